package dev.twofold.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.HeldContent;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in, and in which words the others are refused. */
class GatesTest {
  private static final String SECURITY_READER = "5d6b6bb7-de71-4623-b4af-96380a352509";
  private static final String NO_PLANS =
      "{'id':'s','capabilityStatus':'Enabled','servicePlans':[]}";

  private final HeldContent content = new HeldContent().with("users", HeldContent.users(3));
  private final TestGraph graph = new TestGraph(content);

  private void permit(String... permissions) {
    graph.caller = new Caller.AppOnly(HeldContent.TENANT, "app", Set.of(permissions));
  }

  @Test
  void aBadTokenIs401() {
    Response response = graph.send("GET", "/v1.0/users", "", Map.of("authorization", "Bearer bad"));

    assertThat(TestGraph.code(response)).isEqualTo("401 InvalidAuthenticationToken");
    assertThat(TestGraph.message(response)).isEqualTo("Invalid audience");
    assertThat(response.headers()).containsKey("WWW-Authenticate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1.0/nothing | Resource not found for the segment 'nothing'.
          /v1.0/users/u1/nothing | Resource not found for the segment 'nothing'.
          /v1.0/users/u1/authentication/requirements | Resource not found for the segment 'requirements'.
          /v1.0 | Resource not found for the segment ''.
          /v3.0/users | Invalid version or path.
          /v1.0/users/%zz | Invalid version or path.
          """)
  void anUnknownPathIs400(String path, String message) {
    assertThat(TestGraph.code(graph.get(path))).isEqualTo("400 BadRequest");
    assertThat(TestGraph.message(graph.get(path))).isEqualTo(message);
  }

  @Test
  void aKnownPathWithAnotherMethodIs405() {
    assertThat(TestGraph.code(graph.send("PUT", "/v1.0/users", "", Map.of())))
        .isEqualTo("405 Request_BadRequest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1.0/users | 403 Authorization_RequestDenied | Insufficient privileges to complete the operation.
          /v1.0/identity/conditionalAccess/policies | 403 AccessDenied | You cannot perform the requested operation, required scopes are missing in the token.
          /v1.0/identityProtection/riskyUsers | 403 Forbidden | You cannot perform the requested operation, required scopes are missing in the token.
          /v1.0/auditLogs/signIns | 403 Authentication_MSGraphPermissionMissing | Calling principal does not have required MSGraph permissions AuditLog.Read.All
          /v1.0/security/secureScores | 403 UnknownError | Auth token does not contain valid permissions or user does not have valid roles.
          """)
  void eachServiceRefusesInItsOwnWords(String path, String code, String message) {
    permit("Nothing.Read.All");

    assertThat(TestGraph.code(graph.get(path))).isEqualTo(code);
    assertThat(TestGraph.message(graph.get(path))).isEqualTo(message);
  }

  @Test
  void whoMayWriteMayRead() {
    permit("User.ReadWrite.All");

    assertThat(graph.get("/v1.0/users").status()).isEqualTo(200);
  }

  @Test
  void aUserNeedsARoleToo() {
    graph.caller =
        new Caller.Delegated(
            HeldContent.TENANT,
            "app",
            TestGraph.ALL,
            "tech",
            "partner",
            Set.of(SECURITY_READER),
            true);

    assertThat(graph.get("/v1.0/identity/conditionalAccess/policies").status()).isEqualTo(200);
    assertThat(TestGraph.code(graph.get("/v1.0/users/u1/authentication/methods")))
        .isEqualTo("403 Authorization_RequestDenied");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1.0/auditLogs/signIns | 403 Authentication_RequestFromNonPremiumTenantOrB2CTenant
          /v1.0/users?$select=id,signInActivity | 403 Authentication_RequestFromNonPremiumTenantOrB2CTenant
          /v1.0/reports/authenticationMethods/userRegistrationDetails | 403 Authentication_RequestFromNonPremiumTenantOrB2CTenant
          /v1.0/identityProtection/riskyUsers | 403 Forbidden
          /v1.0/roleManagement/directory/roleEligibilityScheduleInstances | 400 AadPremiumLicenseRequired
          """)
  void withoutThePlanEachServiceRefusesWithItsOwnCode(String path, String code) {
    assertThat(graph.get(path).status()).isEqualTo(200);

    content.with("subscribedSkus", NO_PLANS);

    assertThat(TestGraph.code(graph.get(path))).isEqualTo(code);
  }

  @Test
  void freeTenantsShowPoliciesAuditsAndScores() {
    content.with("subscribedSkus", NO_PLANS);

    assertThat(graph.read("/v1.0/identity/conditionalAccess/policies").path("value")).isEmpty();
    assertThat(graph.get("/v1.0/auditLogs/directoryAudits").status()).isEqualTo(200);
    assertThat(graph.get("/v1.0/security/secureScores").status()).isEqualTo(200);
  }

  @Test
  void whatTheSnapshotWasRefusedIsRefusedInTheSameWords() {
    content.with("groups", new Answer.Refused(403, "Odd", "As it was."));

    assertThat(TestGraph.code(graph.get("/v1.0/groups"))).isEqualTo("403 Odd");
    assertThat(TestGraph.message(graph.get("/v1.0/groups"))).isEqualTo("As it was.");
  }

  @Test
  void theTenantMayStandInThePathIfItIsTheOneOfTheToken() {
    assertThat(graph.allIds("/v1.0/" + HeldContent.TENANT + "/users?$top=2")).hasSize(3);
    assertThat(graph.allIds("/v1.0/nord.example/users")).hasSize(3);
    assertThat(graph.get("/v1.0/00000000-0000-0000-0000-000000000001/users").status())
        .isEqualTo(403);
  }

  @Test
  void throttlingComesBeforePermissions() {
    EmulatorClock still = EmulatorClock.startingAt(Instant.parse("2026-08-20T00:00:00Z"), 1e-9);
    TestGraph limited = new TestGraph(content, still, Throttle.Mode.DOCUMENTED);
    limited.caller = new Caller.AppOnly(HeldContent.TENANT, "app", Set.of());
    String path = "/v1.0/identity/conditionalAccess/policies";

    assertThat(limited.get(path).status()).isEqualTo(403);
    assertThat(limited.get(path).status()).isEqualTo(429);
    assertThat(limited.get(path).headers()).doesNotContainKey("Retry-After");
  }
}
