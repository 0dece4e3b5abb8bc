package dev.twofold.engine.directory;

import java.util.Locale;
import java.util.Optional;

/**
 * One user of a tenant.
 *
 * @param id the object id
 * @param userPrincipalName the sign-in name, empty where it was not read
 * @param displayName the name, empty where it was not read
 * @param accountEnabled whether the account may sign in; reported, no part of the verdict
 * @param userType {@code Member} or {@code Guest}, as Graph says
 * @param kind how the user relates to the tenant
 * @param home where the user signs in
 * @param groups the user's groups, nested ones included, among those that policies or role
 *     assignments name (CA-206)
 * @param roles the user's directory roles
 * @param perUserMfa the user's per-user MFA state
 * @param registration the registered methods; unread where the report is not licensed, was not
 *     read, or has no row (REG-07)
 */
public record User(
    String id,
    String userPrincipalName,
    String displayName,
    boolean accountEnabled,
    String userType,
    UserKind kind,
    HomeTenant home,
    IdSet groups,
    HeldRoles roles,
    Fact<PerUserMfaState> perUserMfa,
    Fact<Registration> registration) {

  /** The domain of the user principal name, in lower case. */
  public Optional<String> domain() {
    int at = userPrincipalName.lastIndexOf('@');
    return at < 0
        ? Optional.empty()
        : Optional.of(userPrincipalName.substring(at + 1).toLowerCase(Locale.ROOT));
  }
}
