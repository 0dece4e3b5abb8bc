package dev.twofold.emulator.odata;

import dev.twofold.emulator.tenant.Change;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers delta queries (graph-api part 3, delta queries; part 5, {@code GET /users/delta}): all
 * rows first, and in later rounds those that changed, as they are now. A change that happens during
 * a round may come twice, but none is lost.
 */
public final class Delta {
  private static final int PAGE = 200;
  private static final int MOST_IDS = 50;
  private static final Duration LIFE = Duration.ofDays(7);
  private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize=(\\d{1,6})");
  private static final Pattern SELECT = Pattern.compile("[\\w,/@.\\s]*");

  private final ChangeableTenant tenant;
  private final String path;
  private final Listing listing;
  private final Function<ObjectNode, ObjectNode> usual;

  /**
   * Delta over a list of a tenant.
   *
   * @param path the collection in the tenant
   * @param listing the list, with the rows of that collection
   * @param usual what is shown of a row where the caller selects nothing
   */
  public Delta(
      ChangeableTenant tenant,
      String path,
      Listing listing,
      Function<ObjectNode, ObjectNode> usual) {
    this.tenant = tenant;
    this.path = path;
    this.listing = listing;
    this.usual = usual;
  }

  /** The link that leads to the page of this very request again, for the fault "a page twice". */
  public static Optional<String> again(Request request) {
    return DeltaToken.of(request).map(token -> token.repeated().link(request, Links.SKIP_TOKEN));
  }

  /**
   * The page that a request asks for.
   *
   * @throws QueryRefused if the query can't be answered, or with status 410 if its token is too old
   */
  public ObjectNode page(Request request, Instant now) {
    Optional<DeltaToken> known = isLatest(request) ? Optional.empty() : DeltaToken.of(request);
    if (known.isPresent()) {
      checkAge(known.get(), now);
      return known.get().cursor() >= 0
          ? first(request, known.get(), now)
          : later(request, known.get(), now);
    }
    DeltaToken start = start(request, now);
    return isLatest(request)
        ? body(request, start, List.of(), start.done(start.revision(), now), true)
        : first(request, start, now);
  }

  private static boolean isLatest(Request request) {
    return Links.token(request, Links.DELTA_TOKEN).orElse("").equalsIgnoreCase("latest");
  }

  private DeltaToken start(Request request, Instant now) {
    Query query = Query.of(request);
    if (query.top().isPresent()
        || query.search().isPresent()
        || query.orderBy().isPresent()
        || query.skip().isPresent()) {
      throw QueryRefused.unsupported();
    }
    String select = query.select().map(names -> String.join(",", names.names())).orElse("");
    if (!SELECT.matcher(select).matches()) {
      throw QueryRefused.badRequest("Invalid $select.");
    }
    String ids = query.filter().map(Delta::ids).orElse("");
    return new DeltaToken(
        tenant.history(), now.getEpochSecond(), tenant.revision(), 0, 0, select, ids);
  }

  private static String ids(Filter filter) {
    Set<String> ids = new TreeSet<>();
    collect(filter, ids);
    if (ids.size() > MOST_IDS) {
      throw QueryRefused.unsupported();
    }
    return String.join(",", ids);
  }

  private static void collect(Filter filter, Set<String> ids) {
    switch (filter) {
      case Filter.Or(Filter left, Filter right) -> {
        collect(left, ids);
        collect(right, ids);
      }
      case Filter.Comparison(Filter.Path name, Filter.Operator operator, Literal.Text(String id))
          when name.last().equalsIgnoreCase("id")
              && operator == Filter.Operator.EQ
              && id.matches("[\\w.-]+") ->
          ids.add(id.toLowerCase(Locale.ROOT));
      case Filter.Comparison _,
          Filter.And _,
          Filter.Not _,
          Filter.In _,
          Filter.TextTest _,
          Filter.Has _,
          Filter.Any _,
          Filter.All _,
          Filter.IsOf _,
          Filter.Truth _ ->
          throw QueryRefused.unsupported();
    }
  }

  private void checkAge(DeltaToken token, Instant now) {
    if (Duration.between(Instant.ofEpochSecond(token.issued()), now).compareTo(LIFE) > 0) {
      throw new QueryRefused(
          410,
          "syncStateNotFound",
          "The sync state generation is not found; it is older than allowed. Start anew.");
    }
    if (!token.history().equals(tenant.history()) || token.revision() > tenant.revision()) {
      throw resync();
    }
  }

