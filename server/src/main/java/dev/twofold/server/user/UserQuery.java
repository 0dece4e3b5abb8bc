package dev.twofold.server.user;

import dev.twofold.engine.verdict.Verdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which users of a customer are wanted, and in which order: all of it is in the address of the
 * page, and the same for exports.
 *
 * @param search part of a name or user principal name; empty: any
 * @param verdicts the verdicts that are wanted; empty: all
 * @param filters what holds of all of them
 * @param finding the finding that they have in common
 * @param column what they are sorted by
 * @param descending whether the greatest comes first
 * @param page the page, from 1
 */
public record UserQuery(
    String search,
    Set<Verdict> verdicts,
    Set<UserFilter> filters,
    OptionalInt finding,
    UserColumn column,
    boolean descending,
    int page) {

  /** How many users are on a page. */
  public static final int PAGE_SIZE = 50;

  private static final int LONGEST_SEARCH = 100;
  private static final int LAST_PAGE = 100_000;

  /** A query. */
  public UserQuery {
    verdicts = Set.copyOf(verdicts);
    filters = Set.copyOf(filters);
  }

  /** All users by name. */
  public static UserQuery all() {
    return of(Map.of());
  }

  /**
   * What the parameters of an address say: {@code q}, {@code verdict} and {@code filter} (each
   * several times), {@code finding}, {@code sort} (descending with a minus before it), {@code
   * page}. What is not understood is left out.
   */
  public static UserQuery of(Map<String, ? extends Collection<String>> parameters) {
    Function<String, Stream<String>> values =
        name -> Optional.ofNullable(parameters.get(name)).stream().flatMap(Collection::stream);
    String sort = values.apply("sort").findFirst().orElse("");
    boolean descending = sort.startsWith("-");
    return new UserQuery(
        bounded(values.apply("q").findFirst().orElse("")),
        values.apply("verdict").flatMap(UserQuery::verdict).collect(enums(Verdict.class)),
        values
            .apply("filter")
            .flatMap(word -> UserFilter.of(word).stream())
            .collect(enums(UserFilter.class)),
        number(values.apply("finding"), 0, Integer.MAX_VALUE),
        UserColumn.of(column(sort)).orElse(UserColumn.NAME),
        descending,
        number(values.apply("page"), 1, LAST_PAGE).orElse(1));
  }

  /** What of these parameters {@link #of} leaves out, in words for whoever asked. */
  public static List<String> notUnderstood(Map<String, ? extends Collection<String>> parameters) {
    return Stream.of(
            unknown(parameters, "verdict", word -> verdict(word).findAny().isPresent()),
            unknown(parameters, "filter", word -> UserFilter.of(word).isPresent()),
            unknown(parameters, "sort", word -> UserColumn.of(column(word)).isPresent()),
            unknown(parameters, "finding", word -> word.matches("[0-9]{1,9}")))
        .flatMap(sentences -> sentences)
        .toList();
  }

  private static Stream<String> unknown(
      Map<String, ? extends Collection<String>> parameters,
      String name,
      Predicate<String> isKnown) {
    return Optional.ofNullable(parameters.get(name)).stream()
        .flatMap(Collection::stream)
        .filter(word -> !word.isBlank() && !isKnown.test(word))
        .map(_ -> "There is no such %s; it is left out.".formatted(name))
        .distinct();
  }

  private static String column(String sort) {
    return sort.startsWith("-") ? sort.substring(1) : sort;
  }

  private static String bounded(String search) {
    String shown = search.replace('\0', ' ').strip();
    return shown.length() <= LONGEST_SEARCH ? shown : shown.substring(0, LONGEST_SEARCH);
  }

  private static Stream<Verdict> verdict(String word) {
    return Stream.of(Verdict.values()).filter(verdict -> verdict.name().equals(word));
  }

  private static <E extends Enum<E>> Collector<E, ?, EnumSet<E>> enums(Class<E> type) {
    return Collectors.toCollection(() -> EnumSet.noneOf(type));
  }

  private static OptionalInt number(Stream<String> values, int least, int most) {
    return values
        .findFirst()
        .filter(value -> value.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .filter(value -> value >= least && value <= most)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** True where it asks for less than all users. */
  public boolean isNarrowed() {
    return !search.isEmpty() || !verdicts.isEmpty() || !filters.isEmpty() || finding.isPresent();
  }

  /** The same users from the first page on, sorted by this column. */
  public UserQuery sortedBy(UserColumn wanted) {
    boolean turned = wanted == column && !descending;
    return new UserQuery(search, verdicts, filters, finding, wanted, turned, 1);
  }

  /** The same with this verdict wanted, or wanted no more. */
  public UserQuery toggled(Verdict verdict) {
    return new UserQuery(
        search, toggled(verdicts, verdict), filters, finding, column, descending, 1);
  }

  /** The same with this filter on, or off again. */
  public UserQuery toggled(UserFilter filter) {
    return new UserQuery(
        search, verdicts, toggled(filters, filter), finding, column, descending, 1);
  }

  private static <E> Set<E> toggled(Set<E> chosen, E element) {
    Set<E> others = new HashSet<>(chosen);
    if (!others.remove(element)) {
      others.add(element);
    }
    return others;
  }

  /** The same whatever was found of the users. */
  public UserQuery withoutFinding() {
    return new UserQuery(search, verdicts, filters, OptionalInt.empty(), column, descending, 1);
  }

  /** Another page of the same. */
  public UserQuery page(int number) {
    return new UserQuery(search, verdicts, filters, finding, column, descending, number);
  }

  /** The same query in an address: empty, or from the question mark on. */
  public String address() {
    String parameters =
        parameters().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? "" : "?" + parameters;
  }

  /** The parameters that say the same, without those that go without saying. */
  public List<Map.Entry<String, String>> parameters() {
    return Stream.of(
            Stream.of(Map.entry("q", search)).filter(_ -> !search.isEmpty()),
            verdicts.stream().sorted().map(verdict -> Map.entry("verdict", verdict.name())),
            filters.stream().sorted().map(filter -> Map.entry("filter", filter.word())),
            finding.stream().mapToObj(number -> Map.entry("finding", Integer.toString(number))),
            Stream.of(Map.entry("sort", sort())).filter(_ -> !sort().equals("name")),
            Stream.of(Map.entry("page", Integer.toString(page))).filter(_ -> page > 1))
        .flatMap(entries -> entries)
        .toList();
  }

  private String sort() {
    return (descending ? "-" : "") + column.word();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
