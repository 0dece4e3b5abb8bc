package dev.twofold.emulator.odata;

import dev.twofold.emulator.tenant.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes through a list by row numbers and cuts pages. It looks at a bounded number of rows for a
 * page, so that a filter which fits few rows gives short or empty pages with a next one, as Graph
 * does.
 */
final class Walk {
  private static final int LOOKED_AT = 2000;

  private final Rows rows;
  private final Direction direction;
  private final Predicate<ObjectNode> wanted;
  private final Optional<TimeWindow> window;

  Walk(Rows rows, Direction direction, Predicate<ObjectNode> wanted) {
    this(rows, direction, wanted, Optional.empty());
  }

  Walk(Rows rows, Direction direction, Predicate<ObjectNode> wanted, Optional<TimeWindow> window) {
    this.rows = rows;
    this.direction = direction;
    this.wanted = wanted;
    this.window = window;
  }

  /** The page that begins here, with at most this many rows, after passing over some. */
  Page page(SkipToken token, int size, int skip) {
    List<ObjectNode> page = new ArrayList<>();
    int number = token.cursor() < 0 ? start() : within(token.cursor());
    int toSkip = skip;
    int looks = 0;
    int limit = Math.max(LOOKED_AT, size);
    while (number != Direction.END && page.size() < size && (looks < limit || toSkip > 0)) {
      looks++;
      if (!rows.isHole(number)) {
        ObjectNode row = rows.row(number);
        if (isPast(number, row)) {
          return new Page(page, Optional.empty());
        }
        if (wanted.test(row) && --toSkip < 0) {
          page.add(row);
        }
      }
      number = after(number);
    }
    return new Page(
        page, number == Direction.END ? Optional.empty() : Optional.of(token.next(number, "")));
  }

  /** A list may have none of the rows that a token was made for, such as the first of none. */
  private int within(int cursor) {
    return cursor < rows.size() ? cursor : Direction.END;
  }

  private int start() {
    return entered(direction.first(rows));
  }

  private int after(int number) {
    return entered(direction.after(rows, number));
  }

  /** Where the rows of the start begin, goes to the first of them that is not too late. */
  private int entered(int number) {
    return window.isPresent() && direction == Direction.NEWEST_FIRST && number == 0
        ? window.get().firstOf(rows).orElse(number)
        : number;
  }

  /** True where no later row can lie in the window; rows that were added are in no such order. */
  private boolean isPast(int number, ObjectNode row) {
    if (window.isEmpty()
        || direction != Direction.NEWEST_FIRST
        || !rows.isNewestFirst()
        || number >= rows.originals()) {
      return false;
    }
    Optional<Instant> time = window.get().timeOf(row);
    return time.isPresent() && window.get().isBefore(time.get());
  }
}
