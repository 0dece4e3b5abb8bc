package dev.twofold.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotStoreTest {
  private static final int DAYS = 8;

  @TempDir Path folder;

  private Database database;
  private SnapshotStore store;
  private int folders;

  @BeforeEach
  void open() {
    database = TestDatabase.empty();
    store = new SnapshotStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyPastSnapshotReadsBackAndNothingIsKeptTwice(long seed) throws IOException {
    int tenant = TestCustomers.add(database, 1);
    RandomHistory history = new RandomHistory(seed);
    Map<StoredSnapshot, Map<String, byte[]>> kept = new HashMap<>();
    Map<String, byte[]> last = Map.of();
    long changes = 0;
    for (int day = 0; day < DAYS; day++) {
      Map<String, byte[]> files = history.next();
      kept.put(put(tenant, files), files);
      changes += changes(last, files);
      last = files;
    }
    for (Map.Entry<StoredSnapshot, Map<String, byte[]>> entry : kept.entrySet()) {
      RandomHistory.assertSame(unpacked(entry.getKey()), entry.getValue());
    }
    assertThat(count("collection")).isEqualTo(changes);
    assertThat(count("content")).isEqualTo(different(kept.values()));
  }

  @Test
  void anUnchangedCustomerCostsOneSmallRow() throws IOException {
    int tenant = TestCustomers.add(database, 1);
    Map<String, byte[]> files = new HashMap<>(new RandomHistory(7).next());
    files.put("users.json", "{\"value\": [\n]}\n".getBytes(UTF_8));
    put(tenant, files);
    long collections = count("collection");
    files.put("snapshot.json", "{\"takenAt\": \"2027-01-01T00:00:00Z\"}".getBytes(UTF_8));
    put(tenant, files);
    assertThat(count("snapshot")).isEqualTo(2);
    assertThat(count("collection")).isEqualTo(collections);
  }

  @Test
  void theSameFolderIsKeptOnce() throws IOException {
    int tenant = TestCustomers.add(database, 1);
    Map<String, byte[]> files = new RandomHistory(8).next();
    assertThat(put(tenant, files)).isEqualTo(put(tenant, files));
    assertThat(store.list(tenant)).hasSize(1);
  }

  @Test
  void aDayHasItsLastSnapshotOrTheOneBefore() throws IOException {
    int tenant = TestCustomers.add(database, 1);
    RandomHistory history = new RandomHistory(9);
    StoredSnapshot first = put(tenant, history.next());
    history.next();
    StoredSnapshot third = put(tenant, history.next());
    assertThat(store.on(tenant, LocalDate.parse("2026-08-01"))).isEmpty();
    assertThat(store.on(tenant, LocalDate.parse("2026-08-02"))).contains(first);
    assertThat(store.on(tenant, LocalDate.parse("2026-08-03"))).contains(first);
    assertThat(store.on(tenant, LocalDate.parse("2026-08-04"))).contains(third);
    assertThat(store.latest(tenant)).contains(third);
    assertThat(store.list(tenant)).containsExactly(third, first);
  }

  @Test
  void whatIsNoCompleteSnapshotIsRefusedAndLeavesNothing() throws IOException {
    int tenant = TestCustomers.add(database, 1);
    Map<String, byte[]> files = new HashMap<>(new RandomHistory(10).next());
    files.put(
        "snapshot.json",
        "{\"takenAt\": \"2027-01-01T00:00:00Z\", \"complete\": false}".getBytes(UTF_8));
    assertThatThrownBy(() -> put(tenant, files)).hasMessageContaining("no complete snapshot");
    files.remove("snapshot.json");
    assertThatThrownBy(() -> put(tenant, files)).hasMessageContaining("no snapshot.json");
    assertThat(count("content")).isZero();
  }

  @Test
  void nodesThatStoreTheSameFilesAtOnceDoNotBlockEachOther() throws Exception {
    int customers = 4;
    List<Callable<List<StoredSnapshot>>> nodes = new ArrayList<>();
    for (int n = 1; n <= customers; n++) {
      int tenant = TestCustomers.add(database, n);
      List<Path> days = new ArrayList<>();
      RandomHistory history = new RandomHistory(11);
      for (int day = 0; day < DAYS; day++) {
        days.add(RandomHistory.write(history.next(), newFolder()));
      }
      nodes.add(() -> putAll(tenant, days));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(customers)) {
      for (Future<List<StoredSnapshot>> node : threads.invokeAll(nodes)) {
        RandomHistory history = new RandomHistory(11);
        for (StoredSnapshot snapshot : node.get()) {
          RandomHistory.assertSame(unpacked(snapshot), history.next());
        }
      }
    }
  }

  private List<StoredSnapshot> putAll(int tenant, List<Path> days) throws IOException {
    List<StoredSnapshot> snapshots = new ArrayList<>();
    for (Path day : days) {
      snapshots.add(store.put(tenant, day));
    }
    return snapshots;
  }

  private StoredSnapshot put(int tenant, Map<String, byte[]> files) throws IOException {
    return store.put(tenant, RandomHistory.write(files, newFolder()));
  }

  private Map<String, byte[]> unpacked(StoredSnapshot snapshot) throws IOException {
    Path target = newFolder();
    store.unpack(snapshot, target);
    return RandomHistory.read(target);
  }

  private Path newFolder() throws IOException {
    folders++;
    return Files.createDirectories(folder.resolve("folder " + folders));
  }

  private static long changes(Map<String, byte[]> before, Map<String, byte[]> after) {
    return after.entrySet().stream()
        .filter(file -> !file.getKey().equals("snapshot.json"))
        .filter(file -> !Arrays.equals(file.getValue(), before.get(file.getKey())))
        .count();
  }

  private static long different(Iterable<Map<String, byte[]>> histories) {
    List<byte[]> seen = new ArrayList<>();
    for (Map<String, byte[]> files : histories) {
      files.forEach((path, bytes) -> {
        if (!path.equals("snapshot.json")
            && seen.stream().noneMatch(other -> Arrays.equals(other, bytes))) {
          seen.add(bytes);
        }
      });
    }
    return seen.size();
  }

  private long count(String table) {
    return database
        .sql()
        .sql("select count(*) from " + table)
        .query((row, _) -> row.getLong(1))
        .single();
  }
}
