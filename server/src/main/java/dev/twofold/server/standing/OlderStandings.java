package dev.twofold.server.standing;

import dev.twofold.server.database.Database;
import dev.twofold.server.store.StoredSnapshot;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Rows that an older edition of the rules made, such as the program before an upgrade. Those of a
 * newer edition are left alone: while nodes are upgraded one after the other, the old ones would
 * undo what the new ones do.
 */
@Component
public class OlderStandings {
  private final Database database;

  /** The rows in this database. */
  public OlderStandings(Database database) {
    this.database = database;
  }

  /** How many customers have such rows. */
  public long count() {
    return database
        .sql()
        .sql("select count(*) from standing_rows where edition < :edition")
        .param("edition", Edition.CURRENT)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  /**
   * The newest snapshots of some such customers.
   *
   * @param most how many at most
   * @param except numbers of customers that are left out
   */
  public List<StoredSnapshot> next(int most, Collection<Integer> except) {
    return database
        .sql()
        .sql(
            """
            select s.snapshot_no, s.tenant_no, s.taken_at
            from standing_rows e
            cross join lateral (select * from snapshot s where s.tenant_no = e.tenant_no
                                order by s.snapshot_no desc limit 1) s
            where e.edition < :edition and e.tenant_no <> all (:except)
            order by e.edition, e.tenant_no limit :most
            """)
        .param("edition", Edition.CURRENT)
        .param("except", except.toArray(Integer[]::new))
        .param("most", most)
        .query((row, _) ->
            new StoredSnapshot(row.getLong(1), row.getInt(2), row.getTimestamp(3).toInstant()))
        .list();
  }
}
