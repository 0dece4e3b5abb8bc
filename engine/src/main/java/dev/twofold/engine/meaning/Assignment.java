package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.GuestSelection;
import dev.twofold.engine.access.UserSelection;
import java.util.List;
import java.util.Set;

/**
 * Whom a policy is for, with ids in lower case.
 *
 * @param include whom it includes
 * @param exclude whom it excludes
 * @param doubtful whether it may bind anybody or nobody, as it was not understood
 */
record Assignment(Side include, Side exclude, boolean doubtful) {

  /** One side of it. */
  record Side(
      boolean all,
      Set<String> users,
      Set<String> groups,
      Set<String> roles,
      boolean allRoles,
      List<GuestSelection> guests) {

    static Side of(UserSelection selection) {
      return new Side(
          selection.all(),
          Ids.lower(selection.users()),
          Ids.lower(selection.groups()),
          Ids.lower(selection.roles()),
          selection.allRoles(),
          selection.guests());
    }
  }

  static Assignment of(ConditionalAccessPolicy policy) {
    return new Assignment(
        Side.of(policy.include()), Side.of(policy.exclude()), policy.isDoubtful(Doubt.Part.USERS));
  }
}
