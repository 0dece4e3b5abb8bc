package dev.twofold.report;

import dev.twofold.engine.directory.User;
import java.util.List;
import java.util.stream.Stream;

/** What to call a user. */
public final class Names {

  private Names() {}

  /** The user principal name, else the display name, else the id. */
  public static String of(User user) {
    return Stream.of(user.userPrincipalName(), user.displayName())
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse(user.id());
  }

  /** A count with its noun: {@code 1 user}, {@code 2 users}. */
  public static String counted(long count, String noun) {
    return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }

  /** The names as running text: {@code A, B and C}. */
  public static String listed(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
