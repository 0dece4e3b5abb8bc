package dev.twofold.server.standing;

import dev.twofold.server.database.Database;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.snapshot.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the rows that pages show. */
@Component
public class Standings {
  private final Database database;
  private final SnapshotStore snapshots;
  private final StandingTables tables;

  /** Standings in this database. */
  public Standings(Database database, SnapshotStore snapshots) {
    this.database = database;
    this.snapshots = snapshots;
    this.tables = new StandingTables(database);
  }

  /**
   * Assesses the snapshot and puts its rows in the place of the customer's, all or nothing.
   *
   * @throws dev.twofold.engine.assessment.WitnessNotConfirmed if a proof is wrong; the customer
   *     keeps its rows
   * @throws dev.twofold.server.store.SnapshotGone if the snapshot has expired
   */
  public Replacement replace(StoredSnapshot snapshot) {
    return replaceAll(List.of(snapshot)).values().stream().findFirst().orElseThrow();
  }

  /**
   * The same for snapshots of several customers, in one transaction, with few queries. Holds the
   * rows of all of them meanwhile.
   *
   * @param several the snapshots, at most one of each customer
   */
  public Map<StoredSnapshot, Replacement> replaceAll(List<StoredSnapshot> several) {
    try (AssessedSnapshots assessed = assess(several)) {
      return store(assessed);
    }
  }

  /**
   * Assesses snapshots without storing anything; to be closed.
   *
   * @param several the snapshots, at most one of each customer
   */
  public AssessedSnapshots assess(List<StoredSnapshot> several) {
    Instant now = Instant.now();
    List<Assessed> assessed = new ArrayList<>();
    boolean done = false;
    try {
      for (Map.Entry<StoredSnapshot, Source> entry : snapshots.sources(several).entrySet()) {
        assessed.add(SnapshotAssessment.of(entry.getKey(), entry.getValue(), now));
      }
      done = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!done) {
        new AssessedSnapshots(assessed).close();
      }
    }
    return new AssessedSnapshots(assessed);
  }

  /** Puts the rows in the place of the customers', all or nothing. */
  public Map<StoredSnapshot, Replacement> store(AssessedSnapshots assessed) {
    return assessed.all().isEmpty()
        ? Map.of()
        : database.transactions().execute(_ -> store(assessed.all()));
  }

  private Map<StoredSnapshot, Replacement> store(List<Assessed> assessed) {
    Map<StoredSnapshot, Replacement> replacements = new LinkedHashMap<>();
    List<Assessed.Made> kept = new ArrayList<>();
    Map<Integer, StoredSnapshot> shown = lockShown(assessed);
    for (Assessed one : assessed) {
      replacements.put(one.snapshot(), replacement(one, shown, kept));
    }
    if (!kept.isEmpty()) {
      tables.replace(kept);
    }
    return replacements;
  }

  private static Replacement replacement(
      Assessed assessed, Map<Integer, StoredSnapshot> shown, List<Assessed.Made> kept) {
    StoredSnapshot snapshot = assessed.snapshot();
    StoredSnapshot now = shown.getOrDefault(snapshot.tenantNo(), snapshot);
    return switch (assessed) {
      case Assessed.Useless(_, String reason) -> new Replacement.Refused(reason);
      case Assessed.Made _ when now.number() > snapshot.number() ->
          new Replacement.Superseded(now.takenAt());
      case Assessed.Made made -> {
        kept.add(made);
        yield new Replacement.Replaced(made.users(), made.open());
      }
    };
  }

  /**
   * Which snapshots the rows are of; nobody else replaces them until the transaction ends. What is
   * lost when the database's machine stops within a second of the end can be made again from the
   * snapshots: nobody waits for the disk.
   */
  private Map<Integer, StoredSnapshot> lockShown(List<Assessed> assessed) {
    Map<Integer, StoredSnapshot> shown = new HashMap<>();
    database.sql().sql("set local synchronous_commit = off").update();
    // A plan that was kept from when the tables were small would look through all of them.
    database.sql().sql("set local plan_cache_mode = force_custom_plan").update();
    database
        .sql()
        .sql(
            """
            select tenant_no from customer where tenant_no in (:tenants)
            order by tenant_no for no key update
            """)
        .param("tenants", assessed.stream().map(one -> one.snapshot().tenantNo()).toList())
        .query((row, _) -> row.getInt(1))
        .list();
    database
        .sql()
        .sql(
            """
            select tenant_no, snapshot_no, taken_at from customer_standing
            where tenant_no in (:tenants)
            """)
        .param("tenants", assessed.stream().map(one -> one.snapshot().tenantNo()).toList())
        .query((row, _) ->
            shown.put(
                row.getInt(1),
                new StoredSnapshot(row.getLong(2), row.getInt(1), row.getTimestamp(3).toInstant())))
        .list();
    return shown;
  }

  /**
   * Adds up the counts of all listed customers on this day (UTC), each with its last figures of
   * that day or before.
   */
  public void totals(LocalDate day) {
    database
        .sql()
        .sql(
            """
            insert into partner_day
            select cast(:day as date), count(*), count(d.tenant_no),
                   coalesce(sum(d.total_users), 0), coalesce(sum(d.disabled_users), 0),
                   coalesce(sum(d.admins), 0), coalesce(sum(d.admins_with_mfa), 0),
                   coalesce(sum(d.non_admins_with_mfa), 0), coalesce(sum(d.always), 0),
                   coalesce(sum(d.conditionally), 0), coalesce(sum(d.never), 0),
                   coalesce(sum(d.blocked), 0), coalesce(sum(d.unknown), 0)
            from customer c
            left join lateral (select * from customer_day d
                               where d.tenant_no = c.tenant_no and d.day <= :day
                               order by d.day desc limit 1) d on true
            where c.listed
            on conflict (day) do update set
              customers = excluded.customers, customers_read = excluded.customers_read,
              total_users = excluded.total_users, disabled_users = excluded.disabled_users,
              admins = excluded.admins, admins_with_mfa = excluded.admins_with_mfa,
              non_admins_with_mfa = excluded.non_admins_with_mfa, always = excluded.always,
              conditionally = excluded.conditionally, never = excluded.never,
              blocked = excluded.blocked, unknown = excluded.unknown
            """)
        .param("day", day)
        .update();
  }
}
