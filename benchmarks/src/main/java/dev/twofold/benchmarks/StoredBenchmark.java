package dev.twofold.benchmarks;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.server.database.Database;
import dev.twofold.server.postgres.PostgresServer;
import dev.twofold.server.standing.AssessedSnapshots;
import dev.twofold.server.standing.Standings;
import dev.twofold.server.standing.UserVerdicts;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JsonParser;

/**
 * Customers assessed from stored snapshots, against only unpacking and parsing the same; and
 * standings stored, against a plain COPY of the same rows. Two threads and two connections each.
 */
final class StoredBenchmark {
  private static final int THREADS = 2;
  private static final int AT_ONCE = 32;
  private static final int TIMES = 5;
  private static final List<String> TABLES =
      List.of("customer_standing", "user_standing", "finding", "policy_standing");

  /** So many users are assessed before a round counts: until then the compilers work beside it. */
  private static final long WARM_UP = 700_000;

  private final Database database;
  private final SnapshotStore store;
  private final Standings standings;

  private StoredBenchmark(Database database) {
    this.database = database;
    this.store = new SnapshotStore(database);
    this.standings = new Standings(database, store);
  }

  /** Work on a part of the customers. */
  private interface Work<T> {
    void on(T part) throws Exception;
  }

  static void run(int customers) throws Exception {
    Path folder = Files.createTempDirectory("twofold-stored");
    try (PostgresServer server = PostgresServer.start(folder.resolve("postgresql"));
        Database database = Database.open(server.url(), server.user(), server.password(), 8)) {
      StoredBenchmark benchmark = new StoredBenchmark(database);
      benchmark.store(customers, folder);
      benchmark.assess();
      benchmark.standings();
    } finally {
      CollectingRun.delete(folder);
    }
  }

  private void store(int customers, Path folder) throws Exception {
    SyntheticFolders folders = new SyntheticFolders(customers, CollectBenchmark.SEED);
    AtomicInteger next = new AtomicInteger();
    AtomicLong storing = new AtomicLong();
    inThreads(
        List.of(0, 1),
        _ -> {
          for (int n = next.getAndIncrement(); n < customers; n = next.getAndIncrement()) {
            Path snapshot = folder.resolve("snapshot-" + n);
            folders.write(n, snapshot);
            int tenant = customer(folders.tenantId(n));
            long start = System.nanoTime();
            store.put(tenant, snapshot);
            storing.addAndGet(System.nanoTime() - start);
            CollectingRun.delete(snapshot);
          }
        });
    System.out.printf(
        "%,d customers stored in %.1f s of one thread; %,d contents, %.1f MB of %.1f MB%n",
        customers,
        storing.get() / 1e9,
        number("select count(*) from content"),
        number("select sum(length(packed)) from content") / 1e6,
        number("select sum(k.size) from collection join content k using (content_no)") / 1e6);
    database.sql().sql("vacuum analyze").update();
  }

  private int customer(String tenantId) {
    return database
        .sql()
        .sql(
            """
            insert into customer (tenant_id, display_name, listed_at)
            values (:id, 'a customer', now()) returning tenant_no
            """)
        .param("id", UUID.fromString(tenantId))
        .query((row, _) -> row.getInt(1))
        .single();
  }

  private void assess() throws Exception {
    List<List<StoredSnapshot>> batches = batches();
    long warm = 0;
    while (warm < WARM_UP) {
      warm += round("to warm up, ", batches);
    }
    for (int time = 0; time < TIMES; time++) {
      round("", batches);
    }
  }

  /** Both sides in turn, by the clock and by the processor's time of the threads. */
  private long round(String name, List<List<StoredSnapshot>> batches) throws Exception {
    AtomicLong users = new AtomicLong();
    Times parse = measured(batches, this::parse);
    Times assess = measured(batches, batch -> assess(batch, users));
    System.out.printf(
        "%s%,d users: unpack and parse %s, assess %s, ratio %.2f by the clock, %.2f by the processor%n",
        name,
        users.get(),
        parse,
        assess,
        assess.clock / parse.clock,
        assess.processor / parse.processor);
    return users.get();
  }

  private record Times(double clock, double processor) {
    @Override
    public String toString() {
      return "%.2f s (%.2f s of the processor)".formatted(clock, processor);
    }
  }

