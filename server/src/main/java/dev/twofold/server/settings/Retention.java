package dev.twofold.server.settings;

import java.time.Duration;

/**
 * What is kept for how long. The last snapshot of a customer is always kept.
 *
 * @param snapshots how long a snapshot can be assessed again
 * @param history how long the daily counts are kept
 */
public record Retention(Duration snapshots, Duration history) {

  /** Snapshots for 90 days, counts for 800. */
  public static Retention usual() {
    return new Retention(Duration.ofDays(90), Duration.ofDays(800));
  }
}
