package dev.twofold.server.collecting;

import dev.twofold.graph.collect.CollectionState;
import dev.twofold.graph.collect.Problem;
import dev.twofold.graph.collect.TenantResult;
import dev.twofold.server.collecting.Reading.Traffic;
import dev.twofold.server.database.Database;
import dev.twofold.server.standing.Replacement;
import dev.twofold.server.standing.Standings;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;

/**
 * Puts what was collected of a customer in the place of its last figures, in one transaction.
 *
 * <p>Figures need the users. They need the policies too, unless there are no figures yet that
 * verdicts UNKNOWN would drive out. Where either is missing, the last good figures stay, and the
 * snapshot is not stored.
 */
@Component
class FiguresUpdate {
  private final Database database;
  private final SnapshotStore snapshots;
  private final Standings standings;
  private final ReadingTable readings;
  private final Turns turns;

  FiguresUpdate(
      Database database,
      SnapshotStore snapshots,
      Standings standings,
      ReadingTable readings,
      Turns turns) {
    this.database = database;
    this.snapshots = snapshots;
    this.standings = standings;
    this.readings = readings;
    this.turns = turns;
  }

  /**
   * Stores the folder and makes figures of it, where it is good enough.
   *
   * @return what became of it; noted already unless it failed
   */
  Reading replace(int tenantNo, Path folder, TenantResult result)
      throws IOException, InterruptedException {
    Traffic traffic = new Traffic(result.calls(), result.bytes());
    Optional<Problem> obstacle = obstacle(tenantNo, result);
    if (obstacle.isPresent()) {
      return new Reading.Failed(Trouble.of(obstacle.get()), traffic);
    }
    Reading reading =
        result
            .worst()
            .<Reading>map(problem -> new Reading.Partial(Trouble.of(problem), traffic))
            .orElseGet(() -> new Reading.Whole(traffic));
    try (Turns.Turn _ = turns.take()) {
      return store(tenantNo, folder, reading, traffic);
    }
  }

  private Optional<Problem> obstacle(int tenantNo, TenantResult result) {
    Optional<Problem> users = trouble(result, CollectionPaths.USERS);
    if (users.isPresent()) {
      return users;
    }
    return trouble(result, CollectionPaths.POLICIES).filter(_ -> readings.hasFigures(tenantNo));
  }

  private static Optional<Problem> trouble(TenantResult result, String collection) {
    return Optional.ofNullable(result.collections().get(collection))
        .filter(CollectionState.NotRead.class::isInstance)
        .flatMap(CollectionState::trouble);
  }

  private Reading store(int tenantNo, Path folder, Reading reading, Traffic traffic)
      throws IOException {
    try {
      return Objects.requireNonNull(
          database
              .transactions()
              .execute(transaction -> store(tenantNo, folder, reading, traffic, transaction)));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private Reading store(
      int tenantNo, Path folder, Reading reading, Traffic traffic, TransactionStatus transaction) {
    try {
      return switch (standings.replace(snapshots.put(tenantNo, folder))) {
        case Replacement.Replaced _, Replacement.Superseded _ -> {
          readings.end(tenantNo, reading);
          yield reading;
        }
        case Replacement.Refused(String reason) -> {
          transaction.setRollbackOnly();
          yield new Reading.Failed(Trouble.unusable(reason), traffic);
        }
      };
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
