package dev.twofold.engine.access;

import java.util.List;
import java.util.Set;

/**
 * The users that one side, include or exclude, of a policy's assignment names: the union of the
 * parts (mfa-semantics CA-201, CA-203).
 *
 * @param all every user, guests included (CA-204)
 * @param users user ids
 * @param groups group ids
 * @param roles role template ids (CA-208)
 * @param allRoles every built-in role
 * @param guests guests and external users
 */
public record UserSelection(
    boolean all,
    Set<String> users,
    Set<String> groups,
    Set<String> roles,
    boolean allRoles,
    List<GuestSelection> guests) {
  private static final UserSelection NOBODY =
      new UserSelection(false, Set.of(), Set.of(), Set.of(), false, List.of());
  private static final UserSelection EVERYBODY =
      new UserSelection(true, Set.of(), Set.of(), Set.of(), false, List.of());

  public UserSelection {
    users = Set.copyOf(users);
    groups = Set.copyOf(groups);
    roles = Set.copyOf(roles);
    guests = List.copyOf(guests);
  }

  /** Nobody. */
  public static UserSelection nobody() {
    return NOBODY;
  }

  /** All users. */
  public static UserSelection everybody() {
    return EVERYBODY;
  }
}
