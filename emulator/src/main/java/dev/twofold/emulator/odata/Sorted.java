package dev.twofold.emulator.odata;

import dev.twofold.emulator.tenant.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts pages of a list sorted by one property, texts without case. Each page goes through the whole
 * list and remembers only its own rows.
 */
final class Sorted {
  private record Place(String key, int number) {}

  private final Rows rows;
  private final OrderBy order;
  private final Predicate<ObjectNode> wanted;
  private final Comparator<Place> comparator;

  Sorted(Rows rows, OrderBy order, Predicate<ObjectNode> wanted) {
    this.rows = rows;
    this.order = order;
    this.wanted = wanted;
    Comparator<Place> byKey =
        Comparator.comparing(Place::key, String.CASE_INSENSITIVE_ORDER).thenComparing(Place::key);
    this.comparator =
        (order.descending() ? byKey.reversed() : byKey).thenComparingInt(Place::number);
  }

  /** The page behind this place. */
  Page page(SkipToken token, int size, int skip) {
    Optional<Place> after =
        token.cursor() < 0 ? Optional.empty() : Optional.of(new Place(token.key(), token.cursor()));
    int most = (int) Math.min(Integer.MAX_VALUE, (long) size + skip);
    PriorityQueue<Place> nearest = new PriorityQueue<>(comparator.reversed());
    boolean more = false;
    for (int number = 0; number < rows.size(); number++) {
      Optional<Place> place = place(number, after);
      place.ifPresent(nearest::add);
      if (nearest.size() > most) {
        nearest.remove();
        more = true;
      }
    }
    List<Place> places =
        Stream.iterate(nearest.poll(), place -> place != null, _ -> nearest.poll())
            .toList()
            .reversed();
    return page(token, places.subList(Math.min(skip, places.size()), places.size()), more);
  }

  private Page page(SkipToken token, List<Place> places, boolean more) {
    return new Page(
        places.stream().map(place -> rows.row(place.number())).toList(),
        more
            ? Optional.of(token.next(places.getLast().number(), places.getLast().key()))
            : Optional.empty());
  }

  private Optional<Place> place(int number, Optional<Place> after) {
    if (rows.isHole(number)) {
      return Optional.empty();
    }
    ObjectNode row = rows.row(number);
    if (!wanted.test(row)) {
      return Optional.empty();
    }
    Place place = new Place(Properties.of(row, order.property()).asString(""), number);
    return after.isEmpty() || comparator.compare(place, after.get()) > 0
        ? Optional.of(place)
        : Optional.empty();
  }
}
