package dev.twofold.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.server.database.Database;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a run ends, no PostgreSQL is left behind, and the next start finds what was written. */
class PostgresServerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private static Path shared;
  private static Path programs = Path.of("");

  @TempDir private Path folder;

  @BeforeAll
  static void unpackOnce() throws Exception {
    programs = Programs.in(shared).folder();
  }

  @Test
  void whatWasWrittenIsThereAfterTheNextStart() throws Exception {
    write(start());
    assertThat(readAndStop()).isEqualTo("kept");
  }

  @Test
  void killingOurProcessLeavesNoPostgreSql() throws Exception {
    link();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PostgresProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.readLine()).startsWith("jdbc:postgresql://127.0.0.1:");
      assertThatThrownBy(this::start)
          .isInstanceOf(PostgresUnavailable.class)
          .hasMessageContaining("process " + process.pid());
      PostmasterFile postmaster = postmaster();
      process.destroyForcibly().waitFor();
      await(() -> !postmaster.isRunningOn(data()));
    }
    write(start());
    assertThat(readAndStop()).isEqualTo("kept");
  }

  @Test
  void aKilledPostgreSqlIsStartedAgainAndThePoolRecovers() throws Exception {
    try (PostgresServer server = start();
        Database database = Database.open(server.url(), server.user(), server.password(), 2)) {
      database.sql().sql("create table note (text text)").update();
      database.sql().sql("insert into note values ('kept')").update();
      PostmasterFile killed = postmaster();
      Command.signal("KILL", killed.pid());
      // A server process of the killed one may answer for a moment longer.
      await(() -> isAnother(killed));
      await(() -> one(database).equals("kept"));
    }
    assertThat(PostmasterFile.read(data())).isEmpty();
  }

  @Test
  void aKilledWatcherStopsPostgreSqlAndBothAreStartedAgain() throws Exception {
    try (PostgresServer server = start();
        Database database = Database.open(server.url(), server.user(), server.password(), 2)) {
      database.sql().sql("create table note (text text)").update();
      database.sql().sql("insert into note values ('kept')").update();
      PostmasterFile orphan = postmaster();
      long watcher =
          ProcessHandle.of(orphan.pid()).flatMap(ProcessHandle::parent).orElseThrow().pid();
      Command.signal("KILL", watcher);
      await(() -> !orphan.isRunningOn(data()));
      await(() -> one(database).equals("kept"));
    }
    assertThat(PostmasterFile.read(data())).isEmpty();
  }

  @Test
  void aServerThatStillRunsOnTheFolderIsStoppedFirst() throws Exception {
    start().close();
    Programs installed = Programs.in(folder);
    Account account = Account.of(folder);
    Cluster cluster = Cluster.in(folder, installed, account);
    ServerLog log = new ServerLog(folder.resolve("other.log"));
    Postmaster leftover = Postmaster.start(installed, account, cluster, freePort(), log);
    PostmasterFile before = postmaster();
    try (PostgresServer server = start()) {
      assertThat(before.isRunningOn(data())).isFalse();
      write(server);
    } finally {
      leftover.stop();
    }
  }

  @Test
  void aStalePidFileThatNamesAnotherProcessIsNoHindrance() throws Exception {
    start().close();
    Files.writeString(PostmasterFile.path(data()), ProcessHandle.current().pid() + "\n/x\n");
    write(start());
    assertThat(readAndStop()).isEqualTo("kept");
  }

  @Test
  void whatWasCutShortWhileItWasMadeIsMadeAnew() throws Exception {
    link();
    Files.createDirectories(folder.resolve("making/base"));
    Files.createDirectories(folder.resolve("unpacking/bin"));
    Files.writeString(folder.resolve("password"), "of the start that was cut short");
    write(start());
    assertThat(readAndStop()).isEqualTo("kept");
  }

  @Test
  void aFolderThatCantBeMadeIsToldInOneSentence() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> PostgresServer.start(file.resolve("below")))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("\n");
  }

  @Test
  void otherMachinesAreAskedForAnUrlInOneLine() {
    assertThatThrownBy(() -> Platform.archive("Mac OS X", "aarch64"))
        .hasMessageContaining("database: url:")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> Platform.archive("Linux", "riscv64")).hasMessageContaining("riscv64");
  }

  @Test
  void thePasswordIsForItsOwnerOnly() throws Exception {
    start().close();
    assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
        .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
  }

  private PostgresServer start() throws Exception {
    link();
    return PostgresServer.start(folder);
  }

  /** Unpacked once for all tests. */
  private void link() throws Exception {
    Path link = folder.resolve(programs.getFileName());
    if (Files.notExists(link)) {
      Files.createSymbolicLink(link, programs);
    }
  }

  private static void write(PostgresServer server) throws Exception {
    try (server;
        Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("create table note as select 'kept' as text");
    }
  }

  private String readAndStop() throws Exception {
    try (PostgresServer server = start();
        Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var rows = connection.createStatement().executeQuery("select text from note")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private boolean isAnother(PostmasterFile killed) throws Exception {
    return PostmasterFile.read(data()).filter(it -> it.pid() != killed.pid()).isPresent();
  }

  private static String one(Database database) {
    try {
      return database.sql().sql("select text from note").query(String.class).single();
    } catch (org.springframework.dao.DataAccessException
        | org.springframework.transaction.TransactionException gone) {
      return "";
    }
  }

  private static int freePort() throws Exception {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private PostmasterFile postmaster() throws Exception {
    return PostmasterFile.read(data()).orElseThrow();
  }

  private Path data() throws Exception {
    return folder.toRealPath().resolve("data");
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.sleep(10);
    }
  }
}
