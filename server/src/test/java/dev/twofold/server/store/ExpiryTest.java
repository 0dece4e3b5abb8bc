package dev.twofold.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import dev.twofold.server.settings.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpiryTest {
  private static final Retention NINETY_DAYS =
      new Retention(Duration.ofDays(90), Duration.ofDays(800));
  private static final int DAYS = 8;

  /** Settings with which PostgreSQL joins by asking again for every row. */
  private static final String NESTED_LOOPS =
      Stream.of("hashjoin", "mergejoin", "hashagg", "sort", "material")
          .map("-c enable_%s=off"::formatted)
          .collect(Collectors.joining(" "));

  @TempDir Path folder;

  private Database database;
  private SnapshotStore store;
  private Expiry expiry;
  private int folders;

  @BeforeEach
  void open() {
    database = TestDatabase.empty();
    store = new SnapshotStore(database);
    expiry = new Expiry(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsLeftReadsBackAndNothingElseIsKept() throws IOException {
    int tenant = TestCustomers.add(database, 1);
    RandomHistory history = new RandomHistory(21);
    Map<StoredSnapshot, Map<String, byte[]>> kept = new LinkedHashMap<>();
    for (int day = 0; day < DAYS; day++) {
      Map<String, byte[]> files = history.next();
      kept.put(store.put(tenant, write(files)), files);
    }
    List<StoredSnapshot> all = List.copyOf(kept.keySet());
    Instant now = all.get(4).takenAt().plus(NINETY_DAYS.snapshots());
    assertThat(expiry.expire(NINETY_DAYS, now).snapshots()).isEqualTo(4);
    assertThat(store.list(tenant)).isEqualTo(all.subList(4, DAYS).reversed());
    for (StoredSnapshot snapshot : all.subList(4, DAYS)) {
      RandomHistory.assertSame(unpacked(snapshot), kept.get(snapshot));
    }
    assertThat(
            count(
                """
                select count(*) from content k
                where not exists (select from collection c where c.content_no = k.content_no)
                """))
        .isZero();
    assertThatThrownBy(() -> store.open(all.getFirst())).isInstanceOf(SnapshotGone.class);
  }

  @Test
  void theNewestSnapshotIsKeptHoweverOldItIs() throws IOException {
    int tenant = TestCustomers.add(database, 1);
    RandomHistory history = new RandomHistory(22);
    store.put(tenant, write(history.next()));
    Map<String, byte[]> files = history.next();
    StoredSnapshot newest = store.put(tenant, write(files));
    expiry.expire(NINETY_DAYS, Instant.parse("2036-01-01T00:00:00Z"));
    assertThat(store.list(tenant)).containsExactly(newest);
    RandomHistory.assertSame(unpacked(newest), files);
  }

  @Test
  void countsOlderThanTheHistoryAreDeleted() {
    int tenant = TestCustomers.add(database, 1);
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    LocalDate first = LocalDate.parse("2024-09-13");
    database
        .sql()
        .sql(
            """
            insert into customer_day
            select :tenant, :first - 700 + n, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0
            from generate_series(0, 701) n
            """)
        .param("tenant", tenant)
        .param("first", first)
        .update();
    assertThat(expiry.expire(NINETY_DAYS, now).days()).isEqualTo(700);
    assertThat(count("select count(*) from customer_day where day >= '2024-09-13'")).isEqualTo(2);
  }

  @Test
  void aBatchIsNoLargerThanItShallBeWhateverThePlan() throws IOException {
    int tenant = TestCustomers.add(database, 1);
    count(
        """
        with a as (insert into customer_day
          select %1$d, date '2020-01-01' + n, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0
          from generate_series(0, 1199) n returning 1)
        , b as (insert into snapshot (tenant_no, taken_at, day, manifest_size, manifest)
          select %1$d, timestamptz '2020-01-01Z' + n * interval '1 hour', '2020-01-01', 0, ''
          from generate_series(0, 1200) n returning 1)
        select count(*) from a, b
        """
            .formatted(tenant));
    noteSizes("customer_day");
    noteSizes("snapshot");
    try (Database withOtherPlans = TestDatabase.again(database, NESTED_LOOPS)) {
      new Expiry(withOtherPlans).expire(NINETY_DAYS, Instant.parse("2026-11-22T12:00:00Z"));
    }
    assertThat(sizes("customer_day")).containsExactly(200, 500, 500);
    assertThat(sizes("snapshot")).containsExactly(200, 500, 500);
  }

  /** Has the database note how many rows each statement deletes. */
  private void noteSizes(String table) {
    database
        .sql()
        .sql(
            """
            create table if not exists deleted (of text, rows int);
            create or replace function note_deleted() returns trigger language plpgsql as $$
              begin
                insert into deleted select tg_table_name, count(*) from gone;
                return null;
              end $$;
            create trigger note_deleted after delete on %s referencing old table as gone
              for each statement execute function note_deleted()
            """
                .formatted(table))
        .update();
  }

  /** How many rows the statements deleted that deleted any. */
  private List<Integer> sizes(String table) {
    return database
        .sql()
        .sql("select rows from deleted where of = :table and rows > 0 order by rows")
        .param("table", table)
        .query((row, _) -> row.getInt(1))
        .list();
  }

  @Test
  void expiryBesideStoringNeverTakesWhatASnapshotHas() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Instant now = Instant.parse("2036-01-01T00:00:00Z");
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Future<?> expiring =
          threads.submit(() -> {
            while (!done.get()) {
              expiry.expire(NINETY_DAYS, now);
            }
          });
      Future<StoredSnapshot> one = threads.submit(() -> last(TestCustomers.add(database, 1), 31));
      Future<StoredSnapshot> other = threads.submit(() -> last(TestCustomers.add(database, 2), 31));
      Map<String, byte[]> expected = files(31);
      RandomHistory.assertSame(unpacked(one.get()), expected);
      RandomHistory.assertSame(unpacked(other.get()), expected);
      done.set(true);
      expiring.get();
    }
  }

  private StoredSnapshot last(int tenant, long seed) throws IOException {
    RandomHistory history = new RandomHistory(seed);
    StoredSnapshot last = store.put(tenant, write(history.next()));
    for (int day = 1; day < DAYS * 2; day++) {
      last = store.put(tenant, write(history.next()));
    }
    return last;
  }

  private static Map<String, byte[]> files(long seed) {
    RandomHistory history = new RandomHistory(seed);
    Map<String, byte[]> files = history.next();
    for (int day = 1; day < DAYS * 2; day++) {
      files = history.next();
    }
    return files;
  }

  private Path write(Map<String, byte[]> files) throws IOException {
    return RandomHistory.write(files, newFolder());
  }

  private Map<String, byte[]> unpacked(StoredSnapshot snapshot) throws IOException {
    Path target = newFolder();
    store.unpack(snapshot, target);
    return RandomHistory.read(target);
  }

  private synchronized Path newFolder() throws IOException {
    folders++;
    return Files.createDirectories(folder.resolve("folder " + folders));
  }

  private long count(String query) {
    return database.sql().sql(query).query((row, _) -> row.getLong(1)).single();
  }
}
