package dev.twofold.emulator.odata;

import dev.twofold.emulator.web.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a caller asks of a list by query and headers (graph-api part 3).
 *
 * @param select {@code $select}
 * @param filter {@code $filter}
 * @param search {@code $search}
 * @param orderBy {@code $orderby}
 * @param expand the names in {@code $expand}, without their options
 * @param top {@code $top}
 * @param skip {@code $skip}
 * @param count whether {@code $count=true} is there
 * @param eventual whether {@code ConsistencyLevel: eventual} is there
 */
public record Query(
    Optional<Select> select,
    Optional<Filter> filter,
    Optional<Search> search,
    Optional<OrderBy> orderBy,
    List<String> expand,
    OptionalInt top,
    OptionalInt skip,
    boolean count,
    boolean eventual) {
  private static final Set<String> KNOWN =
      Set.of(
          "$select",
          "$filter",
          "$search",
          "$orderby",
          "$expand",
          "$top",
          "$skip",
          "$count",
          "$format",
          Links.SKIP_TOKEN,
          Links.DELTA_TOKEN);

  /** Copies the names. */
  public Query {
    expand = List.copyOf(expand);
  }

  /**
   * Reads the query of a request.
   *
   * @throws QueryRefused if it can't be read
   */
  public static Query of(Request request) {
    Map<String, String> parameters = Links.parameters(request);
    parameters.keySet().forEach(Query::known);
    return new Query(
        parameter(parameters, "$select").map(Select::of),
        parameter(parameters, "$filter").map(Filter::parse),
        parameter(parameters, "$search").map(Search::parse),
        parameter(parameters, "$orderby").map(OrderBy::parse),
        parameter(parameters, "$expand").map(Query::names).orElse(List.of()),
        number(parameters, "$top"),
        number(parameters, "$skip"),
        parameter(parameters, "$count").orElse("").equalsIgnoreCase("true"),
        request.header("consistencylevel").orElse("").equalsIgnoreCase("eventual"));
  }

  /** True where this property is selected by name. */
  public boolean selects(String property) {
    return select.map(names -> names.has(property)).orElse(false);
  }

  /** True where a property is selected or filtered by. */
  public boolean uses(String property) {
    return selects(property) || filter.map(wanted -> wanted.uses(property)).orElse(false);
  }

  private static void known(String name) {
    if (name.startsWith("$") && !KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
      throw QueryRefused.badRequest("The query parameter '%s' is not supported.".formatted(name));
    }
  }

  private static Optional<String> parameter(Map<String, String> parameters, String name) {
    return parameters.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static List<String> names(String expand) {
    return Stream.of(expand.replaceAll("\\([^)]*\\)", "").split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static OptionalInt number(Map<String, String> parameters, String name) {
    Optional<String> text = parameter(parameters, name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().matches("\\d{1,9}")) {
      throw QueryRefused.badRequest(
          "Invalid value '%s' for %s query option found.".formatted(text.get(), name));
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }
}
