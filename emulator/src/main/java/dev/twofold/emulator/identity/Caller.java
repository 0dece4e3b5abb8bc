package dev.twofold.emulator.identity;

import java.util.Set;

/** Who asks, as the access token says. */
public sealed interface Caller {
  /** The tenant that the token was issued for, in small letters. */
  String tenantId();

  /** The app's client id. */
  String appId();

  /** The permissions of the token: app roles, or scopes. */
  Set<String> permissions();

  /** An app on its own. */
  record AppOnly(String tenantId, String appId, Set<String> permissions) implements Caller {}

  /**
   * A user through an app.
   *
   * @param userId the user's object id
   * @param homeTenantId the user's own tenant: the partner's for GDAP
   * @param roles template ids of the directory roles that the user holds in {@code tenantId}
   * @param mfa whether the user did MFA
   */
  record Delegated(
      String tenantId,
      String appId,
      Set<String> permissions,
      String userId,
      String homeTenantId,
      Set<String> roles,
      boolean mfa)
      implements Caller {}
}
