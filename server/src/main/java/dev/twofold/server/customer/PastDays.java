package dev.twofold.server.customer;

import dev.twofold.server.store.SnapshotGone;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Past days of customers, assessed when somebody asks, one after the other, so that many who ask
 * don't take the processors from the rest. The last few are remembered: snapshots never change.
 */
@Component
class PastDays {
  private static final int KEPT = 32;

  private final SnapshotStore snapshots;
  private final LinkedHashMap<Long, Optional<PastDay>> kept = new LinkedHashMap<>();

  PastDays(SnapshotStore snapshots) {
    this.snapshots = snapshots;
  }

  /** The customer's last snapshot of this day or before; empty where there is none any more. */
  Optional<StoredSnapshot> snapshot(int tenantNo, LocalDate day) {
    return snapshots.on(tenantNo, day);
  }

  /** What a snapshot says; empty where it does not tell who the users are, or has expired. */
  synchronized Optional<PastDay> of(StoredSnapshot snapshot) {
    Optional<PastDay> known = kept.get(snapshot.number());
    Optional<PastDay> day = known == null ? assessed(snapshot) : known;
    kept.putLast(snapshot.number(), day);
    while (kept.size() > KEPT) {
      kept.pollFirstEntry();
    }
    return day;
  }

  private Optional<PastDay> assessed(StoredSnapshot snapshot) {
    try (Snapshot open = snapshots.open(snapshot)) {
      return PastDayAssessment.of(open);
    } catch (SnapshotGone | UnusableInputException _) {
      return Optional.empty();
    }
  }
}
