package dev.twofold.emulator.identity;

import static dev.twofold.emulator.identity.TestClient.GRAPH;
import static dev.twofold.emulator.identity.TestClient.PARTNER_CENTER;
import static dev.twofold.emulator.identity.TestClient.refresh;
import static dev.twofold.emulator.identity.TestClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The refresh token that serves every customer (Secure Application Model). */
class RefreshTokenTest {
  private final TestClient client = new TestClient();
  private final String mira = client.service.refreshToken(TestWorld.MIRA);
  private final String jon = client.service.refreshToken(TestWorld.JON);

  @Test
  void theTokenOfACustomerTellsWhoAndWhereFrom() {
    JsonNode claims = client.claims(TestWorld.GOOD, refresh(mira, GRAPH));

    assertThat(claims.path("tid").stringValue()).isEqualTo(TestWorld.GOOD);
    assertThat(claims.path("oid").stringValue()).isEqualTo(TestWorld.MIRA.objectId());
    assertThat(claims.path("idp").stringValue())
        .isEqualTo("https://sts.windows.net/" + TestWorld.PARTNER + "/");
    assertThat(claims.path("idtyp").stringValue()).isEqualTo("user");
    assertThat(claims.path("amr").toString()).isEqualTo("[\"pwd\",\"mfa\"]");
    assertThat(claims.path("scp").stringValue()).isEqualTo("Policy.Read.All User.Read.All");
    assertThat(claims.path("wids").toString()).isEqualTo("[\"" + TestWorld.GLOBAL_READER + "\"]");
    assertThat(claims.path("uti").stringValue()).hasSize(22);
    assertThat(claims.has("roles")).isFalse();
  }

