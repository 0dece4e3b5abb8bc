package dev.twofold.emulator.tenant;

import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a collection, each made when it is asked for. A row keeps its number as long as the
 * emulator runs; a row that was deleted meanwhile is a hole.
 */
public interface Rows {
  /** How many numbers there are: rows have the numbers 0 to size - 1. */
  int size();

  /**
   * How many rows there were when the emulator started; numbers from here on are rows that were
   * added since, in the order in which they were added.
   */
  default int originals() {
    return size();
  }

  /**
   * True where the rows that were there at the start are sorted by their time, latest first, so
   * that who looks for a window of time need not look at all of them.
   */
  default boolean isNewestFirst() {
    return false;
  }

  /** True where the row was deleted. */
  default boolean isHole(int number) {
    return false;
  }

  /**
   * The row, as Graph's beta shows it; a new tree, which the caller may change. Of a hole, the row
   * as it was before it was deleted, so that a reader who asked {@link #isHole} a moment too early
   * still gets a row.
   */
  ObjectNode row(int number);

  /** The number of the row whose {@code id} is this, in whatever case. */
  OptionalInt numberOf(String id);
}
