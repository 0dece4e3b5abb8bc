package dev.twofold.emulator.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@code $search}: {@code "displayName:mira" AND "mail:holm"}. A value is found where it begins a
 * word of the property. {@code AND} binds closer than {@code OR}.
 */
public final class Search {
  private static final Pattern CLAUSE =
      Pattern.compile("\\s*\"(?<property>\\w+):(?<value>[^\"]*)\"\\s*(?<then>AND|OR|$)");

  private record Clause(String property, Pattern value) {}

  private final List<List<Clause>> alternatives = new ArrayList<>();

  private Search() {
    alternatives.add(new ArrayList<>());
  }

  /**
   * Reads a search.
   *
   * @throws QueryRefused if it is none
   */
  public static Search parse(String text) {
    Search search = new Search();
    Matcher matcher = CLAUSE.matcher(text);
    int position = 0;
    boolean more = true;
    while (more) {
      if (!matcher.region(position, text.length()).lookingAt()) {
        throw new QueryRefused(
            400, "Request_BadRequest", "Syntax error in the $search query option.");
      }
      search.add(matcher.group("property"), matcher.group("value"));
      more = !matcher.group("then").isEmpty();
      if (matcher.group("then").equals("OR")) {
        search.alternatives.add(new ArrayList<>());
      }
      position = matcher.end();
    }
    return search;
  }

  private void add(String property, String value) {
    String quoted = Pattern.quote(value.strip().toLowerCase(Locale.ROOT));
    alternatives
        .getLast()
        .add(new Clause(property, Pattern.compile("(?<![\\p{L}\\p{N}])" + quoted)));
  }

  /** True where this row is found. */
  public boolean matches(ObjectNode row) {
    return alternatives.stream()
        .anyMatch(clauses -> clauses.stream().allMatch(clause -> finds(row, clause)));
  }

  private static boolean finds(ObjectNode row, Clause clause) {
    String text = Properties.of(row, clause.property()).asString("").toLowerCase(Locale.ROOT);
    return clause.value().matcher(text).find();
  }
}
