package dev.twofold.graph.collect;

import java.time.Duration;
import java.util.Set;

/**
 * What to read of a tenant.
 *
 * @param with what is read beside the usual
 * @param since how far back the logs are read
 * @param full true to read everything anew, where Graph could tell what changed
 */
public record CollectOptions(Set<Extra> with, Duration since, boolean full) {
  /** How far back the logs are read where nobody says. */
  public static final Duration USUAL_SINCE = Duration.ofDays(7);

  /** Options. */
  public CollectOptions {
    with = Set.copyOf(with);
  }

  /** What the verdicts need, and no more. */
  public static CollectOptions usual() {
    return new CollectOptions(Set.of(), USUAL_SINCE, false);
  }
}