  @Test
  void rolesAreTheUnionOfActiveAssignmentsWithinWhatTheCustomerApproved() {
    JsonNode claims = client.claims(TestWorld.GOOD, refresh(jon, GRAPH));

    assertThat(claims.path("wids").valueStream().map(JsonNode::stringValue))
        .containsExactlyInAnyOrder(TestWorld.GLOBAL_READER, TestWorld.SECURITY_ADMINISTRATOR);
    assertThat(claims.path("amr").toString()).isEqualTo("[\"pwd\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"common", "organizations", TestWorld.PARTNER, "partner.example"})
  void atHomeRolesAreThoseOfTheDirectory(String tenant) {
    JsonNode claims = client.claims(tenant, refresh(mira, GRAPH));

    assertThat(claims.path("tid").stringValue()).isEqualTo(TestWorld.PARTNER);
    assertThat(claims.has("idp")).isFalse();
    assertThat(claims.path("wids").valueStream().map(JsonNode::stringValue))
        .containsExactlyInAnyOrder(TestWorld.GLOBAL_READER, TestWorld.SECURITY_READER);
  }

  @Test
  void theNewTokenAndTheOldOneWork() {
    JsonNode first = client.good(TestWorld.GOOD, refresh(mira, GRAPH));
    String newest = first.path("refresh_token").stringValue();

    assertThat(newest).isNotEqualTo(mira);
    assertThat(client.token(TestWorld.PARTNER, refresh(newest, PARTNER_CENTER)).status())
        .isEqualTo(200);
    assertThat(client.token(TestWorld.GOOD, refresh(mira, GRAPH)).status()).isEqualTo(200);
  }

  @Test
  void theScopeIsSaidInFull() {
    JsonNode answer = client.good(TestWorld.GOOD, refresh(mira, "User.Read.All"));

    assertThat(answer.path("scope").stringValue())
        .isEqualTo("https://graph.microsoft.com/User.Read.All");
    assertThat(answer.has("id_token")).isFalse();
    assertThat(answer.has("client_info")).isFalse();
  }

  @Test
  void anIdTokenAndClientInfoComeWhenAsked() {
    Map<String, String> form = refresh(mira, GRAPH + " openid profile offline_access");
    form.put("client_info", "1");

    JsonNode answer = client.good(TestWorld.GOOD, form);

    JsonNode id = TestClient.claimsOf(answer.path("id_token").stringValue());
    assertThat(id.path("iss").stringValue())
        .isEqualTo("https://localhost:8443/" + TestWorld.GOOD + "/v2.0");
    assertThat(id.path("aud").stringValue()).isEqualTo(TestWorld.CLIENT);
    assertThat(id.path("ver").stringValue()).isEqualTo("2.0");
    assertThat(id.has("amr")).isFalse();
    JsonNode info =
        JsonMapper.builder()
            .build()
            .readTree(Base64.getUrlDecoder().decode(answer.path("client_info").stringValue()));
    assertThat(info.path("uid").stringValue()).isEqualTo(TestWorld.MIRA.objectId());
    assertThat(info.path("utid").stringValue()).isEqualTo(TestWorld.PARTNER);
    assertThat(answer.path("scope").stringValue()).startsWith("openid profile https://");
  }

  @Test
  void v1TakesAResourceAndItsIdTokenTellsOfMfa() {
    Map<String, String> form = refresh(mira, "openid");
    form.put("resource", "https://api.partnercenter.microsoft.com");

    JsonNode answer = TestClient.json(client.post("/" + TestWorld.PARTNER + "/oauth2/token", form));

    assertThat(answer.path("scope").stringValue()).isEqualTo("user_impersonation");
    assertThat(answer.path("expires_in").stringValue()).isEqualTo("3599");
    assertThat(TestClient.claimsOf(answer.path("id_token").stringValue()).path("amr").toString())
        .contains("mfa");
  }

  @Test
  void withoutGdapTheUserDoesNotExistThere() {
    refused(client.token(TestWorld.NO_GDAP, refresh(mira, GRAPH)), 400, "invalid_grant", 50020);
    refused(client.token("consumers", refresh(mira, GRAPH)), 400, "invalid_grant", 50020);
  }

  @Test
  void withoutConsentAPartnersUserIsToldSo() {
    refused(client.token(TestWorld.NO_CONSENT, refresh(mira, GRAPH)), 400, "invalid_grant", 90099);
  }

  @Test
  void aScopeThatWasNotConsentedToIsRefused() {
    refused(
        client.token(TestWorld.GOOD, refresh(mira, "Directory.Read.All")),
        400,
        "invalid_grant",
        65001);
  }

  @Test
  void consentOpensTheTenantAndRevokingClosesIt() {
    client.consents.grant(TestWorld.CLIENT, TestWorld.NO_CONSENT, Set.of("User.Read.All"));
    assertThat(client.claims(TestWorld.NO_CONSENT, refresh(mira, GRAPH)).path("scp").stringValue())
        .isEqualTo("User.Read.All");

    client.consents.revoke(TestWorld.CLIENT, TestWorld.NO_CONSENT);
    refused(client.token(TestWorld.NO_CONSENT, refresh(mira, GRAPH)), 400, "invalid_grant", 90099);
  }

  @Test
  void partnerCenterIsOnlyInThePartnersTenant() {
    refused(
        client.token(TestWorld.GOOD, refresh(mira, PARTNER_CENTER)),
        400,
        "invalid_resource",
        500011);
  }

  @Test
  void partnerCenterDoesNotAskForMfaBeforeTheTokenIsUsed() {
    JsonNode claims = client.claims(TestWorld.PARTNER, refresh(jon, PARTNER_CENTER));

    assertThat(claims.path("scp").stringValue()).isEqualTo("user_impersonation");
    assertThat(claims.path("amr").toString()).isEqualTo("[\"pwd\"]");
  }

  @Test
  void aCustomerMayDemandMfa() {
    TestClient strict =
        new TestClient(new TestWorld(), TestClient.clock(1), TestWorld.GOOD::equals);
    String without = strict.service.refreshToken(TestWorld.JON);

    JsonNode body =
        refused(strict.token(TestWorld.GOOD, refresh(without, GRAPH)), 400, "invalid_grant", 50076);

    assertThat(body.path("suberror").stringValue()).isEqualTo("basic_action");
    JsonNode claims = JsonMapper.builder().build().readTree(body.path("claims").stringValue());
    assertThat(claims.at("/access_token/capolids/essential").booleanValue()).isTrue();
    String with = strict.service.refreshToken(TestWorld.MIRA);
    assertThat(strict.token(TestWorld.GOOD, refresh(with, GRAPH)).status()).isEqualTo(200);
  }

  @Test
  void aTokenDiesAfterNinetyDaysWithoutUse() throws Exception {
    TestClient fast = new TestClient(new TestWorld(), TestClient.clock(1e8), _ -> false);
    String old = fast.service.refreshToken(TestWorld.MIRA);

    fast.clock.sleep(Duration.ofDays(91));

    refused(fast.token(TestWorld.GOOD, refresh(old, GRAPH)), 400, "invalid_grant", 700082);
  }

  @Test
  void revokingEndsTheTokensOfThatUserUntilAFreshOne() {
    client.service.revokeRefreshTokens(TestWorld.MIRA);

    refused(client.token(TestWorld.GOOD, refresh(mira, GRAPH)), 400, "invalid_grant", 50173);
    assertThat(client.token(TestWorld.GOOD, refresh(jon, GRAPH)).status()).isEqualTo(200);
    String fresh = client.service.refreshToken(TestWorld.MIRA);
    assertThat(client.token(TestWorld.GOOD, refresh(fresh, GRAPH)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1.", "1.e30.", "1.e30.AAAA", "..", "1.!.!"})
  void whatIsNoRefreshTokenIsRefused(String token) {
    refused(client.token(TestWorld.GOOD, refresh(token, GRAPH)), 400, "invalid_grant", 9002313);
  }

  @Test
  void aChangedTokenIsRefused() {
    String other = jon.substring(0, jon.lastIndexOf('.')) + mira.substring(mira.lastIndexOf('.'));

    refused(client.token(TestWorld.GOOD, refresh(other, GRAPH)), 400, "invalid_grant", 9002313);
  }

  @Test
  void aTokenOfAnotherAppIsRefused() {
    Map<String, String> form = refresh(mira, GRAPH);
    form.put("client_id", TestWorld.OTHER_CLIENT);
    form.remove("client_secret");

    refused(client.token(TestWorld.GOOD, form), 400, "invalid_grant", 9002313);
  }

  @Test
  void anAppThatProvedItselfMustAgain() {
    Map<String, String> form = refresh(mira, GRAPH);
    form.remove("client_secret");

    refused(client.token(TestWorld.GOOD, form), 401, "invalid_client", 7000218);
  }
}
