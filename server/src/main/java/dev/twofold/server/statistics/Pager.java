package dev.twofold.server.statistics;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The pages of a list.
 *
 * @param page the page that is shown, from 1
 * @param pages how many there are
 */
public record Pager(int page, int pages) {
  private static final int AROUND = 2;

  /** The pages around this one. */
  public List<Integer> near() {
    return IntStream.rangeClosed(Math.max(1, page - AROUND), Math.min(pages, page + AROUND))
        .boxed()
        .toList();
  }

  /** The page before. */
  public OptionalInt previous() {
    return page > 1 ? OptionalInt.of(page - 1) : OptionalInt.empty();
  }

  /** The page after. */
  public OptionalInt next() {
    return page < pages ? OptionalInt.of(page + 1) : OptionalInt.empty();
  }
}
