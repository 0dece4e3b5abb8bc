package dev.twofold.emulator.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PartnerDemandTest {
  private static final String PARTNER = "a7c1e0d2-51b4-4f0e-9a36-2f6b8d9c1e01";
  private static final String ALL = "\"includeUsers\": [\"All\"]";
  private static final String OPEN = "\"applications\": {\"includeApplications\": [\"All\"]}";

  private static PartnerDemand demand(String policies, boolean securityDefaults) {
    String text =
        """
        {"identity/conditionalAccess/policies": [%s],
         "policies/identitySecurityDefaultsEnforcementPolicy": {"isEnabled": %s}}
        """
            .formatted(policies, securityDefaults);
    return PartnerDemand.of(
        new MemoryContent("t", "T", "t", JsonMapper.shared().readTree(text).asObject()), PARTNER);
  }

  private static String policy(String users, String conditions, String grant) {
    return """
    {"id": "p", "state": "enabled", "conditions": {"users": {%s}, %s}, "grantControls": %s}
    """
        .formatted(users, conditions, grant);
  }

  private static String grant(String operator, String controls) {
    return "{\"operator\": \"%s\", \"builtInControls\": [%s]}".formatted(operator, controls);
  }

  private static String providers(String externalTenants) {
    return """
    "includeGuestsOrExternalUsers": {"guestOrExternalUserTypes": "internalGuest,serviceProvider",
      "externalTenants": %s}
    """
        .formatted(externalTenants);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "OR; \"mfa\"; MFA",
        "OR; \"block\"; BLOCKED",
        "OR; \"mfa\", \"compliantDevice\"; MFA",
        "AND; \"mfa\", \"compliantDevice\"; DEVICE",
        "OR; \"compliantDevice\", \"domainJoinedDevice\"; DEVICE",
        "OR; \"approvedApplication\"; NOTHING"
      })
  void aPolicyForAllUsersHitsThePartner(String operator, String controls, PartnerDemand expected) {
    assertThat(demand(policy(ALL, OPEN, grant(operator, controls)), false)).isEqualTo(expected);
  }

  @Test
  void securityDefaultsDemandMfaAndTheStrictestPolicyWins() {
    assertThat(demand("", true)).isEqualTo(PartnerDemand.MFA);
    assertThat(demand("", false)).isEqualTo(PartnerDemand.NOTHING);
    String both =
        policy(ALL, OPEN, grant("OR", "\"mfa\""))
            + ","
            + policy(ALL, OPEN, grant("OR", "\"block\""));
    assertThat(demand(both, false)).isEqualTo(PartnerDemand.BLOCKED);
  }

  @Test
  void whoIsNotMeantOrLeftOutIsNotHit() {
    String block = grant("OR", "\"block\"");
    String leftOut = ALL + ", " + providers("null").strip().replace("include", "exclude");
    assertThat(demand(policy("\"includeUsers\": [\"u1\"]", OPEN, block), false))
        .isEqualTo(PartnerDemand.NOTHING);
    assertThat(demand(policy(leftOut, OPEN, block), false)).isEqualTo(PartnerDemand.NOTHING);
    assertThat(demand(policy(providers("{\"membershipKind\": \"all\"}"), OPEN, block), false))
        .isEqualTo(PartnerDemand.BLOCKED);
    String others = "{\"membershipKind\": \"enumerated\", \"members\": [\"x\"]}";
    assertThat(demand(policy(providers(others), OPEN, block), false))
        .isEqualTo(PartnerDemand.NOTHING);
    assertThat(demand(policy(providers(others.replace("x", PARTNER)), OPEN, block), false))
        .isEqualTo(PartnerDemand.BLOCKED);
  }

  @Test
  void aPolicyUnderConditionsOrForSomeApplicationsIsNotHeldAgainstThePartner() {
    String block = grant("OR", "\"block\"");
    String risk = OPEN + ", \"signInRiskLevels\": [\"high\"]";
    String legacy = OPEN + ", \"clientAppTypes\": [\"exchangeActiveSync\", \"other\"]";
    String office = OPEN.replace("All", "Office365");
    assertThat(demand(policy(ALL, risk, block), false)).isEqualTo(PartnerDemand.NOTHING);
    assertThat(demand(policy(ALL, legacy, block), false)).isEqualTo(PartnerDemand.NOTHING);
    assertThat(demand(policy(ALL, office, block), false)).isEqualTo(PartnerDemand.NOTHING);
    String reportOnly =
        policy(ALL, OPEN, block).replace("enabled", "enabledForReportingButNotEnforced");
    assertThat(demand(reportOnly, false)).isEqualTo(PartnerDemand.NOTHING);
  }
}
