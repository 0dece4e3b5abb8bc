package dev.twofold.server.collecting;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.twofold.server.database.Database;
import dev.twofold.server.insights.CustomerInsights;
import dev.twofold.server.listing.CustomerListing;
import dev.twofold.server.settings.CollectionSettings;
import dev.twofold.server.settings.Retention;
import dev.twofold.server.settings.ServerSettings;
import dev.twofold.server.standing.Standings;
import dev.twofold.server.store.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the jobs on this node; the nodes on one database divide them. It begins after the pages are
 * there, and ends before them.
 */
@Component
class CollectingSchedule implements SmartLifecycle {
  private static final String INSIGHTS = "customer-insights";
  private static final Duration POLLING = Duration.ofMillis(500);

  private static final Duration LISTING = Duration.ofHours(1);
  private static final Duration LISTING_AGAIN = Duration.ofMinutes(2);

  /** As few as db-scheduler takes, so that a dead node is soon noticed. */
  private static final int MISSED_HEARTBEATS = 4;

  private final Database database;
  private final CollectionSettings settings;
  private final Retention retention;
  private final Expiry expiry;
  private final CustomerJob customers;
  private final CustomerListing listing;
  private final CustomerInsights insights;
  private final ReadingJobs jobs;
  private final Standings standings;
  private final UpgradeJob upgrade;
  private final TakenOver takenOver;
  private Optional<Scheduler> running = Optional.empty();

  CollectingSchedule(
      Database database,
      ServerSettings settings,
      CustomerJob customers,
      CustomerListing listing,
      CustomerInsights insights,
      ReadingJobs jobs,
      Standings standings,
      Expiry expiry,
      UpgradeJob upgrade,
      TakenOver takenOver) {
    this.database = database;
    this.settings = settings.collection();
    this.retention = settings.retention();
    this.expiry = expiry;
    this.customers = customers;
    this.listing = listing;
    this.insights = insights;
    this.jobs = jobs;
    this.standings = standings;
    this.upgrade = upgrade;
    this.takenOver = takenOver;
  }

  @Override
  public synchronized void start() {
    if (settings.atOnce() == 0) {
      return;
    }
    Scheduler scheduler = scheduler();
    scheduler.start();
    jobs.runNow(UpgradeJob.TASK);
    running = Optional.of(scheduler);
  }

  /** Customers that are being read are handed back within some seconds, to be gone on with. */
  @Override
  public synchronized void stop() {
    running.ifPresent(Scheduler::stop);
    running = Optional.empty();
  }

  @Override
  public synchronized boolean isRunning() {
    return running.isPresent();
  }

  private Scheduler scheduler() {
    return Scheduler.create(database.pool(), List.of(customers.task()))
        .startTasks(List.of(list(), insights(), totals(), retention()))
        .startTasks(upgrade.task())
        .schedulerName(new SchedulerName.Fixed("node " + UUID.randomUUID()))
        .serializer(new NoTaskData())
        .threads(settings.atOnce())
        .executorService(threads())
        .pollingInterval(POLLING)
        .pollUsingLockAndFetch(0.5, 1.0)
        .enablePriority()
        .addExecutionInterceptor(takenOver)
        .heartbeatInterval(settings.takeOver().dividedBy(MISSED_HEARTBEATS + 2))
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .shutdownMaxWait(Duration.ofMillis(100))
        .failureLogging(LogLevel.WARN, false)
        .build();
  }

  /**
   * Threads of the machine, and not virtual ones: parsing and assessing would keep those busy that
   * serve the pages, and hold the connections of others who wait for their turn.
   */
  private ExecutorService threads() {
    return Executors.newFixedThreadPool(
        settings.atOnce(), Thread.ofPlatform().daemon().name("collecting-", 1).factory());
  }

  /** At the start, and every hour; a list that could not be read is tried sooner. */
  private RecurringTask<Void> list() {
    return recurring("list-customers", LISTING)
        .onFailure(takenOver.failing(new OnFailureRetryLater<>(LISTING_AGAIN)))
        .execute((_, _) -> {
          if (!read()) {
            throw new IllegalStateException("the customers could not be listed");
          }
        });
  }

  private boolean read() {
    try {
      boolean listed = listing.read();
      if (listed) {
        jobs.follow();
        jobs.runNow(INSIGHTS);
      }
      return listed;
    } catch (InterruptedException _) {
      return false; // The server stops; the next start lists anew.
    }
  }

  private RecurringTask<Void> insights() {
    return recurring(INSIGHTS, Duration.ofDays(1))
        .execute((_, _) -> {
          try {
            insights.read();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // The server stops; they are read tomorrow.
          }
        });
  }

  private RecurringTask<Void> totals() {
    return recurring("totals", Duration.ofMinutes(1))
        .execute((_, _) -> standings.totals(LocalDate.now(ZoneOffset.UTC)));
  }

  private RecurringTask<Void> retention() {
    return recurring("retention", Duration.ofDays(1))
        .execute((_, _) -> expiry.expire(retention, Instant.now()));
  }

  private Tasks.RecurringTaskBuilder<Void> recurring(String name, Duration every) {
    return Tasks.recurring(name, FixedDelay.of(every))
        .onFailure(takenOver.failing(new OnFailureRetryLater<>(every)))
        .onDeadExecution(takenOver.dead(new ReviveDeadExecution<>()))
        .defaultPriority(100);
  }
}
