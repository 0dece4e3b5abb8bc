package dev.twofold.emulator.identity;

import static dev.twofold.emulator.identity.TestClient.GRAPH;
import static dev.twofold.emulator.identity.TestClient.OBO;
import static dev.twofold.emulator.identity.TestClient.appOnly;
import static dev.twofold.emulator.identity.TestClient.refresh;
import static dev.twofold.emulator.identity.TestClient.refused;
import static dev.twofold.emulator.identity.TestClient.withSecret;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A user's token for our own API, given for one of Graph. */
class OnBehalfOfTest {
  private static final String OWN_API = "api://" + TestWorld.CLIENT + "/access_as_user";
  private final TestClient client = new TestClient();

  private static JsonNode userAnswer(TestClient client, String scope) {
    String token = client.service.refreshToken(TestWorld.MIRA);
    return client.good(TestWorld.PARTNER, refresh(token, scope));
  }

  private static Map<String, String> onBehalf(String assertion, String scope) {
    return withSecret(
        "grant_type",
        OBO,
        "assertion",
        assertion,
        "requested_token_use",
        "on_behalf_of",
        "scope",
        scope);
  }

  private String assertion() {
    return userAnswer(client, OWN_API).path("access_token").stringValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {TestWorld.GOOD, TestWorld.PARTNER})
  void theUserAndMfaGoAlong(String tenant) {
    JsonNode answer = client.good(tenant, onBehalf(assertion(), GRAPH));

    JsonNode claims = TestClient.claimsOf(answer.path("access_token").stringValue());
    assertThat(claims.path("oid").stringValue()).isEqualTo(TestWorld.MIRA.objectId());
    assertThat(claims.path("tid").stringValue()).isEqualTo(tenant);
    assertThat(claims.path("amr").toString()).contains("mfa");
    assertThat(answer.has("refresh_token")).isFalse();
  }

  @Test
  void aRefreshTokenComesOnlyWhenAsked() {
    JsonNode answer =
        client.good(TestWorld.PARTNER, onBehalf(assertion(), GRAPH + " offline_access"));

    String token = answer.path("refresh_token").stringValue();
    assertThat(client.token(TestWorld.GOOD, refresh(token, GRAPH)).status()).isEqualTo(200);
  }

  @Test
  void anIdTokenIsNoAssertion() {
    String idToken = userAnswer(client, OWN_API + " openid").path("id_token").stringValue();

    refused(
        client.token(TestWorld.PARTNER, onBehalf(idToken, GRAPH)), 400, "invalid_grant", 240002);
  }

  @Test
  void tokensForOthersAndOfAppsAreRefused() {
    String graph = userAnswer(client, GRAPH).path("access_token").stringValue();
    Map<String, String> ofApp = appOnly();
    ofApp.put("scope", TestWorld.CLIENT + "/.default");
    String app = client.good(TestWorld.PARTNER, ofApp).path("access_token").stringValue();

    for (String bad : new String[] {graph, app, "x", assertion() + "A"}) {
      refused(client.token(TestWorld.PARTNER, onBehalf(bad, GRAPH)), 400, "invalid_grant", 9002313);
    }
  }

  @Test
  void anExpiredAssertionIsRefused() throws Exception {
    TestClient fast = new TestClient(new TestWorld(), TestClient.clock(1e5), _ -> false);
    String old = userAnswer(fast, OWN_API).path("access_token").stringValue();

    fast.clock.sleep(Duration.ofHours(1));

    refused(fast.token(TestWorld.PARTNER, onBehalf(old, GRAPH)), 400, "invalid_grant", 9002313);
  }

  @Test
  void aTenantThatDemandsMfaChallenges() {
    TestClient strict =
        new TestClient(new TestWorld(), TestClient.clock(1), TestWorld.GOOD::equals);
    String jon = strict.service.refreshToken(TestWorld.JON);
    String assertion =
        strict.good(TestWorld.PARTNER, refresh(jon, OWN_API)).path("access_token").stringValue();

    JsonNode body =
        refused(
            strict.token(TestWorld.GOOD, onBehalf(assertion, GRAPH)), 400, "invalid_grant", 50076);

    assertThat(body.has("claims")).isTrue();
  }

  @Test
  void theAppMustProveItself() {
    Map<String, String> form = onBehalf(assertion(), GRAPH);
    form.remove("client_secret");

    refused(client.token(TestWorld.PARTNER, form), 401, "invalid_client", 7000218);
  }

  @Test
  void theUseMustBeOnBehalfOf() {
    Map<String, String> form = onBehalf(assertion(), GRAPH);
    form.put("requested_token_use", "other");
    refused(client.token(TestWorld.PARTNER, form), 400, "invalid_request", 9002313);

    form.remove("requested_token_use");
    refused(client.token(TestWorld.PARTNER, form), 400, "invalid_request", 900144);
  }
}
