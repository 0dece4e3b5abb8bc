package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.server.database.Database;
import dev.twofold.server.postgres.PostgresServer;
import dev.twofold.server.settings.DatabaseSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong while the server reads: afterwards the figures are those of a clean run. */
class ServerFaultsTest {
  private static final int CUSTOMERS = 30;

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private static Emulator emulator;
  private static List<String> clean;

  @BeforeAll
  static void readWithoutFaults() throws Exception {
    emulator =
        Emulator.of(Emulators.syntheticWorld(CUSTOMERS, 43)).throttling(Throttle.Mode.NONE).start();
    try (ServerRun run =
        ServerRun.start(emulator, shared.resolve("data"), ServerDatabases.create())) {
      run.awaitRound(CUSTOMERS);
      clean = ServerRun.figures(run.database());
      assertThat(clean).hasSizeGreaterThan(CUSTOMERS * 7 / 10);
    }
  }

  @AfterAll
  static void stop() {
    emulator.close();
  }

  @AfterEach
  void heal() {
    emulator.faults().clear();
  }

  @Test
  void microsoftFailsAtRandomAndThenNoMore() throws Exception {
    emulator
        .faults()
        .add("GET regex:/v1.0/users.* 503 p0.8 retry-after=1")
        .add("GET regex:/(v1.0|beta)/(identity|roleManagement|groups|policies).* cut p0.1")
        .add("* 503 p0.1 retry-after=1");
    try (ServerRun run =
        ServerRun.start(emulator, folder.resolve("data"), ServerDatabases.create())) {
      run.awaitRound(CUSTOMERS);
      assertThat(run.states()).containsKeys("failed");
      assertThat(ServerRun.figures(run.database())).isNotEqualTo(clean);
      assertThat(
              ServerRun.number(
                  run.database(),
                  """
                  select count(*) from reading where state in ('failed', 'partial')
                    and (message is null or fix is null or reason is null)
                  """))
          .as("troubles without words")
          .isZero();

      emulator.faults().clear();
      run.readAllAgain();
      run.awaitRound(CUSTOMERS);
      assertThat(ServerRun.figures(run.database())).isEqualTo(clean);
    }
  }

  @Test
  void aNodeIsKilledAndAnotherTakesOver() throws Exception {
    DatabaseSettings.External database = ServerDatabases.create();
    Path log = folder.resolve("node.log");
    Process node =
        ServerNode.start(
            ServerRun.settings(emulator, folder.resolve("node"), database, ServerRun.COLLECTION),
            database,
            log);
    try (Database look = ServerDatabases.open(database)) {
      awaitMidway(look);
      try (ServerRun other = ServerRun.start(emulator, folder.resolve("other"), database)) {
        node.destroyForcibly();
        other.awaitRound(CUSTOMERS);
        assertThat(ServerRun.figures(other.database())).isEqualTo(clean);
        assertThat(
                ServerRun.number(
                    look, "select count(*) from scheduled_tasks where task_name = 'read-customer'"))
            .isEqualTo(CUSTOMERS);
        assertThat(ServerRun.number(look, "select count(*) from snapshot"))
            .as("read once each, save those that the dead node had just stored")
            .isBetween((long) clean.size(), clean.size() + 6L);
      }
    } finally {
      node.destroyForcibly();
    }
  }

  @Test
  void aSlowNodeWhoseJobsAreTakenOverIsNoFault() throws Exception {
    List<LogRecord> faults = new CopyOnWriteArrayList<>();
    Handler noting = new Noting(faults);
    Logger scheduler = Logger.getLogger("com.github.kagkarlsson.scheduler");
    scheduler.addHandler(noting);
    try (ServerRun run =
        ServerRun.start(emulator, folder.resolve("data"), ServerDatabases.create())) {
      ServerRun.await(() -> takeOver(run.database()) > 3);
      run.awaitRound(CUSTOMERS);
      assertThat(ServerRun.figures(run.database())).isEqualTo(clean);
    } finally {
      scheduler.removeHandler(noting);
    }
    assertThat(faults).extracting(LogRecord::getMessage).isEmpty();
  }

  /** What a node does that takes another one for dead; answers how many jobs there were to take. */
  private static int takeOver(Database database) {
    return database
        .sql()
        .sql(
            """
            update scheduled_tasks
            set picked = false, picked_by = null, execution_time = now(), version = version + 1
            where task_name = 'read-customer' and picked
            """)
        .update();
  }

  /** Keeps what is logged as a fault. */
  private static final class Noting extends Handler {
    private final List<LogRecord> faults;

