package dev.twofold.acceptance;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.world.App;
import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.database.Database;
import dev.twofold.server.settings.CollectionSettings;
import dev.twofold.server.settings.DatabaseSettings;
import dev.twofold.server.settings.Retention;
import dev.twofold.server.settings.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;

/** A server of this process that reads from an emulator, and a look into its database. */
final class ServerRun implements AutoCloseable {
  static final CollectionSettings COLLECTION =
      new CollectionSettings(Duration.ofDays(1), 32, Set.of(), Duration.ofSeconds(8));
  private static final Duration LONGEST = Duration.ofSeconds(150);

  private final TwofoldServer server;
  private final Database database;

  private ServerRun(TwofoldServer server, Database database) {
    this.server = server;
    this.database = database;
  }

  /** Starts one on this database. */
  static ServerRun start(Emulator emulator, Path data, DatabaseSettings.External database)
      throws IOException {
    return new ServerRun(
        TwofoldServer.start(settings(emulator, data, database, COLLECTION)),
        ServerDatabases.open(database));
  }

  /** Starts one that reads nobody. */
  static ServerRun pagesOnly(Emulator emulator, Path data, DatabaseSettings.External database)
      throws IOException {
    return new ServerRun(
        TwofoldServer.start(settings(emulator, data, database, CollectionSettings.pagesOnly())),
        ServerDatabases.open(database));
  }

  /** The settings of a server that reads from this emulator. */
  static ServerSettings settings(
      Emulator emulator, Path data, DatabaseSettings database, CollectionSettings collection)
      throws IOException {
    Path certificate = data.resolve("certificate.pem");
    Files.createDirectories(data);
    Files.writeString(certificate, emulator.certificate().pem());
    App app = emulator.world().apps().getFirst();
    return new ServerSettings(
        emulator.world().partner().tenantId(),
        new AppCredential(
            app.clientId(),
            Optional.empty(),
            new Proof.Secret(app.secrets().getFirst()),
            Optional.empty()),
        Endpoints.at(emulator.httpsUri()),
        Optional.of(certificate),
        data,
        0,
        database,
        collection,
        Retention.usual());
  }

  TwofoldServer server() {
    return server;
  }

  Database database() {
    return database;
  }

  /**
   * Makes those due at once that a fault of database or disk cut short; they would be in a minute.
   */
  void readInterruptedAgain() {
    database
        .sql()
        .sql(
            """
            update scheduled_tasks job set execution_time = now(), version = version + 1
            from reading r
            where job.task_name = 'read-customer' and job.task_instance = r.tenant_no::text
              and not job.picked and job.execution_time > now()
              and (r.state in ('waiting', 'reading') or r.reason in ('database', 'disk'))
            """)
        .update();
  }

  /** Makes every customer due that is not being read. */
  void readAllAgain() {
    database.sql().sql("update reading set state = 'waiting'").update();
    database
        .sql()
        .sql(
            """
            update scheduled_tasks set execution_time = now(), version = version + 1
            where task_name = 'read-customer' and not picked
            """)
        .update();
  }

  /** Waits until every customer was read, or could not be. */
  void awaitRound(int customers) {
    await(() -> isRoundOver(database, customers));
  }

  static boolean isRoundOver(Database database, int customers) {
    return number(
            database,
            """
            select count(*) from reading r join customer using (tenant_no)
            where listed and r.state in ('read', 'partial', 'failed') and requested_at is null
            """)
        == customers;
  }

  /** Waits for a condition, and fails when it does not come true. */
  static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(LONGEST);
    while (!holds(condition)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("it did not come true within " + LONGEST);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** A database that is away for a moment holds up the test, but does not end it. */
  private static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (DataAccessException _) {
      return false;
    }
  }

  static long number(Database database, String sql) {
    return database.sql().sql(sql).query((row, _) -> row.getLong(1)).single();
  }

  /** How many customers are in each state of reading. */
  Map<String, Integer> states() {
    Map<String, Integer> states = new TreeMap<>();
    database
        .sql()
        .sql("select state::text, count(*) from reading group by 1")
        .query((row, _) -> states.put(row.getString(1), row.getInt(2)))
        .list();
    return states;
  }

  /**
   * Every figure, without what tells of times and numbers of rows: those of a clean run are the
   * same.
   */
  static List<String> figures(Database database) {
    return database
        .sql()
        .sql(
            """
            select c.tenant_id || to_jsonb(s)::text || coalesce((
                select jsonb_agg(to_jsonb(u) - 'tenant_no' order by user_id)::text
                from user_standing u where u.tenant_no = c.tenant_no), '')
              || coalesce((
                select jsonb_agg(to_jsonb(f) - 'tenant_no' order by finding_no)::text
                from finding f where f.tenant_no = c.tenant_no), '')
              || coalesce((
                select jsonb_agg(to_jsonb(p) - 'tenant_no' order by position)::text
                from policy_standing p where p.tenant_no = c.tenant_no), '')
            from customer c cross join lateral (
              select to_jsonb(s) - '{tenant_no,snapshot_no,taken_at,assessed_at,changed}'::text[] s
              from customer_standing s where s.tenant_no = c.tenant_no) s (s)
            where c.listed
            order by c.tenant_id
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Override
  public void close() {
    try (database) {
      server.close();
    }
  }
}
