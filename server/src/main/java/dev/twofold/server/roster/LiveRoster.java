package dev.twofold.server.roster;

import dev.twofold.server.database.Database;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The roster as it is now: read whole at the start, then every second what changed. While the
 * database is away, the last roster stays.
 */
@Component
public final class LiveRoster implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRoster.class);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "da", "sv", "pl", "cs");

  private final RosterRows rows;
  private final ExecutorService clock =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("roster").daemon().factory());
  private volatile Moment last = new Moment(Roster.of(List.of()), Partner.UNKNOWN, Instant.EPOCH);
  private String until = RosterRows.FROM_THE_START;
  private boolean away;
  private volatile boolean running;

  /** The customers in this database. */
  public LiveRoster(Database database) {
    this.rows = new RosterRows(database);
  }

  /**
   * All customers at one moment.
   *
   * @param roster the customers
   * @param partner the partner
   * @param readAt when the database was last asked with success
   */
  public record Moment(Roster roster, Partner partner, Instant readAt) {
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** True if the database has been away for so long that a page has to say so. */
    public boolean isStale(Instant now) {
      return readAt.plus(FRESH).isBefore(now);
    }

    /** True if the database was never read. */
    public boolean isEmpty() {
      return readAt.equals(Instant.EPOCH);
    }
  }

  /** What is known now. */
  public Moment now() {
    return last;
  }

  /** Asks the database what changed. */
  public synchronized void refresh() {
    Instant asked = Instant.now();
    RosterRows.Changes changes = rows.since(until);
    Roster next =
        last.isEmpty() ? Roster.of(changes.customers()) : last.roster.with(changes.customers());
    last = new Moment(next, changes.partner(), asked);
    until = changes.until();
  }

  /**
   * Sorts the names by the rules of more languages, which at 100,000 customers takes half a second
   * each: nobody who reads the first page in one of them shall wait for it.
   */
  private void warm() {
    for (String language : LANGUAGES) {
      last.roster.warm(Collator.getInstance(Locale.of(language)));
    }
  }

  private void refreshAgainAndAgain() {
    warm();
    try {
      while (running) {
        TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
        tryToRefresh();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever goes wrong once must not end the refreshing. */
  private void tryToRefresh() {
    try {
      refresh();
      if (away) {
        LOG.info("The customers are read again.");
      }
      away = false;
    } catch (RuntimeException e) {
      if (!away && running) {
        LOG.warn("The customers can't be read again; pages show what was read before.", e);
      }
      away = true;
    }
  }

  @Override
  public void start() {
    running = true;
    tryToRefresh();
    clock.execute(this::refreshAgainAndAgain);
  }

  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, so that the first page is whole. */
  @Override
  public int getPhase() {
    return 0;
  }
}