    Noting(List<LogRecord> faults) {
      this.faults = faults;
    }

    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().equals(Level.SEVERE)) {
        faults.add(entry);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void theDatabaseIsKilledWhileCustomersAreRead() throws Exception {
    try (PostgresServer postgres = PostgresServer.start(folder.resolve("postgresql"))) {
      DatabaseSettings.External database =
          new DatabaseSettings.External(postgres.url(), postgres.user(), postgres.password());
      try (ServerRun run = ServerRun.start(emulator, folder.resolve("data"), database)) {
        ServerRun.await(
            () -> ServerRun.number(run.database(), "select count(*) from customer_standing") > 2);
        ProcessHandle.of(pid(folder.resolve("postgresql"))).orElseThrow().destroyForcibly();
        ServerRun.await(() -> {
          run.readInterruptedAgain();
          return ServerRun.isRoundOver(run.database(), CUSTOMERS)
              && ServerRun.figures(run.database()).equals(clean);
        });
      }
    }
  }

  @Test
  void theServerIsKilledAndStartedAgainOnItsData() throws Exception {
    DatabaseSettings.External database = ServerDatabases.create();
    Path data = folder.resolve("data");
    Process node =
        ServerNode.start(
            ServerRun.settings(emulator, data, database, ServerRun.COLLECTION),
            database,
            folder.resolve("node.log"));
    try (Database look = ServerDatabases.open(database)) {
      awaitMidway(look);
    } finally {
      node.destroyForcibly().onExit().join();
    }
    try (ServerRun again = ServerRun.start(emulator, data, database)) {
      again.awaitRound(CUSTOMERS);
      assertThat(ServerRun.figures(again.database())).isEqualTo(clean);
    }
  }

  @Test
  void theDatabaseIsGoneAndBackWhileCustomersAreReadAndPagesAsked() throws Exception {
    Path place = folder.resolve("postgresql");
    try (Restartable postgres = new Restartable(place);
        ServerRun run = ServerRun.start(emulator, folder.resolve("data"), postgres.settings())) {
      ServerRun.await(
          () -> ServerRun.number(run.database(), "select count(*) from customer_standing") > 2);
      URI server = run.server().uri();
      String customer = "/customers/" + aCustomerWithFigures(run);
      ServerRun.await(() -> pageOf(server, "/customers").contains(customer));
      assertThat(Asked.page(server, customer).statusCode()).isEqualTo(200);

      postgres.stop();
      HttpResponse<String> list = Asked.page(server, "/customers");
      HttpResponse<String> page = Asked.page(server, customer);
      assertThat(list.statusCode()).as("the list is in memory").isEqualTo(200);
      assertThat(list.body()).contains(customer);
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("<html", "The database can't be reached");
      assertThat(Asked.json(server, "/health").statusCode()).isEqualTo(503);

      postgres.start();
      ServerRun.await(() -> pageOf(server, customer).contains("As Partner Center counts"));
      ServerRun.await(() -> {
        run.readInterruptedAgain();
        return ServerRun.isRoundOver(run.database(), CUSTOMERS)
            && ServerRun.figures(run.database()).equals(clean);
      });
      ServerRun.await(() -> pageOf(server, "/health").contains("PostgreSQL"));
      assertThat(Asked.json(server, "/health").statusCode()).isEqualTo(200);
    }
  }

  private static String aCustomerWithFigures(ServerRun run) {
    return run.database()
        .sql()
        .sql(
            "select tenant_id::text from customer join customer_standing using (tenant_no) limit 1")
        .query((row, _) -> row.getString(1))
        .single();
  }

  private static String pageOf(URI server, String address) {
    try {
      return Asked.page(server, address).body();
    } catch (Exception fault) {
      throw new AssertionError(fault);
    }
  }

  /** Some customers have figures, and others are being read. */
  private static void awaitMidway(Database look) {
    ServerRun.await(() ->
        ServerRun.number(look, "select count(*) from customer_standing") > 2
            && ServerRun.number(look, "select count(*) from reading where state = 'reading'") > 1);
  }

  private static long pid(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      Path file = files.filter(path -> path.endsWith("postmaster.pid")).findFirst().orElseThrow();
      return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }
  }

  @Test
  void theDiskIsFullAndHasRoomAgain() throws Exception {
    Path work = Files.createDirectories(folder.resolve("data/collecting"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", work.toString()),
        "needs the right to mount");
    try (ServerRun run =
        ServerRun.start(emulator, folder.resolve("data"), ServerDatabases.create())) {
      run.awaitRound(CUSTOMERS);
      assertThat(
              ServerRun.number(
                  run.database(),
                  """
                  select count(*) from reading
                  where reason = 'disk' and message = 'The disk with the data folder is full.'
                  """))
          .isGreaterThan(CUSTOMERS / 3);

      assertThat(run("mount", "-o", "remount,size=500m", work.toString())).isTrue();
      run.readAllAgain();
      run.awaitRound(CUSTOMERS);
      assertThat(ServerRun.figures(run.database())).isEqualTo(clean);
    } finally {
      run("umount", "-l", work.toString());
    }
  }

  private static boolean run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
