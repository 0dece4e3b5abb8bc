package dev.twofold.server.store;

import dev.twofold.server.database.Database;
import dev.twofold.server.settings.Retention;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/**
 * Deletes what is older than it shall be kept. Safe beside everything else, and for several nodes
 * at once: it never waits for a row that somebody holds, but leaves it for the next time.
 *
 * <p>The rows of a batch are chosen in an array, which PostgreSQL fills once. What stands behind
 * {@code in} it may ask for again with every row, and each time it would lock and delete others.
 */
@Component
public class Expiry {
  private static final int AT_ONCE = 500;

  private final Database database;

  /** Expiry in this database. */
  public Expiry(Database database) {
    this.database = database;
  }

  /**
   * What was deleted.
   *
   * @param snapshots snapshots
   * @param contents contents that no snapshot has any more
   * @param days daily counts
   */
  public record Expired(long snapshots, long contents, long days) {}

  /**
   * Deletes old snapshots except the newest of each customer, what only they had, and old daily
   * counts; in many short transactions. Cut short, the next call goes on.
   */
  public Expired expire(Retention retention, Instant now) {
    Instant oldest = now.minus(retention.snapshots());
    LocalDate firstDay = LocalDate.ofInstant(now.minus(retention.history()), ZoneOffset.UTC);
    long snapshots = repeat(() -> expireSnapshots(oldest));
    long contents = expireContents();
    long days =
        repeat(() -> expireDays("customer_day", firstDay))
            + repeat(() -> expireDays("partner_day", firstDay));
    return new Expired(snapshots, contents, days);
  }

  private long repeat(IntSupplier batch) {
    long all = 0;
    int deleted;
    do {
      deleted = database.transactions().execute(_ -> batch.getAsInt());
      all += deleted;
    } while (deleted == AT_ONCE);
    return all;
  }

  private int expireSnapshots(Instant oldest) {
    List<Integer> tenants =
        database
            .sql()
            .sql(
                """
                delete from snapshot where snapshot_no = any (array (
                  select s.snapshot_no from snapshot s
                  where s.taken_at < :oldest
                    and exists (select from snapshot later where later.tenant_no = s.tenant_no
                                and later.snapshot_no > s.snapshot_no)
                  limit :most for update skip locked))
                returning tenant_no
                """)
            .param("oldest", Timestamp.from(oldest))
            .param("most", AT_ONCE)
            .query((row, _) -> row.getInt(1))
            .list();
    if (!tenants.isEmpty()) {
      expireCollections(tenants.stream().distinct().toList());
    }
    return tenants.size();
  }

  /** What ended before the first snapshot that is left. */
  private void expireCollections(List<Integer> tenants) {
    database
        .sql()
        .sql(
            """
            delete from collection c
            using (select tenant_no, min(snapshot_no) as first from snapshot
                   where tenant_no in (:tenants) group by tenant_no) s
            where c.tenant_no = s.tenant_no and c.to_snapshot <= s.first
            """)
        .param("tenants", tenants)
        .update();
  }

  private long expireContents() {
    long all = 0;
    List<Long> some = unused(0);
    while (!some.isEmpty()) {
      List<Long> held = some;
      all += database.transactions().execute(_ -> expireContents(held));
      some = unused(some.getLast());
    }
    return all;
  }

  private List<Long> unused(long after) {
    return database
        .sql()
        .sql(
            """
            select content_no from content k
            where content_no > :after
              and not exists (select from collection c where c.content_no = k.content_no)
            order by content_no limit :most
            """)
        .param("after", after)
        .param("most", AT_ONCE)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /**
   * A node that stores a snapshot locks the contents that it finds (see {@link Contents}): those
   * are left. The others are locked first and asked for again after that, since a snapshot may have
   * come to have them before the lock.
   */
  private int expireContents(List<Long> some) {
    List<Long> locked =
        database
            .sql()
            .sql(
                """
                select content_no from content where content_no in (:some)
                for update skip locked
                """)
            .param("some", some)
            .query((row, _) -> row.getLong(1))
            .list();
    if (locked.isEmpty()) {
      return 0;
    }
    return database
        .sql()
        .sql(
            """
            delete from content k where content_no in (:locked)
              and not exists (select from collection c where c.content_no = k.content_no)
            """)
        .param("locked", locked)
        .update();
  }

  private int expireDays(String table, LocalDate first) {
    return database
        .sql()
        .sql(
            """
            delete from %1$s where ctid = any (array (
              select ctid from %1$s where day < :first limit :most for update skip locked))
            """
                .formatted(table))
        .param("first", first)
        .param("most", AT_ONCE)
        .update();
  }
}