  private static <T> Times measured(List<T> parts, Work<T> work) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    AtomicLong processor = new AtomicLong();
    double clock =
        timed(() ->
            inThreads(
                parts,
                part -> {
                  long before = threads.getCurrentThreadCpuTime();
                  work.on(part);
                  processor.addAndGet(threads.getCurrentThreadCpuTime() - before);
                }));
    return new Times(clock, processor.get() / 1e9);
  }

  private void parse(List<StoredSnapshot> batch) throws Exception {
    for (Source source : store.sources(batch).values()) {
      for (SourceFile file : source.files()) {
        try (InputStream in = source.open(file);
            JsonParser parser = Json.parser(in)) {
          while (parser.nextToken() != null) {
            // Every token is looked at and nothing is done with it.
          }
        }
      }
    }
  }

  private void assess(List<StoredSnapshot> batch, AtomicLong users) throws Exception {
    for (Map.Entry<StoredSnapshot, Source> entry : store.sources(batch).entrySet()) {
      Statistics statistics = new Statistics();
      try (Snapshot snapshot = SnapshotStore.open(entry.getKey(), entry.getValue())) {
        UserVerdicts.forEach(snapshot, statistics::add);
      }
      users.addAndGet(statistics.totalUsers());
    }
  }

  private void standings() throws Exception {
    storing(); // Warms up, and makes the rows that are copied.
    List<Rows> rows = copyOut();
    for (int time = 0; time < TIMES; time++) {
      TABLES.forEach(table -> database.sql().sql("truncate " + table).update());
      database.sql().sql("truncate standing_rows").update();
      double first = storing();
      database.sql().sql("update standing_rows set edition = edition - 1").update();
      double others = storing();
      double same = storing();
      double plain = plain(rows);
      System.out.printf(
          "%,d users' rows and those beside them: plain COPY %.2f s; stored %.2f s (%.2f of its rate), in the place of others %.2f s (%.2f), of the same %.2f s (%.2f)%n",
          number("select count(*) from user_standing"),
          plain,
          first,
          plain / first,
          others,
          plain / others,
          same,
          plain / same);
    }
    double all = timed(() -> inThreads(batches(), standings::replaceAll));
    System.out.printf("everything assessed and stored again: %.2f s%n", all);
  }

  /** Assesses beforehand, and times what comes after that. */
  private double storing() throws Exception {
    List<AssessedSnapshots> assessed = new ArrayList<>();
    for (List<StoredSnapshot> batch : batches()) {
      assessed.add(standings.assess(batch));
    }
    double seconds = timed(() -> inThreads(assessed, standings::store));
    assessed.forEach(AssessedSnapshots::close);
    return seconds;
  }

  /** Rows of one table for one thread, as PostgreSQL wrote them. */
  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  private record Rows(String table, int thread, byte[] text) {}

  private List<Rows> copyOut() throws Exception {
    List<Rows> all = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      for (String table : TABLES) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (Connection connection = database.pool().getConnection()) {
          copies(connection)
              .copyOut(
                  "copy (select * from %s where tenant_no %% %d = %d) to stdout"
                      .formatted(table, THREADS, thread),
                  text);
        }
        all.add(new Rows(table, thread, text.toByteArray()));
      }
    }
    return all;
  }

  /** The same rows into empty tables with the same keys, a table after the other. */
  private double plain(List<Rows> rows) throws Exception {
    for (String table : TABLES) {
      database.sql().sql("drop table if exists plain_" + table).update();
      database
          .sql()
          .sql("create table plain_%s (like %s including all)".formatted(table, table))
          .update();
    }
    return timed(() -> inThreads(List.of(0, 1), thread -> copyIn(rows, thread)));
  }

  private void copyIn(List<Rows> rows, int thread) throws Exception {
    try (Connection connection = database.pool().getConnection()) {
      for (Rows part : rows) {
        if (part.thread == thread) {
          copies(connection)
              .copyIn(
                  "copy plain_%s from stdin".formatted(part.table),
                  new ByteArrayInputStream(part.text),
                  1 << 16);
        }
      }
    }
  }

  private static CopyManager copies(Connection connection) throws Exception {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private List<List<StoredSnapshot>> batches() {
    List<List<StoredSnapshot>> batches = new ArrayList<>();
    List<StoredSnapshot> batch = store.latestAfter(0, AT_ONCE);
    while (!batch.isEmpty()) {
      batches.add(batch);
      batch = store.latestAfter(batch.getLast().tenantNo(), AT_ONCE);
    }
    return batches;
  }

  private long number(String query) {
    return database.sql().sql(query).query((row, _) -> row.getLong(1)).single();
  }

  private static <T> void inThreads(List<T> parts, Work<T> work) throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int n = 0; n < THREADS; n++) {
        all.add(
            threads.submit(() -> {
              for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
                work.on(parts.get(i));
              }
              return null;
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  /** What is timed. */
  private interface Timed {
    void run() throws Exception;
  }

  private static double timed(Timed work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
