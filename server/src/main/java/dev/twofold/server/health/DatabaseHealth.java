package dev.twofold.server.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the database tells of itself and of the work in it. */
public sealed interface DatabaseHealth {

  /**
   * It answers.
   *
   * @param time how long it took to ask all this
   * @param version PostgreSQL's version
   * @param schema the version of our tables
   * @param jobs the work that waits in it
   * @param customersListedAt when Microsoft last told the customers; empty: not yet
   * @param customersProblem why the last try failed
   * @param olderFigures how many customers have figures that an older version of Twofold made
   */
  record There(
      Duration time,
      String version,
      String schema,
      Jobs jobs,
      Optional<Instant> customersListedAt,
      Optional<String> customersProblem,
      long olderFigures)
      implements DatabaseHealth {}

  /** It does not answer, or not as it should. The reason is in the log, not here. */
  record Gone() implements DatabaseHealth {}

  /**
   * Jobs on all nodes.
   *
   * @param planned how many there are
   * @param running how many a node works on
   * @param overdue how many should have begun more than ten minutes ago
   * @param failing how many failed the last time
   */
  record Jobs(long planned, long running, long overdue, long failing) {
    /** True where a person should look. */
    public boolean isTroubled() {
      return overdue > 0 || failing > 0;
    }
  }
}
