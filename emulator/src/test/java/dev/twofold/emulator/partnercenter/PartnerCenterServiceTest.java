package dev.twofold.emulator.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.identity.TokenVerifier;
import dev.twofold.emulator.identity.TokenVerifier.Audience;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.LiveTenants;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.DelegatedRoles;
import dev.twofold.emulator.world.Delegation;
import dev.twofold.emulator.world.ManyCustomers;
import dev.twofold.emulator.world.Partner.Technician;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PartnerCenterServiceTest {
  private static final int COUNT = 123;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z"));

  private final ManyCustomers world = new ManyCustomers(COUNT);
  private final Consents consents = new Consents(world);
  private final LiveTenants tenants = new LiveTenants(world::content);
  private TokenVerifier.Result token = valid(user(ManyCustomers.AGENT, true));
  private final PartnerCenterService service = service(Throttle.Mode.NONE);

  private PartnerCenterService service(Throttle.Mode mode) {
    return new PartnerCenterService(
        world,
        tenants,
        (_, audience) ->
            audience == Audience.PARTNER_CENTER
                ? token
                : new TokenVerifier.Result.Invalid("Invalid audience"),
        consents,
        new DelegatedRoles(Delegation.atStart(world)),
        new Throttle(mode, CLOCK, _ -> {}),
        CLOCK);
  }

  private static TokenVerifier.Result valid(Caller caller) {
    return new TokenVerifier.Result.Valid(caller);
  }

  private static Caller user(Technician technician, boolean mfa) {
    return new Caller.Delegated(
        ManyCustomers.PARTNER,
        ManyCustomers.CLIENT,
        Set.of("user_impersonation"),
        technician.objectId(),
        ManyCustomers.PARTNER,
        Set.of(),
        mfa);
  }

  private static Caller app() {
    return new Caller.AppOnly(ManyCustomers.PARTNER, ManyCustomers.CLIENT, Set.of());
  }

  private Response send(String method, String path, Map<String, String> headers, String body) {
    return send(service, method, path, headers, body);
  }

  private static Response send(
      PartnerCenterService service,
      String method,
      String path,
      Map<String, String> headers,
      String body) {
    String[] parts = path.split("\\?", 2);
    return service.handle(
        new Request(
            method,
            URI.create("http://partner.test"),
            parts[0],
            parts.length > 1 ? parts[1] : "",
            headers,
            new Request.Body(body)));
  }

  private Response get(String path) {
    return send("GET", path, Map.of(), "");
  }

  private static JsonNode json(Response response) {
    return JsonMapper.shared().readTree(response.bytes());
  }

  /** Follows the links as they are. */
  private List<String> ids(String first) {
    List<String> ids = new ArrayList<>();
    String path = first;
    Map<String, String> headers = new HashMap<>();
    while (!path.isEmpty()) {
      JsonNode page = json(send("GET", path, headers, ""));
      page.path("items").forEach(item -> ids.add(item.path("id").asString()));
      assertThat(page.path("totalCount").asInt()).isEqualTo(page.path("items").size());
      JsonNode next = page.path("links").path("next");
      assertThat(next.isMissingNode()).isEqualTo(page.path("continuationToken").isMissingNode());
      path = next.isMissingNode() ? "" : "/v1" + next.path("uri").asString();
      next.path("headers")
          .forEach(header ->
              headers.put(
                  header.path("key").asString().toLowerCase(Locale.ROOT),
                  header.path("value").asString()));
    }
    return ids;
  }

  private List<String> all() {
    return IntStream.range(0, COUNT)
        .mapToObj(number -> world.customers().customer(number).tenantId())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 40, 41, 122, 123, 124, 500})
  void everyCustomerIsListedOnceForAnySize(int size) {
    assertThat(ids("/v1/customers?size=" + size)).containsExactlyElementsOf(all());
  }

  @Test
  void withoutASizeAllCustomersAreListed() {
    assertThat(ids("/v1/customers")).containsExactlyElementsOf(all());
  }

  @Test
  void theListCanBeFilteredByTheStartOfAName() {
    String filter =
        URLEncoder.encode(
            "{\"Field\":\"CompanyName\",\"Value\":\"company 01\",\"Operator\":\"starts_with\"}",
            StandardCharsets.UTF_8);
    assertThat(ids("/v1/customers?size=3&filter=" + filter))
        .containsExactlyElementsOf(all().subList(10, 20));
    String domain = filter.replace("CompanyName", "Domain").replace("company+01", "company12");
    assertThat(ids("/v1/customers?filter=" + domain))
        .containsExactlyElementsOf(all().subList(120, 123));
  }

  @Test
  void pagesCanBeSoughtBackwardsAndFromTheEnd() {
    JsonNode first = json(get("/v1/customers?size=50"));
    Map<String, String> token =
        Map.of("ms-continuationtoken", first.path("continuationToken").asString());
    JsonNode second = json(send("GET", "/v1/customers?seekOperation=Next", token, ""));
    assertThat(second.path("items").get(0).path("id").asString()).isEqualTo(all().get(50));
    Map<String, String> further =
        Map.of("ms-continuationtoken", second.path("continuationToken").asString());
    JsonNode back = json(send("GET", "/v1/customers?seekOperation=Previous", further, ""));
    assertThat(back.path("items")).isEqualTo(first.path("items"));
    JsonNode last = json(get("/v1/customers?size=50&seekOperation=Last"));
    assertThat(last.path("items").get(0).path("id").asString()).isEqualTo(all().get(100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/customers?size=501",
        "/v1/customers?size=-1",
        "/v1/customers?seekOperation=Next",
        "/v1/customers?seekOperation=Sideways",
        "/v1/customers?filter=nonsense",
        "/v1/customers?size=%zz",
        "/v1/customers/%zz",
      })
  void badQueriesAreError3000(String path) {
    Response response = get(path);
    assertThat(response.status()).isEqualTo(400);
    assertThat(json(response).path("code").asInt()).isEqualTo(3000);
  }

  @Test
  void oneCustomerIsShownWithMore() {
    JsonNode customer = json(get("/v1/customers/" + all().get(4)));
    assertThat(customer.path("companyProfile").path("companyName").asString())
        .isEqualTo("Company 004");
    assertThat(customer.propertyNames())
        .contains("billingProfile", "allowDelegatedAccess", "customDomains");
    assertThat(json(get("/v1/customers/" + ManyCustomers.PARTNER)).path("code").asInt())
        .isEqualTo(20002);
    Response unknown = get("/v1/customers/nobody");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(json(unknown).path("code").asInt()).isEqualTo(60003);
  }

  @Test
  void aUserWithoutMfaIsRefusedAndToldSo() {
    Map<String, String> asking = Map.of("validatemfa", "true");
    assertThat(send("GET", "/v1/customers", asking, "").headers())
        .containsEntry("isMfaCompliant", "true");
    assertThat(get("/v1/customers").headers()).doesNotContainKey("isMfaCompliant");
    token = valid(user(ManyCustomers.AGENT, false));
    Response refused = send("GET", "/v1/customers", asking, "");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.headers()).containsEntry("isMfaCompliant", "false");
    assertThat(json(refused).path("code").isString()).isTrue();
  }

  @Test
  void onlyAdminAgentsOfThePartnerMayCall() {
    token = valid(user(ManyCustomers.HELPER, true));
    assertThat(json(get("/v1/customers")).path("code").asInt()).isEqualTo(2032);
    token = valid(new Caller.AppOnly(all().getFirst(), ManyCustomers.CLIENT, Set.of()));
    assertThat(get("/v1/customers").status()).isEqualTo(403);
    token = new TokenVerifier.Result.Invalid("expired");
    Response refused = get("/v1/customers");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(json(refused).path("code").asInt()).isEqualTo(400);
  }

  @Test
  void anAppAloneMayReadCustomersOnly() {
    token = valid(app());
    assertThat(get("/v1/customers").status()).isEqualTo(200);
    assertThat(get("/v1/partnerRequests").status()).isEqualTo(403);
    assertThat(consent(0, "Policy.Read.All").status()).isEqualTo(403);
  }

  private Response consent(int customer, String scope) {
    return send(
        "POST",
        "/v1/customers/" + all().get(customer) + "/applicationconsents",
        Map.of(),
        """
        {"applicationId": "%s", "displayName": "Posture Reader", "applicationGrants": [
          {"enterpriseApplicationId": "00000003-0000-0000-c000-000000000000", "scope": "%s"}]}
        """
            .formatted(ManyCustomers.CLIENT, scope));
  }

  @Test
  void aConsentIsGivenOnceAndCanBeTakenBack() {
    String customer = all().get(7);
    assertThat(consents.isConsented(ManyCustomers.CLIENT, customer)).isFalse();
    assertThat(consent(7, "Policy.Read.All,AuditLog.Read.All").status()).isEqualTo(201);
    assertThat(consents.scopes(ManyCustomers.CLIENT, customer))
        .containsExactlyInAnyOrder("Policy.Read.All", "AuditLog.Read.All");
    assertThat(json(consent(7, "Policy.Read.All")).path("description").asString())
        .contains("Permission entry already exists");
    assertThat(consent(7, "Policy.Read.All, User.Read.All").status()).isEqualTo(201);
    String path = "/v1/customers/" + customer + "/applicationconsents/" + ManyCustomers.CLIENT;
    assertThat(send("DELETE", path, Map.of(), "").status()).isEqualTo(204);
    assertThat(consents.isConsented(ManyCustomers.CLIENT, customer)).isFalse();
    assertThat(send("DELETE", path, Map.of(), "").status()).isEqualTo(404);
  }

  @Test
  void whatIsConsentedToStandsInTheTenant() {
    ChangeableTenant tenant = tenants.find(all().get(7)).orElseThrow();
    consent(7, "Policy.Read.All");
    consent(7, "User.Read.All");
    assertThat(rows(tenant, "servicePrincipals"))
        .singleElement()
        .satisfies(row -> assertThat(row.path("appId").asString()).isEqualTo(ManyCustomers.CLIENT));
    assertThat(rows(tenant, "oauth2PermissionGrants"))
        .singleElement()
        .satisfies(row ->
            assertThat(row.path("scope").asString()).isEqualTo("Policy.Read.All User.Read.All"));
    String path = "/v1/customers/" + all().get(7) + "/applicationconsents/" + ManyCustomers.CLIENT;
    send("DELETE", path, Map.of(), "");
    assertThat(rows(tenant, "servicePrincipals")).isEmpty();
    assertThat(rows(tenant, "oauth2PermissionGrants")).isEmpty();
  }

  private static List<ObjectNode> rows(ChangeableTenant tenant, String path) {
    Rows rows = ((Answer.Many) tenant.read(path)).rows();
    return IntStream.range(0, rows.size())
        .filter(number -> !rows.isHole(number))
        .mapToObj(rows::row)
        .toList();
  }

  @Test
  void aBadConsentIsRefused() {
    String path = "/v1/customers/" + all().getFirst() + "/applicationconsents";
    for (String body : List.of("", "[]", "{}", "{\"applicationId\": \"other\"}")) {
      assertThat(send("POST", path, Map.of(), body).status()).as(body).isEqualTo(400);
    }
  }

  @Test
  void theReportsTellWhoCalledAndHow() {
    get("/v1/customers");
    token = valid(user(ManyCustomers.AGENT, false));
    get("/v1/customers");
    token = valid(user(ManyCustomers.AGENT, true));
    JsonNode principals = json(get("/v1/nonMfaCompliantPartnerPrincipals"));
    assertThat(principals.path("items").get(0).path("upn").asString())
        .isEqualTo(ManyCustomers.AGENT.userPrincipalName());
    JsonNode adoption = json(get("/v1/applicationmfaadoptionstatus")).get(0);
    assertThat(adoption.path("totalRequestCount").asInt()).isEqualTo(4);
    assertThat(adoption.path("mfaCompliantRequestCount").asInt()).isEqualTo(3);
    JsonNode requests = json(get("/v1/partnerRequests"));
    assertThat(requests.path("items").size()).isEqualTo(5);
    assertThat(requests.path("items").get(4).path("operationName").asString())
        .isEqualTo("GET customers");
  }

  @Test
  void requestIdsAreRepeated() {
    String id = "0b4a3c9e-0b6a-4d0b-9f55-3d6f3b8e2a10";
    Response response = send("GET", "/v1/customers", Map.of("ms-requestid", id), "");
    assertThat(response.headers())
        .containsEntry("MS-RequestId", id)
        .containsKeys("MS-CorrelationId", "MS-CV", "MS-ServerId");
    Response other = send("GET", "/v1/customers", Map.of("ms-requestid", "a\r\nb"), "");
    assertThat(other.headers().get("MS-RequestId")).matches("[0-9a-f-]{36}");
  }

  @Test
  void tooManyCallsAreThrottledInPartnerCentersWords() {
    PartnerCenterService strict = service(Throttle.Mode.DOCUMENTED);
    List<Response> answers =
        IntStream.rangeClosed(0, 500)
            .mapToObj(_ -> send(strict, "GET", "/v1/customers?size=1", Map.of(), ""))
            .toList();
    assertThat(answers.subList(0, 500)).allMatch(answer -> answer.status() == 200);
    assertThat(answers.getLast().status()).isEqualTo(429);
    assertThat(answers.getLast().headers()).containsKey("Retry-After");
    assertThat(json(answers.getLast()).path("message").asString()).startsWith("Rate limit");
  }
}
