package dev.twofold.engine.oracle;

import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;

/** Users made of users. */
final class Users {
  private Users() {}

  static User withId(User user, String id) {
    return with(user, id, user.home(), user.groups(), user.roles(), user.perUserMfa());
  }

  static User withHome(User user, HomeTenant home) {
    return with(user, user.id(), home, user.groups(), user.roles(), user.perUserMfa());
  }

  static User withGroups(User user, IdSet groups) {
    return with(user, user.id(), user.home(), groups, user.roles(), user.perUserMfa());
  }

  static User withRoles(User user, HeldRoles roles) {
    return with(user, user.id(), user.home(), user.groups(), roles, user.perUserMfa());
  }

  static User withPerUserMfa(User user, Fact<PerUserMfaState> state) {
    return with(user, user.id(), user.home(), user.groups(), user.roles(), state);
  }

  private static User with(
      User user,
      String id,
      HomeTenant home,
      IdSet groups,
      HeldRoles roles,
      Fact<PerUserMfaState> perUserMfa) {
    return new User(
        id,
        user.userPrincipalName(),
        user.displayName(),
        user.accountEnabled(),
        user.userType(),
        user.kind(),
        home,
        groups,
        roles,
        perUserMfa,
        user.registration());
  }
}
