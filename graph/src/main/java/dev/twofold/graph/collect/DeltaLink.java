package dev.twofold.graph.collect;

import java.time.Duration;
import java.time.Instant;

/**
 * Where Graph tells what changed since (graph-api part 3, delta queries).
 *
 * @param link Graph's own link
 * @param since when Graph gave it
 * @param select the properties that it is about
 */
public record DeltaLink(String link, Instant since, String select) {
  /** Links live 7 days; a day is left for clocks and long runs. */
  private static final Duration LONGEST = Duration.ofDays(6);

  /** True where Graph still knows it, and it is about these properties. */
  boolean isGood(Instant now, String wanted) {
    return select.equals(wanted) && !now.isBefore(since) && now.isBefore(since.plus(LONGEST));
  }
}
