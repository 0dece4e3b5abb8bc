package dev.twofold.graph.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestCostTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "users | 2",
        "/users | 2",
        "Users?$top=999 | 2",
        "users?$select=id&$top=999 | 1",
        "users?$select=id&$top=5 | 1",
        "users?$expand=manager | 3",
        "users/delta?$deltatoken=latest | 1",
        "users/1/authentication/requirements | 1",
        "users/1/memberOf | 2",
        "users/1/transitiveMemberOf | 2",
        "users/1/licenseDetails | 2",
        "groups | 1",
        "groups/1/members | 3",
        "groups/1/transitiveMembers?$select=id | 4",
        "groups/1/transitiveMembers?%24select=id&%24top=10 | 3",
        "subscribedSkus | 3",
        "contracts | 3",
        "applications | 2",
        "oauth2PermissionGrants | 2",
        "servicePrincipals/1/appRoleAssignments | 2",
        "domains/1/domainNameReferences | 4",
        "organization | 1",
        "policies/identitySecurityDefaultsEnforcementPolicy | 1",
        "users?$filter=startswith(displayName,'100%') | 2",
      })
  void theDirectoryIsCountedInResourceUnits(String target, int units) {
    assertThat(RequestCost.ofGraph(target).units())
        .isEqualTo(Map.of(Service.DIRECTORY, units, Service.EVERYTHING, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "auditLogs/signIns, REPORTS",
    "auditLogs/directoryAudits?$top=999, REPORTS",
    "reports/authenticationMethods/userRegistrationDetails, REPORTS",
    "identity/conditionalAccess/policies, CONDITIONAL_ACCESS",
    "IDENTITY/ConditionalAccess/namedLocations, CONDITIONAL_ACCESS",
    "identityProtection/riskyUsers, CONDITIONAL_ACCESS",
    "identity/identityProviders, IDENTITY_PROVIDERS",
    "policies/authenticationFlowsPolicy, IDENTITY_PROVIDERS",
  })
  void otherServicesAreCountedInRequests(String target, Service service) {
    assertThat(RequestCost.ofGraph(target).units())
        .isEqualTo(Map.of(service, 1, Service.EVERYTHING, 1));
  }

  @ParameterizedTest
  @CsvSource({"security/secureScores?$top=1", "tenantRelationships/delegatedAdminCustomers"})
  void whatHasNoLimitOfItsOwnCountsInTheSumOnly(String target) {
    assertThat(RequestCost.ofGraph(target).units()).isEqualTo(Map.of(Service.EVERYTHING, 1));
  }

  @Test
  void signInActivityCountsTwiceEvenWhereItIsEncoded() {
    Map<Service, Integer> expected =
        Map.of(Service.DIRECTORY, 1, Service.SIGN_IN_ACTIVITY, 1, Service.EVERYTHING, 1);
    assertThat(RequestCost.ofGraph("users?$select=id,signInActivity&$top=500").units())
        .isEqualTo(expected);
    assertThat(RequestCost.ofGraph("users?$select=id%2CsignIn%41ctivity&$top=500").units())
        .isEqualTo(expected);
  }

  @Test
  void theRequestsOfABatchAreSummed() {
    RequestCost batch = RequestCost.ofGraph("users").plus(RequestCost.ofGraph("auditLogs/signIns"));
    assertThat(batch.units())
        .isEqualTo(Map.of(Service.DIRECTORY, 2, Service.REPORTS, 1, Service.EVERYTHING, 2));
  }

  @Test
  void partnerCenterHasLimitsOfItsOwn() {
    assertThat(RequestCost.ofPartnerCenter().units()).isEqualTo(Map.of(Service.PARTNER_CENTER, 1));
    assertThat(RequestCost.ofConsent().units())
        .isEqualTo(Map.of(Service.PARTNER_CENTER, 1, Service.CONSENTS, 1));
  }
}
