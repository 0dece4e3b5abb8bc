package dev.twofold.emulator.identity;

import static dev.twofold.emulator.identity.TestClient.GRAPH;
import static dev.twofold.emulator.identity.TestClient.PARTNER_CENTER;
import static dev.twofold.emulator.identity.TestClient.appOnly;
import static dev.twofold.emulator.identity.TestClient.form;
import static dev.twofold.emulator.identity.TestClient.refused;
import static dev.twofold.emulator.identity.TestClient.withSecret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.web.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An app on its own, by secret. */
class ClientCredentialsTest {
  private final TestClient client = new TestClient();

  @Test
  void theAnswerHasATokenAndNothingOfAUser() {
    JsonNode answer = client.good(TestWorld.GOOD, appOnly());

    assertThat(answer.propertyNames())
        .containsExactlyInAnyOrder("token_type", "expires_in", "ext_expires_in", "access_token");
    assertThat(answer.path("expires_in").isNumber()).isTrue();
    assertThat(answer.path("expires_in").intValue()).isEqualTo(3599);
  }

  @Test
  void theTokenHasTheRolesGrantedInThatTenant() {
    JsonNode claims = client.claims(TestWorld.GOOD, appOnly());

    assertThat(claims.path("aud").stringValue()).isEqualTo("https://graph.microsoft.com");
    assertThat(claims.path("iss").stringValue())
        .isEqualTo("https://sts.windows.net/" + TestWorld.GOOD + "/");
    assertThat(claims.path("tid").stringValue()).isEqualTo(TestWorld.GOOD);
    assertThat(claims.path("appid").stringValue()).isEqualTo(TestWorld.CLIENT);
    assertThat(claims.path("appidacr").stringValue()).isEqualTo("1");
    assertThat(claims.path("idtyp").stringValue()).isEqualTo("app");
    assertThat(claims.path("ver").stringValue()).isEqualTo("1.0");
    assertThat(claims.path("roles").toString())
        .isEqualTo("[\"AuditLog.Read.All\",\"Policy.Read.All\"]");
    assertThat(claims.has("scp")).isFalse();
    assertThat(claims.has("amr")).isFalse();
    assertThat(claims.path("exp").longValue() - claims.path("iat").longValue()).isEqualTo(3599);
  }

  @ParameterizedTest
  @ValueSource(strings = {TestWorld.GOOD, "NORDLICHT.example"})
  void theTenantMayBeNamedByIdAndDomain(String tenant) {
    assertThat(client.claims(tenant, appOnly()).path("tid").stringValue())
        .isEqualTo(TestWorld.GOOD);
  }

  @Test
  void theSecretMayComeByHttpBasic() {
    String pair = TestWorld.CLIENT + ":s3cret+%26+more%2B%25";
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));

    Response response =
        client.post(
            "/" + TestWorld.GOOD + "/oauth2/v2.0/token",
            form("grant_type", "client_credentials", "scope", GRAPH),
            Map.of("authorization", "Basic " + basic));

    assertThat(response.status()).isEqualTo(200);
  }

  @Test
  void aBadHttpBasicHeaderIsRefused() {
    Response response =
        client.post(
            "/" + TestWorld.GOOD + "/oauth2/v2.0/token",
            form("grant_type", "client_credentials", "scope", GRAPH),
            Map.of("authorization", "Basic !!!"));

    refused(response, 400, "invalid_request", 9002313);
  }

  @Test
  void v1SaysNumbersAsTextAndTheResource() {
    JsonNode answer =
        TestClient.json(
            client.post(
                "/" + TestWorld.GOOD + "/oauth2/token",
                withSecret(
                    "grant_type",
                    "client_credentials",
                    "resource",
                    "https://graph.microsoft.com/")));

    assertThat(answer.path("expires_in").stringValue()).isEqualTo("3599");
    assertThat(answer.path("resource").stringValue()).isEqualTo("https://graph.microsoft.com");
    long life =
        Long.parseLong(answer.path("expires_on").stringValue())
            - Long.parseLong(answer.path("not_before").stringValue());
    assertThat(life).isEqualTo(3599);
  }

  @Test
  void partnerCenterGivesAnAppATokenWithoutRoles() {
    JsonNode claims =
        client.claims(
            TestWorld.PARTNER,
            withSecret("grant_type", "client_credentials", "scope", PARTNER_CENTER));

    assertThat(claims.path("aud").stringValue())
        .isEqualTo("https://api.partnercenter.microsoft.com");
    assertThat(claims.has("roles")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"common", "organizations", "consumers"})
  void theTenantMustBeNamed(String tenant) {
    refused(client.token(tenant, appOnly()), 400, "invalid_request", 9001023);
  }

  @Test
  void aTenantWithoutConsentDoesNotKnowTheApp() {
    refused(client.token(TestWorld.NO_CONSENT, appOnly()), 400, "unauthorized_client", 700016);
  }

  @Test
  void theScopesOfOpenIdThatMsalSendsAlongMeanNothing() {
    Map<String, String> form = appOnly();
    form.put("scope", "openid profile offline_access " + GRAPH);
    form.put("client_info", "1");

    assertThat(client.good(TestWorld.GOOD, form).propertyNames())
        .containsExactlyInAnyOrder("token_type", "expires_in", "ext_expires_in", "access_token");
  }

  @Test
  void gdapIsNotAskedOfApps() {
    assertThat(client.token(TestWorld.NO_GDAP, appOnly()).status()).isEqualTo(200);
  }

  @Test
  void aWrongSecretIsRefusedAndNotRepeated() {
    Map<String, String> form = appOnly();
    form.put("client_secret", "not-the-secret");

    JsonNode body = refused(client.token(TestWorld.GOOD, form), 401, "invalid_client", 7000215);

    assertThat(body.toString()).doesNotContain("not-the-secret").doesNotContain("s3cret");
  }

  @Test
  void aMissingCredentialIsRefused() {
    Map<String, String> form = appOnly();
    form.remove("client_secret");

    refused(client.token(TestWorld.GOOD, form), 401, "invalid_client", 7000218);
  }

  @ParameterizedTest
  @CsvSource({
    "User.Read.All,70011,invalid_scope",
    "openid,70011,invalid_scope",
    "https://graph.microsoft.com/.default User.Read.All,70011,invalid_scope",
    "https://graph.microsoft.com/us er!,70011,invalid_scope",
    "https://graph.microsoft.com/.default https://api.partnercenter.microsoft.com/.default,70011,invalid_scope",
    "https://elsewhere.example/.default,500011,invalid_resource"
  })
  void anythingButOneResourceWholeIsRefused(String scope, int code, String error) {
    Map<String, String> form = appOnly();
    form.put("scope", scope);

    refused(client.token(TestWorld.GOOD, form), 400, error, code);
  }

  @Test
  void grantedRolesShowInTheNextToken() {
    client.consents.grant(TestWorld.CLIENT, TestWorld.NO_CONSENT, Set.of("User.Read.All"));
    assertThat(client.claims(TestWorld.NO_CONSENT, appOnly()).has("roles")).isFalse();

    client.consents.grantAppRoles(
        TestWorld.CLIENT, TestWorld.NO_CONSENT, Set.of("AuditLog.Read.All"));
    assertThat(client.claims(TestWorld.NO_CONSENT, appOnly()).path("roles").toString())
        .isEqualTo("[\"AuditLog.Read.All\"]");
  }
}
