package dev.twofold.server.collecting;

import dev.twofold.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** What pages and commands know of the reading of customers. */
@Component
public class Collecting {
  private static final Duration SHORTEST_USE = Duration.ofMillis(500);

  /** Counting takes no more than this part of the time, however many customers there are. */
  private static final int SHARE_OF_TIME = 20;

  private final Database database;
  private final ReadingJobs jobs;
  private final ReentrantLock counting = new ReentrantLock();
  private volatile Optional<Count> last = Optional.empty();

  /** A count, and until when it will do, by {@link System#nanoTime()}. */
  private record Count(CollectionProgress progress, long until) {
    boolean isGood() {
      return System.nanoTime() - until < 0;
    }
  }

  /** Reading by jobs in this database. */
  Collecting(Database database, ReadingJobs jobs) {
    this.database = database;
    this.jobs = jobs;
  }

  /**
   * Has the customer read as soon as a node is free, before those that are merely due. If it is
   * being read, it is read again afterwards. Asking twice is asking once.
   */
  public void readNow(int tenantNo) {
    jobs.request(tenantNo);
    last = Optional.empty();
  }

  /** How far the reading of all customers has come, on all nodes; at most seconds old. */
  public CollectionProgress progress() {
    Optional<Count> known = last;
    if (known.filter(Count::isGood).isPresent()) {
      return known.get().progress();
    }
    counting.lock();
    try {
      Optional<Count> meanwhile = last;
      if (meanwhile.filter(Count::isGood).isPresent()) {
        return meanwhile.get().progress();
      }
      return count();
    } finally {
      counting.unlock();
    }
  }

  private CollectionProgress count() {
    long began = System.nanoTime();
    CollectionProgress progress =
        database
            .sql()
            .sql(
                """
                select
                  (select count(*) from customer where listed) as customers,
                  (select count(*) from customer c where listed and not exists (
                    select from customer_standing s where s.tenant_no = c.tenant_no)) as never_read,
                  (select count(*) from scheduled_tasks where task_name = 'read-customer'
                    and not picked and execution_time <= now()) as waiting,
                  (select count(*) from reading where state = 'reading') as reading,
                  (select count(*) from reading where state = 'failed') as failed,
                  (select count(*) from reading where state = 'partial') as partial,
                  (select customers_listed_at from partner) as listed_at,
                  (select customers_problem from partner) as list_problem
                """)
            .query((row, _) -> progress(row))
            .single();
    long took = System.nanoTime() - began;
    long use = Math.max(SHORTEST_USE.toNanos(), took * SHARE_OF_TIME);
    last = Optional.of(new Count(progress, System.nanoTime() + use));
    return progress;
  }

  private static CollectionProgress progress(ResultSet row) throws SQLException {
    return new CollectionProgress(
        row.getInt("customers"),
        row.getInt("never_read"),
        row.getInt("waiting"),
        row.getInt("reading"),
        row.getInt("failed"),
        row.getInt("partial"),
        Optional.ofNullable(row.getTimestamp("listed_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getString("list_problem")));
  }
}
