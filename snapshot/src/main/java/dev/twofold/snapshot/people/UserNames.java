package dev.twofold.snapshot.people;

import dev.twofold.snapshot.json.Row;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the users behind user principal names. */
public final class UserNames {
  private final Catalog catalog;
  private final Warnings warnings;
  private final RepeatedTexts texts = new RepeatedTexts();

  /** Looks in the users of this catalog. */
  public UserNames(Catalog catalog, Warnings warnings) {
    this.catalog = catalog;
    this.warnings = warnings;
  }

  /** The names of those users whose names are wanted, by id. */
  public Map<String, String> idsOf(Set<String> wanted) {
    Map<String, String> found = new HashMap<>();
    Set<String> names =
        wanted.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    if (!names.isEmpty()) {
      catalog.forEach(CollectionPaths.USERS, row -> add(row, names, found));
    }
    return found;
  }

  private void add(Row row, Set<String> names, Map<String, String> found) {
    UserRow user = new UserRow(row, warnings, texts).read();
    if (names.contains(user.userPrincipalName().toLowerCase(Locale.ROOT))) {
      found.put(user.id(), user.userPrincipalName());
    }
  }
}
