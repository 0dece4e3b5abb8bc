package dev.twofold.server.customer;

import dev.twofold.server.changes.Changes;
import dev.twofold.server.store.SnapshotGone;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** The differences of two days; the last few are remembered, as snapshots never change. */
@Component
class Comparisons {
  private static final int KEPT = 16;

  private record Pair(long before, long after) {}

  private final SnapshotStore snapshots;
  private final LinkedHashMap<Pair, Changes> kept = new LinkedHashMap<>();

  /** Two whole snapshots are assessed for each: more at once would take memory and wait. */
  private final Semaphore turns = new Semaphore(2);

  Comparisons(SnapshotStore snapshots) {
    this.snapshots = snapshots;
  }

  /** The days of the last two snapshots, the earlier first; empty where there are fewer. */
  Optional<List<StoredSnapshot>> lastTwo(int tenantNo) {
    List<StoredSnapshot> all = snapshots.list(tenantNo);
    return all.size() < 2 ? Optional.empty() : Optional.of(List.of(all.get(1), all.get(0)));
  }

  /** The difference of the last snapshots of two days; empty where one of them has none. */
  Optional<ChangesPage.Compared> between(int tenantNo, LocalDate from, LocalDate to) {
    return snapshots
        .on(tenantNo, from)
        .flatMap(before -> snapshots.on(tenantNo, to).flatMap(after -> between(before, after)));
  }

  /** The difference of two snapshots; empty where one of them has expired. */
  Optional<ChangesPage.Compared> between(StoredSnapshot before, StoredSnapshot after) {
    Pair pair = new Pair(before.number(), after.number());
    try {
      Changes changes = remembered(pair).orElseGet(() -> compared(before, after));
      remember(pair, changes);
      return Optional.of(new ChangesPage.Compared(before, after, changes));
    } catch (SnapshotGone _) {
      return Optional.empty();
    }
  }

  private Changes compared(StoredSnapshot before, StoredSnapshot after) {
    turns.acquireUninterruptibly();
    try (Snapshot earlier = snapshots.open(before);
        Snapshot later = snapshots.open(after)) {
      return Changes.between(earlier, later);
    } catch (UnusableInputException e) {
      throw new IllegalStateException("A stored snapshot can't be read", e);
    } finally {
      turns.release();
    }
  }

  private synchronized Optional<Changes> remembered(Pair pair) {
    return Optional.ofNullable(kept.get(pair));
  }

  private synchronized void remember(Pair pair, Changes changes) {
    kept.putLast(pair, changes);
    while (kept.size() > KEPT) {
      kept.pollFirstEntry();
    }
  }
}
