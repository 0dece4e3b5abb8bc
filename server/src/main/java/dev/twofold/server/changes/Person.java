package dev.twofold.server.changes;

import dev.twofold.engine.directory.User;
import java.util.Comparator;

/**
 * A user by name.
 *
 * @param id the user's id
 * @param userPrincipalName the sign-in name, empty where it was not read
 * @param displayName the name, empty where it was not read
 */
public record Person(String id, String userPrincipalName, String displayName) {
  static final Comparator<Person> BY_NAME =
      Comparator.comparing(Person::userPrincipalName, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Person::id);

  static Person of(User user) {
    return new Person(user.id(), user.userPrincipalName(), user.displayName());
  }
}
