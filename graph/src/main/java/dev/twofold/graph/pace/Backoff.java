package dev.twofold.graph.pace;

import java.time.Duration;
import java.util.Random;

/**
 * How long to wait before asking again where the server does not say: from one second, doubled each
 * time, with chance added so that not all come back at once, and never above a minute (graph-api
 * part 3, client rule). Safe for many threads.
 */
public final class Backoff {
  private static final long FIRST_MILLIS = 1_000;
  private static final long MOST_MILLIS = 60_000;
  private static final int MOST_DOUBLINGS = 6;

  private final Random random;

  /** The same waits for the same seed. */
  public Backoff(long seed) {
    this.random = new Random(seed);
  }

  /**
   * The wait after a failure.
   *
   * @param failures how many there were, this one included; 1 or more
   */
  public Duration after(int failures) {
    long base = FIRST_MILLIS << Math.min(failures - 1, MOST_DOUBLINGS);
    return Duration.ofMillis(Math.min(MOST_MILLIS, base + random.nextLong(base)));
  }
}
