package dev.twofold.emulator.synthetic.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom policies leave out.
 *
 * @param users ids of users
 * @param groups ids of groups
 * @param roles template ids of roles
 */
record LeftOut(List<String> users, List<String> groups, List<String> roles) {
  LeftOut {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
    roles = List.copyOf(roles);
  }

  /** The same and one group more. */
  LeftOut andGroup(String group) {
    List<String> more = new ArrayList<>(groups);
    more.add(group);
    return new LeftOut(users, more, roles);
  }
}
