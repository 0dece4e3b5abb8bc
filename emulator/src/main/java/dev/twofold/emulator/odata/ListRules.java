package dev.twofold.emulator.odata;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list lets a caller ask (graph-api part 3, paging and advanced directory queries; the QUERY
 * and PAGE lines of each endpoint).
 *
 * @param kind whose manners it has
 * @param usual rows of a page where the caller does not say
 * @param most rows of a page at most
 * @param refusesMore whether more are refused; otherwise the page is made smaller
 * @param orderBy the properties it can be sorted by, in small letters
 * @param time in a log, the property by which it is sorted, latest first
 */
public record ListRules(
    Kind kind,
    int usual,
    int most,
    boolean refusesMore,
    Set<String> orderBy,
    Optional<String> time) {

  /** The manners of a list. */
  public enum Kind {
    /** Users, groups and the like: advanced queries want {@code ConsistencyLevel}. */
    DIRECTORY,
    /** Any other paged list. */
    PLAIN,
    /** A list that comes whole, unless the caller asks for less; it knows {@code $skip}. */
    WHOLE,
    /** {@code $top} limits the whole answer and not the page. */
    LATEST
  }

  /** Copies the names, in small letters. */
  public ListRules {
    orderBy =
        orderBy.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Directory objects: 100 a page, 999 at most. */
  public static ListRules directory(String... orderBy) {
    return new ListRules(Kind.DIRECTORY, 100, 999, false, Set.of(orderBy), Optional.empty());
  }

  /** Pages of this size, and at most of that. */
  public static ListRules pages(int usual, int most, String... orderBy) {
    return new ListRules(Kind.PLAIN, usual, most, false, Set.of(orderBy), Optional.empty());
  }

  /** All in one page, at most 999 where the caller says {@code $top}. */
  public static ListRules whole(String... orderBy) {
    return new ListRules(
        Kind.WHOLE, Integer.MAX_VALUE, 999, false, Set.of(orderBy), Optional.empty());
  }

  /** A log: pages of 1,000, latest first by this property. */
  public static ListRules log(String time) {
    return new ListRules(Kind.PLAIN, 1000, 1000, false, Set.of(time), Optional.of(time));
  }

  /** The same, but more rows than allowed are refused. */
  public ListRules refusingMore() {
    return new ListRules(kind, usual, most, true, orderBy, time);
  }

  /** The same with other limits of a page. */
  public ListRules atMost(int rows) {
    return new ListRules(kind, usual, rows, refusesMore, orderBy, time);
  }

  /** The rows of the newest first; {@code $top} says how many there are in all. */
  public static ListRules latest() {
    return new ListRules(
        Kind.LATEST, Integer.MAX_VALUE, Integer.MAX_VALUE, false, Set.of(), Optional.empty());
  }

  /**
   * Looks whether this list answers such a query.
   *
   * @throws QueryRefused if not
   */
  void check(Query query) {
    query.top().ifPresent(this::checkTop);
    if (kind == Kind.DIRECTORY) {
      checkAdvanced(query);
    }
    boolean searches = query.search().isPresent() && kind != Kind.DIRECTORY;
    boolean skips = query.skip().isPresent() && (kind == Kind.DIRECTORY || kind == Kind.PLAIN);
    if (searches || skips) {
      throw new QueryRefused(
          400,
          "Request_BadRequest",
          searches
              ? "$search is not supported on this resource."
              : "'$skip' is not supported by the service.");
    }
    query
        .orderBy()
        .map(order -> order.property().toLowerCase(Locale.ROOT))
        .filter(property -> !orderBy.contains(property))
        .ifPresent(_ -> {
          throw QueryRefused.unsupported();
        });
  }

  /** Rows of a page. */
  int pageSize(Query query) {
    return query.top().isPresent() ? Math.min(query.top().getAsInt(), most) : usual;
  }

  private void checkTop(int top) {
    if (top < 1 || (refusesMore && top > most)) {
      throw new QueryRefused(
          400,
          "Request_BadRequest",
          "Invalid page size specified: '%d'. Must be between 1 and %d inclusive."
              .formatted(top, most));
    }
  }

  private static void checkAdvanced(Query query) {
    if (query.search().isPresent() && !query.eventual()) {
      throw new QueryRefused(
          400,
          "Request_UnsupportedQuery",
          "Request with $search query parameter only works through MSGraph with a special request"
              + " header: 'ConsistencyLevel: eventual'");
    }
    boolean advanced =
        query.filter().map(Filter::isAdvanced).orElse(false)
            || (query.filter().isPresent() && query.orderBy().isPresent())
            || (query.filter().isPresent() && query.search().isPresent());
    if (advanced && !(query.eventual() && query.count())) {
      throw QueryRefused.unsupported();
    }
  }
}
