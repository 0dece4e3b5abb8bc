package dev.twofold.emulator.identity;

import static dev.twofold.emulator.identity.TestClient.GRAPH;
import static dev.twofold.emulator.identity.TestClient.PARTNER_CENTER;
import static dev.twofold.emulator.identity.TestClient.appOnly;
import static dev.twofold.emulator.identity.TestClient.refresh;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.identity.TokenVerifier.Audience;
import dev.twofold.emulator.identity.TokenVerifier.Result;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Graph and Partner Center learn from an access token. */
class AccessTokenReaderTest {
  private static final Result UNREADABLE =
      new Result.Invalid("CompactToken parsing failed with error code: 80049217");
  private final TestClient client = new TestClient();

  private String appToken() {
    return client.good(TestWorld.GOOD, appOnly()).path("access_token").stringValue();
  }

  private String userToken(String tenant, String scope) {
    String token = client.service.refreshToken(TestWorld.JON);
    return client.good(tenant, refresh(token, scope)).path("access_token").stringValue();
  }

  private Result verify(String token, Audience audience) {
    return client.service.verify("Bearer " + token, audience);
  }

  @Test
  void anAppIsKnownByItsRoles() {
    assertThat(verify(appToken(), Audience.GRAPH))
        .isEqualTo(
            new Result.Valid(
                new Caller.AppOnly(
                    TestWorld.GOOD,
                    TestWorld.CLIENT,
                    Set.of("Policy.Read.All", "AuditLog.Read.All"))));
  }

  @Test
  void aUserIsKnownByScopesRolesAndHome() {
    assertThat(verify(userToken(TestWorld.GOOD, GRAPH), Audience.GRAPH))
        .isEqualTo(
            new Result.Valid(
                new Caller.Delegated(
                    TestWorld.GOOD,
                    TestWorld.CLIENT,
                    Set.of("Policy.Read.All", "User.Read.All"),
                    TestWorld.JON.objectId(),
                    TestWorld.PARTNER,
                    Set.of(TestWorld.GLOBAL_READER, TestWorld.SECURITY_ADMINISTRATOR),
                    false)));
  }

  @Test
  void atHomeTheUserIsFromTheTenantOfTheToken() {
    Result result = verify(userToken(TestWorld.PARTNER, PARTNER_CENTER), Audience.PARTNER_CENTER);

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Valid.class,
            valid ->
                assertThat(valid.caller())
                    .isInstanceOfSatisfying(
                        Caller.Delegated.class,
                        user -> {
                          assertThat(user.homeTenantId()).isEqualTo(TestWorld.PARTNER);
                          assertThat(user.permissions()).containsExactly("user_impersonation");
                        }));
  }

  @Test
  void aTokenForTheOtherServiceIsRefused() {
    Result foreign = new Result.Invalid("Invalid audience");

    assertThat(verify(appToken(), Audience.PARTNER_CENTER)).isEqualTo(foreign);
    assertThat(verify(userToken(TestWorld.PARTNER, PARTNER_CENTER), Audience.GRAPH))
        .isEqualTo(foreign);
  }

  @Test
  void anExpiredTokenIsRefused() throws Exception {
    TestClient fast = new TestClient(new TestWorld(), TestClient.clock(1e5), _ -> false);
    String old = fast.good(TestWorld.GOOD, appOnly()).path("access_token").stringValue();

    fast.clock.sleep(Duration.ofHours(1));

    assertThat(fast.service.verify("Bearer " + old, Audience.GRAPH))
        .isEqualTo(new Result.Invalid("Lifetime validation failed, the token is expired."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Bearer", "Bearer "})
  void aMissingTokenIsRefused(String authorization) {
    assertThat(client.service.verify(authorization, Audience.GRAPH))
        .isEqualTo(new Result.Invalid("Access token is empty."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer x", "Bearer a.b.c", "Bearer e30.e30.AA", "Basic eA==", "x"})
  void whatIsNoTokenIsRefused(String authorization) {
    assertThat(client.service.verify(authorization, Audience.GRAPH)).isEqualTo(UNREADABLE);
  }

  @Test
  void aTokenOfAnotherEmulatorIsRefused() {
    SigningKeys others = SigningKeys.create(client.clock.instant());
    TestClient elsewhere = new TestClient(new TestWorld(), client.clock, _ -> false, others);
    String foreign = elsewhere.good(TestWorld.GOOD, appOnly()).path("access_token").stringValue();

    assertThat(verify(foreign, Audience.GRAPH)).isEqualTo(UNREADABLE);
  }

  @Test
  void changedClaimsAreRefused() {
    String app = appToken();
    String user = userToken(TestWorld.GOOD, GRAPH);
    String mixed = user.substring(0, user.lastIndexOf('.')) + app.substring(app.lastIndexOf('.'));

    assertThat(verify(mixed, Audience.GRAPH)).isEqualTo(UNREADABLE);
  }
}
