package dev.twofold.server.collecting;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.twofold.server.standing.OlderStandings;
import dev.twofold.server.standing.Replacement;
import dev.twofold.server.standing.Standings;
import dev.twofold.server.store.StoredSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Makes rows of older editions anew, from the stored snapshots. What is done is known by the rows
 * themselves: cut short, any node goes on.
 */
@Component
class UpgradeJob {
  /** The name of the job. */
  static final String TASK = "assess-again";

  private static final Logger LOG = LoggerFactory.getLogger(UpgradeJob.class);

  /** So many customers share a transaction: the fixed costs of one are those of a few users. */
  private static final int AT_ONCE = 16;

  /** Afterwards those come first who wait for a thread of this node. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final Duration WHEN_DONE = Duration.ofHours(1);
  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

  private final OlderStandings older;
  private final Standings standings;
  private final Turns turns;
  private final TakenOver takenOver;

  /** Customers whose newest snapshot makes no rows: they keep the old ones until they are read. */
  private final Set<Integer> leftAlone = ConcurrentHashMap.newKeySet();

  private volatile boolean underWay;

  UpgradeJob(OlderStandings older, Standings standings, Turns turns, TakenOver takenOver) {
    this.older = older;
    this.standings = standings;
    this.turns = turns;
    this.takenOver = takenOver;
  }

  /**
   * The job for db-scheduler. It works for some seconds, and again as long as there is more to do,
   * but behind readings that are due: these make new rows too. Then it looks once an hour, for
   * nodes that are upgraded later.
   */
  CustomTask<Void> task() {
    return Tasks.custom(TASK, Void.class)
        .scheduleOnStartup(RecurringTask.INSTANCE, null, Function.identity())
        .defaultPriority(0)
        .onDeadExecution(takenOver.dead(new ReviveDeadExecution<>()))
        .onFailure(takenOver.failing(new OnFailureRetryLater<>(AFTER_A_FAULT)))
        .execute((_, _) -> run());
  }

  private CompletionHandler<Void> run() {
    try {
      Duration pause = work() ? Duration.ZERO : WHEN_DONE;
      return (complete, job) -> job.reschedule(complete, complete.getTimeDone().plus(pause));
    } catch (InterruptedException _) {
      // The server stops: the flag stays down, so that the job can be handed back.
      return (complete, job) -> job.reschedule(complete, complete.getExecution().executionTime);
    }
  }

  /** Works for some seconds; true where there is more to do. */
  boolean work() throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    do {
      List<StoredSnapshot> batch = older.next(AT_ONCE, leftAlone);
      if (batch.isEmpty()) {
        sayDone();
        return false;
      }
      sayBegun();
      try (Turns.Turn _ = turns.take()) {
        again(batch);
      }
    } while (System.nanoTime() - end < 0);
    return true;
  }

  private void sayBegun() {
    if (!underWay) {
      underWay = true;
      LOG.info(
          "An older version of Twofold made the figures of {} customers: they are assessed again",
          older.count());
    }
  }

  private void sayDone() {
    if (underWay) {
      underWay = false;
      LOG.info("Figures are of this version now, save those of {} customers", older.count());
    }
  }

  private void again(List<StoredSnapshot> batch) {
    try {
      note(standings.replaceAll(batch));
    } catch (DataAccessException | TransactionException failure) {
      throw failure; // Nobody's fault among these; they are tried again.
    } catch (RuntimeException fault) {
      alone(batch, fault);
    }
  }

  /** Whoever spoils the batch shall hold up nobody else. */
  private void alone(List<StoredSnapshot> batch, RuntimeException fault) {
    if (batch.size() > 1) {
      batch.forEach(one -> again(List.of(one)));
    } else {
      giveUp(batch.getFirst());
      LOG.error("The figures of customer {} can't be made anew", number(batch.getFirst()), fault);
    }
  }

  private void note(Map<StoredSnapshot, Replacement> replacements) {
    replacements.forEach((snapshot, replacement) -> {
      if (replacement instanceof Replacement.Refused(String reason)) {
        giveUp(snapshot);
        LOG.warn("The figures of customer {} stay as they are: {}", number(snapshot), reason);
      }
    });
  }

  private void giveUp(StoredSnapshot snapshot) {
    leftAlone.add(snapshot.tenantNo());
  }

  private static int number(StoredSnapshot snapshot) {
    return snapshot.tenantNo();
  }
}
