package dev.twofold.server.settings;

import dev.twofold.graph.collect.Extra;
import java.time.Duration;
import java.util.Set;

/**
 * How customers are read.
 *
 * @param every how often each is read
 * @param atOnce how many are read at the same time by this node; 0: it shows pages and reads nobody
 * @param with what is read beside what the verdicts need
 * @param takeOver how long after the death of a node another takes over what it was reading, at
 *     least 5 seconds
 */
public record CollectionSettings(Duration every, int atOnce, Set<Extra> with, Duration takeOver) {
  /** How long after the death of a node another takes over where nobody says. */
  public static final Duration USUAL_TAKE_OVER = Duration.ofMinutes(1);

  /** Settings. */
  public CollectionSettings {
    with = Set.copyOf(with);
  }

  /** Settings with the usual time to take over from a dead node. */
  public CollectionSettings(Duration every, int atOnce, Set<Extra> with) {
    this(every, atOnce, with, USUAL_TAKE_OVER);
  }

  /** Once a day, 64 at a time, nothing beside what the verdicts need. */
  public static CollectionSettings usual() {
    return new CollectionSettings(Duration.ofDays(1), 64, Set.of());
  }

  /** Shows what is in the database and sends nothing to Microsoft. */
  public static CollectionSettings pagesOnly() {
    return new CollectionSettings(Duration.ofDays(1), 0, Set.of());
  }
}
