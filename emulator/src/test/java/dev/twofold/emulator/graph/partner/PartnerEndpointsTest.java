package dev.twofold.emulator.graph.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.graph.GraphDesk;
import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.ManyCustomers;
import dev.twofold.emulator.world.Permissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PartnerEndpointsTest {
  private static final String GDAP = "/v1.0/tenantRelationships/delegatedAdminRelationships";
  private static final String INSIGHTS = "/beta/security/partner/securityScore/customerInsights";
  private static final int COUNT = 130;

  private final ManyCustomers world = new ManyCustomers(COUNT);
  private final GraphDesk desk =
      new GraphDesk(world, PartnerEndpoints.all(new PartnerLists(world)), ManyCustomers.PARTNER);

  private List<String> ids() {
    return IntStream.range(0, COUNT)
        .mapToObj(number -> world.customers().customer(number).tenantId())
        .toList();
  }

  private List<JsonNode> all(String path) {
    List<JsonNode> rows = new ArrayList<>();
    String next = path;
    while (!next.isEmpty()) {
      JsonNode page = desk.get(next.replace("http://graph.test", ""));
      page.path("value").forEach(rows::add);
      next = page.path("@odata.nextLink").asString("");
    }
    return rows;
  }

  private Response send(String method, String path, String body, String etag) {
    return desk.send(method, path, body, etag.isEmpty() ? Map.of() : Map.of("if-match", etag));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?$top=7", "?$top=300", "?$filter=status%20eq%20'active'"})
  void everyRelationshipIsListedOnce(String query) {
    assertThat(all(GDAP + query))
        .extracting(row -> row.path("customer").path("tenantId").asString())
        .containsExactlyElementsOf(ids());
  }

  @Test
  void relationshipsAreFoundByCustomer() {
    Customer customer = world.customers().customer(42);
    String filter =
        "?$filter=(status%20eq%20'active')%20and%20(customer/tenantId%20eq%20'{}')"
            .replace("{}", customer.tenantId());
    assertThat(all(GDAP + filter))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.path("id").asString()).isEqualTo(customer.relationships().getFirst().id());
          assertThat(row.path("duration").asString()).isEqualTo("P730D");
          assertThat(row.path("@odata.etag").asString()).startsWith("W/\"");
          assertThat(row.path("accessDetails").path("unifiedRoles").size()).isPositive();
        });
    assertThat(all(GDAP + "?$filter=status%20eq%20'expired'")).isEmpty();
  }

  @Test
  void anotherTenantOrNobodysAgentIsRefused() {
    Caller.Delegated helper =
        new Caller.Delegated(
            ManyCustomers.PARTNER,
            "app",
            Permissions.all(),
            ManyCustomers.HELPER.objectId(),
            ManyCustomers.PARTNER,
            Set.of(),
            true);
    assertThat(desk.as(helper).send("GET", GDAP, "").status()).isEqualTo(403);
    String customer = ids().getFirst();
    desk.as(new Caller.AppOnly(customer, "app", Permissions.all()));
    assertThat(desk.send("GET", GDAP, "").status()).isEqualTo(403);
    assertThat(desk.send("GET", INSIGHTS, "").status()).isEqualTo(403);
  }

  @Test
  void aRelationshipIsMadeLockedAndEnded() {
    String body =
        """
        {"displayName": "Posture", "duration": "P365D", "accessDetails": {"unifiedRoles": [
          {"roleDefinitionId": "f2ef992c-3afb-46b9-b7cf-a126ee74c451"}]}}
        """;
    JsonNode made = GraphDesk.json(desk.send("POST", GDAP, body));
    String path = GDAP + "/" + made.path("id").asString();
    assertThat(made.path("status").asString()).isEqualTo("created");
    assertThat(made.get("customer").isNull()).isTrue();
    assertThat(desk.send("POST", GDAP, body).status()).isEqualTo(409);
    assertThat(desk.send("POST", path + "/requests", "{\"action\": \"approve\"}").status())
        .isEqualTo(400);
    assertThat(desk.send("POST", path + "/requests", "{\"action\": \"lockForApproval\"}").status())
        .isEqualTo(201);
    assertThat(desk.get(path).path("status").asString()).isEqualTo("approvalPending");
    assertThat(desk.get(path + "/requests").path("value").size()).isEqualTo(1);
    String etag = desk.get(path).path("@odata.etag").asString();
    assertThat(send("DELETE", path, "", etag).status()).isEqualTo(400);
    desk.send("POST", path + "/requests", "{\"action\": \"terminate\"}");
    assertThat(desk.get(path).path("status").asString()).isEqualTo("terminationRequested");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"duration\": \"P3Y\"",
        "\"duration\": \"soon\"",
        "\"displayName\": \"\"",
        "\"displayName\": \"A name that is a good deal longer than fifty characters\"",
        "\"accessDetails\": {}",
        "\"autoExtendDuration\": \"P1D\"",
        "\"autoExtendDuration\": \"P180D\", \"accessDetails\": {\"unifiedRoles\": [{\"roleDefinitionId\": \"62e90394-69f5-4237-9190-012177145e10\"}]}",
      })
  void aRelationshipAgainstTheRulesIsRefused(String part) {
    String body =
        "{\"displayName\": \"Posture\", \"duration\": \"P365D\", \"accessDetails\": {\"unifiedRoles\": [{\"roleDefinitionId\": \"r\"}]}, %s}"
            .formatted(part);
    assertThat(GraphDesk.error(desk.send("POST", GDAP, body))).startsWith("400 BadRequest");
  }

  @Test
  void aChangeNeedsTheNewestTag() {
    String path = GDAP + "/" + world.customers().customer(3).relationships().getFirst().id();
    String etag = desk.get(path).path("@odata.etag").asString();
    String body = "{\"autoExtendDuration\": \"PT0S\"}";
    assertThat(send("PATCH", path, body, "").status()).isEqualTo(400);
    assertThat(GraphDesk.error(send("PATCH", path, body, "W/\"old\"")))
        .startsWith("412 PreconditionFailed");
    Response changed = send("PATCH", path, body, etag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.headers().get("ETag")).isNotEqualTo(etag);
    assertThat(send("PATCH", path, body, etag).status()).isEqualTo(412);
    assertThat(desk.get(path).path("autoExtendDuration").asString()).isEqualTo("PT0S");
    String newest = desk.get(path).path("@odata.etag").asString();
    assertThat(send("PATCH", path, "{\"displayName\": \"x\"}", newest).status()).isEqualTo(400);
  }

  @Test
  void assignmentsStayWithinTheApprovedRoles() {
    String path =
        GDAP
            + "/"
            + world.customers().customer(3).relationships().getFirst().id()
            + "/accessAssignments";
    String body =
        "{\"accessContainer\": {\"accessContainerId\": \"group-2\", \"accessContainerType\": \"securityGroup\"}, \"accessDetails\": {\"unifiedRoles\": [{\"roleDefinitionId\": \"%s\"}]}}";
    String reader = body.formatted("f2ef992c-3afb-46b9-b7cf-a126ee74c451");
    assertThat(
            desk.send("POST", path, body.formatted("62e90394-69f5-4237-9190-012177145e10"))
                .status())
        .isEqualTo(400);
    JsonNode made = GraphDesk.json(desk.send("POST", path, reader));
    assertThat(desk.get(path).path("value").size()).isEqualTo(2);
    String one = path + "/" + made.path("id").asString();
    Response patched = send("PATCH", one, reader, made.path("@odata.etag").asString());
    assertThat(patched.status()).isEqualTo(202);
    assertThat(patched.headers().get("Location")).contains("/operations/");
    assertThat(send("DELETE", one, "", "W/\"old\"").status()).isEqualTo(412);
    assertThat(send("DELETE", one, "", "*").status()).isEqualTo(204);
    assertThat(desk.get(path).path("value").size()).isEqualTo(1);
  }

  @Test
  void insightsCoverEveryCustomerOnce() {
    List<JsonNode> rows = all(INSIGHTS);
    assertThat(rows)
        .extracting(row -> row.path("tenantId").asString())
        .containsExactlyElementsOf(ids());
    for (int number = 0; number < COUNT; number++) {
      JsonNode mfa = rows.get(number).path("mfa");
      boolean on = number % 3 == 0;
      assertThat(mfa.path("securityDefaultsStatus").asString())
          .isEqualTo(on ? "enabled" : "disabled");
      assertThat(mfa.path("totalUsersCount").asInt()).isEqualTo(1);
      assertThat(mfa.path("compliantAdminsCount").asInt(-1)).isZero();
      assertThat(mfa.path("compliantNonAdminsCount").asInt(-1)).isEqualTo(on ? 1 : 0);
    }
    assertThat(desk.get(INSIGHTS + "/" + ids().get(5)).path("tenantId").asString())
        .isEqualTo(ids().get(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?$top=5", "?$skip=5", "?$skipToken=MQ", "?$skipToken=%25", "?x=%zz"})
  void insightsArePagedByTheServerOnly(String query) {
    assertThat(desk.send("GET", INSIGHTS + query, "").status()).isEqualTo(400);
  }

  @Test
  void theScoreSaysHowManyCustomersRequireMfa() {
    JsonNode requirements =
        desk.get("/beta/security/partner/securityScore/requirements").path("value");
    JsonNode customers = requirements.get(1);
    assertThat(customers.path("compliantTenantCount").asInt()).isEqualTo((COUNT + 2) / 3);
    assertThat(customers.path("totalTenantCount").asInt()).isEqualTo(COUNT);
    assertThat(customers.path("complianceStatus").asString()).isEqualTo("noncomplaint");
    JsonNode score = desk.get("/beta/security/partner/securityScore");
    double points =
        requirements.valueStream().mapToDouble(row -> row.path("score").asDouble()).sum();
    assertThat(score.path("currentScore").asDouble()).isEqualTo(points);
    assertThat(desk.get("/beta/security/partner/securityScore/history").path("value").size())
        .isEqualTo(1);
    assertThat(desk.send("GET", "/v1.0/security/partner/securityScore", "").status())
        .isEqualTo(400);
  }

  @Test
  void customersContractsAndTenantsAreFound() {
    assertThat(all("/v1.0/tenantRelationships/delegatedAdminCustomers?$top=100")).hasSize(COUNT);
    assertThat(all("/v1.0/contracts"))
        .extracting(row -> row.path("customerId").asString())
        .containsExactlyElementsOf(ids());
    String id = ids().get(9);
    JsonNode found =
        desk.get(
            "/v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='%s')"
                .formatted(id));
    assertThat(found.path("displayName").asString()).isEqualTo("Company 009");
    assertThat(
            desk.get(
                    "/v1.0/tenantRelationships/delegatedAdminCustomers/"
                        + id
                        + "/serviceManagementDetails")
                .path("value")
                .size())
        .isEqualTo(1);
    assertThat(
            desk.send("GET", "/v1.0/tenantRelationships/delegatedAdminCustomers/nobody", "")
                .status())
        .isEqualTo(404);
  }
}
