package dev.twofold.server.changes;

import java.util.List;

/**
 * The first few of many.
 *
 * @param first the first ones, at most {@link #MOST}
 * @param count how many there are altogether
 * @param <T> what they are
 */
public record Some<T>(List<T> first, long count) {
  /** So many are named at most. */
  public static final int MOST = 1_000;

  /** Some. */
  public Some {
    first = List.copyOf(first);
  }

  /** How many are not named. */
  public long more() {
    return count - first.size();
  }
}
