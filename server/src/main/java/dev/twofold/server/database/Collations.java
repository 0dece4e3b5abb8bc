package dev.twofold.server.database;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The orders of texts that the database knows by ICU, one for each language. */
@Component
public class Collations {
  private static final String ANY_LANGUAGE = "und-x-icu";

  private final Database database;
  private volatile Set<String> known = Set.of();

  /** The collations of this database. */
  public Collations(Database database) {
    this.database = database;
  }

  /** A COLLATE clause for this locale; empty where the database has no ICU. */
  public String clause(Locale locale) {
    String language = locale.getLanguage();
    return Stream.of(language + "-" + locale.getCountry() + "-x-icu", language + "-x-icu")
        .filter(known()::contains)
        .findFirst()
        .map(Collations::clause)
        .orElseGet(this::anyLanguage);
  }

  /** A COLLATE clause that knows the letters of all languages. */
  public String anyLanguage() {
    return known().contains(ANY_LANGUAGE) ? clause(ANY_LANGUAGE) : "";
  }

  private static String clause(String collation) {
    return "collate \"%s\"".formatted(collation);
  }

  private Set<String> known() {
    if (known.isEmpty()) {
      known =
          Set.copyOf(
              database
                  .sql()
                  .sql(
                      """
                      select 'none' union
                      select collname from pg_collation
                       where collprovider = 'i' and collname ~ '^[A-Za-z0-9-]+-x-icu$'
                      """)
                  .query((row, _) -> row.getString(1))
                  .list());
    }
    return known;
  }
}