  private static QueryRefused resync() {
    return new QueryRefused(
        410, "resyncRequired", "Resync required. Replace any local items with the full state.");
  }

  private ObjectNode first(Request request, DeltaToken token, Instant now) {
    Set<String> ids = ids(token);
    Walk walk =
        new Walk(listing.rows(), Direction.NUMBERED, row -> ids.isEmpty() || ids.contains(id(row)));
    Page page = walk.page(new SkipToken(token.cursor(), 0, 0, ""), pageSize(request), 0);
    List<ObjectNode> rows = page.rows().stream().map(row -> shown(row, token)).toList();
    return page.next()
        .map(next -> body(request, token, rows, token.at(token.revision(), next.cursor()), false))
        .orElseGet(() -> body(request, token, rows, token.done(token.revision(), now), true));
  }

  private ObjectNode later(Request request, DeltaToken token, Instant now) {
    List<Change> changes = tenant.changesSince(path, token.revision()).orElseThrow(Delta::resync);
    Set<String> ids = ids(token);
    Map<String, Set<String>> changed = new LinkedHashMap<>();
    int size = pageSize(request);
    long reached = token.revision();
    boolean more = false;
    for (Change change : changes) {
      if (changed.size() == size && !changed.containsKey(change.id())) {
        more = true;
        break;
      }
      reached = change.sequence();
      if (ids.isEmpty() || ids.contains(change.id())) {
        changed.computeIfAbsent(change.id(), _ -> new TreeSet<>()).addAll(change.properties());
      }
    }
    boolean minimal = prefers(request).contains("return=minimal");
    List<ObjectNode> rows =
        changed.entrySet().stream()
            .map(entry -> state(entry.getKey(), entry.getValue(), token, minimal))
            .flatMap(Optional::stream)
            .toList();
    DeltaToken next = more ? token.at(reached, -1) : token.done(reached, now);
    return body(request, token, rows, next, !more);
  }

  private Optional<ObjectNode> state(
      String id, Set<String> properties, DeltaToken token, boolean minimal) {
    var number = listing.rows().numberOf(id);
    if (number.isEmpty()) {
      ObjectNode removed = JsonNodeFactory.instance.objectNode().put("id", id);
      removed.putObject("@removed").put("reason", "deleted");
      return Optional.of(removed);
    }
    ObjectNode row = shown(listing.rows().row(number.getAsInt()), token);
    if (!minimal) {
      return Optional.of(row);
    }
    ObjectNode cut = Select.of(String.join(",", properties)).cut(row);
    return cut.size() > 1 ? Optional.of(cut) : Optional.empty();
  }

  private ObjectNode shown(ObjectNode row, DeltaToken token) {
    ObjectNode seen = listing.view().apply(row);
    return token.select().isEmpty() ? usual.apply(seen) : Select.of(token.select()).cut(seen);
  }

  private ObjectNode body(
      Request request, DeltaToken token, List<ObjectNode> rows, DeltaToken next, boolean isEnd) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    String names = token.select().isEmpty() ? "" : "(" + token.select() + ")";
    body.put("@odata.context", Pager.context(request, listing.context() + names));
    body.put(
        isEnd ? "@odata.deltaLink" : "@odata.nextLink",
        next.link(request, isEnd ? Links.DELTA_TOKEN : Links.SKIP_TOKEN));
    ArrayNode value = body.putArray("value");
    rows.forEach(value::add);
    return body;
  }

  private static Set<String> ids(DeltaToken token) {
    return token.ids().isEmpty() ? Set.of() : Set.of(token.ids().split(",", -1));
  }

  private static String id(ObjectNode row) {
    return row.path("id").asString("").toLowerCase(Locale.ROOT);
  }

  private static String prefers(Request request) {
    return request.header("prefer").orElse("").toLowerCase(Locale.ROOT);
  }

  private static int pageSize(Request request) {
    Matcher size = PAGE_SIZE.matcher(prefers(request));
    return size.find() ? Math.clamp(Integer.parseInt(size.group(1)), 1, PAGE) : PAGE;
  }
}
