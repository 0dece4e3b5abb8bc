package dev.twofold.server.standing;

import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Assesses the newest snapshot of every customer again, at once and with as many threads as are
 * asked for. Cut short, it may be begun again. For one use. What a server makes anew by itself
 * after an upgrade, beside its other work, are {@link OlderStandings}.
 */
public final class Reassessment {
  /** So many customers share a transaction: the fixed costs of one are those of a few users. */
  private static final int AT_ONCE = 32;

  private final SnapshotStore snapshots;
  private final Standings standings;
  private final Map<Class<? extends Replacement>, Long> counts = new HashMap<>();
  private int seen;

  /** A reassessment of these standings. */
  public Reassessment(SnapshotStore snapshots, Standings standings) {
    this.snapshots = snapshots;
    this.standings = standings;
  }

  /**
   * What became of the customers.
   *
   * @param replaced how many have new rows
   * @param superseded of how many a newer snapshot was assessed meanwhile
   * @param refused of how many the newest snapshot does not tell who the users are
   */
  public record Reassessed(long replaced, long superseded, long refused) {}

  /**
   * Goes through all customers.
   *
   * @param threads how many threads work on it
   * @throws dev.twofold.engine.assessment.WitnessNotConfirmed if a proof is wrong
   * @throws InterruptedException if the thread is interrupted
   */
  public Reassessed run(int threads) throws InterruptedException {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("reassess-", 1).factory())) {
      List<Future<?>> all = new ArrayList<>();
      for (int n = 0; n < threads; n++) {
        all.add(workers.submit(this::work));
      }
      for (Future<?> one : all) {
        await(one, workers);
      }
    }
    return new Reassessed(
        count(Replacement.Replaced.class),
        count(Replacement.Superseded.class),
        count(Replacement.Refused.class));
  }

  private static void await(Future<?> work, ExecutorService workers) throws InterruptedException {
    try {
      work.get();
    } catch (ExecutionException e) {
      workers.shutdownNow();
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void work() {
    for (List<StoredSnapshot> batch = next(); !batch.isEmpty(); batch = next()) {
      count(standings.replaceAll(batch));
    }
  }

  private synchronized List<StoredSnapshot> next() {
    List<StoredSnapshot> batch =
        Thread.currentThread().isInterrupted() ? List.of() : snapshots.latestAfter(seen, AT_ONCE);
    seen = batch.isEmpty() ? seen : batch.getLast().tenantNo();
    return batch;
  }

  private synchronized void count(Map<StoredSnapshot, Replacement> replacements) {
    replacements.values().forEach(one -> counts.merge(one.getClass(), 1L, Long::sum));
  }

  private synchronized long count(Class<? extends Replacement> kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
