package dev.twofold.benchmarks;

import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;

/** Users made in memory. */
final class Members {
  private Members() {}

  /** An internal member in no group and with no role. */
  static User member(String id) {
    return new User(
        id,
        id + "@example.com",
        id,
        true,
        "Member",
        UserKind.INTERNAL_MEMBER,
        new HomeTenant.Here(),
        IdSet.empty(),
        HeldRoles.none(),
        Fact.known(PerUserMfaState.DISABLED),
        Fact.unread("reports/authenticationMethods/userRegistrationDetails"));
  }
}
