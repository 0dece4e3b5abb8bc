package dev.twofold.peers;

import java.util.LinkedHashMap;
import java.util.Map;

/** The checks that Twofold's answers can be compared with, each with the question it is for. */
final class Checks {
  private static final Map<Tool, Map<String, Question>> QUESTIONS =
      Map.of(
          Tool.SCUBAGEAR,
          Map.of(
              "MS.AAD.1.1v1", Question.LEGACY_BLOCKED,
              "MS.AAD.2.3v1", Question.RISKY_SIGN_INS_BLOCKED,
              "MS.AAD.3.2v2", Question.MFA_FOR_ALL,
              "MS.AAD.3.6v1", Question.MFA_FOR_ADMINS),
          Tool.PROWLER,
          prowler(),
          Tool.PROWLER_AZURE,
          Map.of(
              "entra_conditional_access_policy_require_mfa_for_admin_portals",
              Question.PORTALS_CLOSED),
          Tool.MAESTER,
          Map.of(
              "Test-MtCaMfaForGuest", Question.MFA_FOR_GUESTS,
              "Test-MtCaAzureDevOps", Question.AZURE_DEVOPS_CLOSED,
              "Test-MtCaExclusionForDirectorySyncAccount", Question.SYNC_OPEN));

  private Checks() {}

  /** The questions of a tool's checks, by check. */
  static Map<String, Question> of(Tool tool) {
    return QUESTIONS.getOrDefault(tool, Map.of());
  }

  private static Map<String, Question> prowler() {
    Map<String, Question> questions = new LinkedHashMap<>();
    questions.put("entra_admin_users_mfa_enabled", Question.MFA_FOR_ADMINS);
    questions.put("entra_admin_users_phishing_resistant_mfa_enabled", Question.MFA_FOR_ADMINS);
    questions.put("entra_all_apps_conditional_access_coverage", Question.MFA_FOR_ALL);
    questions.put("entra_emergency_access_exclusion", Question.SOMEBODY_GETS_IN);
    questions.put("entra_identity_protection_user_risk_enabled", Question.RISKY_USERS_CLOSED);
    questions.put(
        "entra_intune_enrollment_sign_in_frequency_every_time", Question.INTUNE_ENROLLMENT_CLOSED);
    questions.put("entra_legacy_authentication_blocked", Question.LEGACY_BLOCKED);
    Map<String, Question> ofPolicies =
        Map.of(
            "all_apps_all_users", Question.MFA_FOR_ALL,
            "approved_client_app_required_for_mobile", Question.UNREGISTERED_PHONES_BLOCKED,
            "authentication_transfer_blocked", Question.TRANSFER_BLOCKED,
            "block_o365_elevated_insider_risk", Question.INSIDERS_BLOCKED,
            "device_code_flow_blocked", Question.DEVICE_CODE_BLOCKED,
            "explicitly_targets_azure_devops", Question.AZURE_DEVOPS_CLOSED,
            "mdm_compliant_device_required", Question.NON_COMPLIANT_BLOCKED,
            "mfa_enforced_for_guest_users", Question.MFA_FOR_GUESTS);
    ofPolicies.forEach(
        (check, question) -> questions.put("entra_conditional_access_policy_" + check, question));
    return questions;
  }
}
