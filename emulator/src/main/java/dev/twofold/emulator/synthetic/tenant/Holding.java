package dev.twofold.emulator.synthetic.tenant;

/**
 * A directory role that somebody holds.
 *
 * @param principalId the user or group
 * @param ofGroup whether it is a group
 * @param roleId the role's template id
 * @param scope {@code /}, or the administrative unit
 * @param eligible whether it must be activated first
 */
public record Holding(
    String principalId, boolean ofGroup, String roleId, String scope, boolean eligible) {
  /** True where it is held for the whole tenant. */
  public boolean isTenantWide() {
    return scope.equals("/");
  }
}
