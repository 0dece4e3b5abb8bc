package dev.twofold.emulator.odata;

import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers lists page by page (graph-api part 3, paging). A link to the next page holds for the
 * query it was given out with, byte for byte; every list of more than one page has one empty page,
 * at a place that depends on the tenant.
 */
public final class Pager {
  private Pager() {}

  /**
   * The page that a request asks for.
   *
   * @throws QueryRefused if the list does not answer such a query
   */
  public static ObjectNode page(Request request, Listing listing) {
    Query query = Query.of(request);
    listing.rules().check(query);
    SkipToken token = SkipToken.of(request);
    int size = listing.rules().pageSize(query);
    Page page =
        isEmptyPage(token, size, listing)
            ? new Page(List.of(), Optional.of(token.next(token.cursor(), token.key())))
            : cut(listing, query, token, size);
    return body(request, listing, query, token, page);
  }

  /**
   * The number of rows, for a path that ends with {@code /$count}.
   *
   * @throws QueryRefused if the caller did not ask for eventual consistency
   */
  public static Response count(Request request, Listing listing) {
    Query query = Query.of(request);
    if (listing.rules().kind() == ListRules.Kind.DIRECTORY && !query.eventual()) {
      throw new QueryRefused(400, "Request_BadRequest", "$count is not currently supported.");
    }
    String number = Long.toString(counted(listing, query));
    return new Response(200, Map.of(), new Response.Content.Text("text/plain", number));
  }

  /** The link that leads to the page of this very request again, for the fault "a page twice". */
  public static String again(Request request) {
    return SkipToken.of(request).repeated().link(request);
  }

  /** {@code @odata.context} for something of this version, given what stands behind the hash. */
  public static String context(Request request, String fragment) {
    String version = request.rawPath().regionMatches(true, 0, "/beta/", 0, 6) ? "beta" : "v1.0";
    return request.base().resolve("/" + version + "/$metadata") + "#" + fragment;
  }

  private static Page cut(Listing listing, Query query, SkipToken token, int size) {
    int skip = token.page() == 0 ? query.skip().orElse(0) : 0;
    Optional<String> time = listing.rules().time();
    Optional<OrderBy> order =
        query.orderBy().filter(by -> !time.map(by.property()::equalsIgnoreCase).orElse(false));
    if (order.isPresent()) {
      return new Sorted(listing.rows(), order.get(), listing.wanted(query)).page(token, size, skip);
    }
    Page page =
        new Walk(
                listing.rows(),
                direction(query, time),
                listing.wanted(query),
                time.map(property -> TimeWindow.of(query, property)))
            .page(token, size, skip);
    return listing.rules().kind() == ListRules.Kind.LATEST
        ? new Page(page.rows(), Optional.empty())
        : page;
  }

  private static Direction direction(Query query, Optional<String> time) {
    if (time.isEmpty()) {
      return Direction.NUMBERED;
    }
    return query.orderBy().map(OrderBy::descending).orElse(true)
        ? Direction.NEWEST_FIRST
        : Direction.OLDEST_FIRST;
  }

  /** True for the one page of a list that is left empty although more rows follow. */
  private static boolean isEmptyPage(SkipToken token, int size, Listing listing) {
    long pages = ((long) listing.rows().size() + size - 1) / size;
    if (pages < 2 || listing.rules().kind() == ListRules.Kind.LATEST || token.page() == 0) {
      return false;
    }
    int place = (listing.tenantId() + listing.context()).hashCode();
    return token.page() == 1 + Math.floorMod(place, pages - 1);
  }

  private static ObjectNode body(
      Request request, Listing listing, Query query, SkipToken token, Page page) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("@odata.context", context(request, fragment(listing, query)));
    if (token.equals(SkipToken.START) && counts(listing, query)) {
      body.put("@odata.count", counted(listing, query));
    }
    page.next().ifPresent(next -> body.put("@odata.nextLink", next.link(request)));
    ArrayNode value = body.putArray("value");
    page.rows().forEach(row -> value.add(shown(row, listing, query)));
    return body;
  }

  private static JsonNode shown(ObjectNode row, Listing listing, Query query) {
    ObjectNode seen = listing.view().apply(row);
    return query.select().map(select -> select.cut(seen)).orElse(seen);
  }

  private static String fragment(Listing listing, Query query) {
    return listing.context()
        + query.select().map(select -> "(" + String.join(",", select.names()) + ")").orElse("");
  }

  private static boolean counts(Listing listing, Query query) {
    boolean answers =
        switch (listing.rules().kind()) {
          case DIRECTORY -> query.eventual();
          case WHOLE, LATEST -> true;
          case PLAIN -> listing.rules().time().isEmpty();
        };
    return query.count() && answers;
  }

  private static long counted(Listing listing, Query query) {
    return IntStream.range(0, listing.rows().size())
        .filter(number -> !listing.rows().isHole(number))
        .mapToObj(listing.rows()::row)
        .filter(listing.wanted(query))
        .count();
  }
}
