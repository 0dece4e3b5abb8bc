package dev.twofold.server.user;

import dev.twofold.engine.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A user as the last assessment left it.
 *
 * @param id the object id
 * @param userPrincipalName the sign-in name
 * @param displayName the name
 * @param accountEnabled whether the account may sign in
 * @param userType Member or Guest
 * @param admin whether it is an admin (contracts section 3)
 * @param roles the names of the roles that are held actively
 * @param eligibleRoles the names of the roles that may be activated
 * @param verdict the verdict
 * @param onlyManaged whether every open sign-in is from a managed device
 * @param mfaEnabled whether MFA is required and registered; empty: not known
 * @param perUserMfa the state in Graph's word; empty: not read
 * @param registered whether a strong method is registered; empty: not known
 * @param capable whether a strong method is registered and allowed; empty: not known
 * @param methods the registered methods in Graph's words; empty: not known
 * @param finding the number of what was found
 * @param lastSignIn the last sign-in; empty: not known
 */
public record UserRow(
    String id,
    String userPrincipalName,
    String displayName,
    boolean accountEnabled,
    String userType,
    boolean admin,
    List<String> roles,
    List<String> eligibleRoles,
    Verdict verdict,
    boolean onlyManaged,
    Optional<Boolean> mfaEnabled,
    Optional<String> perUserMfa,
    Optional<Boolean> registered,
    Optional<Boolean> capable,
    Optional<List<String>> methods,
    int finding,
    Optional<Instant> lastSignIn) {

  /** A row. */
  public UserRow {
    roles = List.copyOf(roles);
    eligibleRoles = List.copyOf(eligibleRoles);
    methods = methods.map(List::copyOf);
  }

  /** True for a guest. */
  public boolean guest() {
    return userType.equalsIgnoreCase("Guest");
  }

  /** What to call the user: the name, else the sign-in name, else the id. */
  public String name() {
    if (!displayName.isBlank()) {
      return displayName;
    }
    return userPrincipalName.isBlank() ? id : userPrincipalName;
  }
}
