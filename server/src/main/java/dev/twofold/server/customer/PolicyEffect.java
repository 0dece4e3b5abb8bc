package dev.twofold.server.customer;

/**
 * A Conditional Access policy and what it does for the users.
 *
 * @param policyId its id
 * @param displayName its name
 * @param state Graph's word
 * @param enforcedUsers users for whom it turns a sign-in into MFA
 * @param notClosingUsers users whose witness it does not close
 */
public record PolicyEffect(
    String policyId, String displayName, String state, int enforcedUsers, int notClosingUsers) {

  /** The state in words. */
  public String stateWords() {
    return switch (state) {
      case "enabled" -> "On";
      case "enabledForReportingButNotEnforced" -> "Report-only";
      case "disabled" -> "Off";
      default -> state;
    };
  }

  /** True where it enforces. */
  public boolean enabled() {
    return state.equals("enabled");
  }
}
