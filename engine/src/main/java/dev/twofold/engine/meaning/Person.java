package dev.twofold.engine.meaning;

import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import java.util.Set;

/**
 * What a policy's assignment looks at in a user; ids in lower case.
 *
 * @param id the object id
 * @param kind how the user relates to the tenant
 * @param home where the user signs in
 * @param groups the groups that the user is in, nested ones included (CA-206)
 * @param roles template ids of the built-in roles that the user holds actively and tenant-wide,
 *     directly or through a group (CA-208 to CA-212)
 */
public record Person(
    String id, UserKind kind, HomeTenant home, Set<String> groups, Set<String> roles) {

  public Person {
    groups = Set.copyOf(groups);
    roles = Set.copyOf(roles);
  }

  static Person of(User user, Roles roles) {
    return new Person(
        Ids.lower(user.id()),
        user.kind(),
        user.home(),
        Ids.lower(user.groups().ids()),
        roles.builtIn(user.roles().tenantWide().ids()));
  }
}
