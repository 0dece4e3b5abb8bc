package dev.twofold.emulator.odata;

import dev.twofold.emulator.tenant.Rows;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The window of time of a filter on a log, so that not the whole log is gone through.
 *
 * @param property the log's time
 * @param from the earliest time
 * @param to the latest time
 */
record TimeWindow(String property, Optional<Instant> from, Optional<Instant> to) {
  /** The window of a query on a log with this time. */
  static TimeWindow of(Query query, String property) {
    return new TimeWindow(
        property,
        query.filter().flatMap(filter -> filter.notBefore(property)),
        query.filter().flatMap(filter -> filter.notAfter(property)));
  }

  Optional<Instant> timeOf(ObjectNode row) {
    return FilterTest.time(Properties.of(row, property));
  }

  boolean isBefore(Instant time) {
    return from.isPresent() && time.isBefore(from.get());
  }

  /** The first row that is not too late, by halving; nothing where the rows are not sorted. */
  Optional<Integer> firstOf(Rows rows) {
    if (to.isEmpty() || !rows.isNewestFirst()) {
      return Optional.empty();
    }
    int low = 0;
    int high = rows.originals() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Optional<Instant> time = timeOf(rows.row(middle));
      if (time.isPresent() && time.get().isAfter(to.get())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Optional.of(low);
  }
}
