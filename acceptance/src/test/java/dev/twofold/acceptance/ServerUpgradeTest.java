package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.server.database.Database;
import dev.twofold.server.settings.DatabaseSettings;
import dev.twofold.server.standing.Edition;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that starts on rows of an older edition of the rules makes them anew from the snapshots;
 * no customer is due to be read.
 */
class ServerUpgradeTest {
  private static final int CUSTOMERS = 40;

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private static Emulator emulator;
  private static DatabaseSettings.External settings;
  private static Database database;
  private static List<String> clean;
  private static long readings;

  @BeforeAll
  static void readAll() throws Exception {
    emulator =
        Emulator.of(Emulators.syntheticWorld(CUSTOMERS, 47)).throttling(Throttle.Mode.NONE).start();
    settings = ServerDatabases.create();
    try (ServerRun run = ServerRun.start(emulator, shared.resolve("data"), settings)) {
      run.awaitRound(CUSTOMERS);
    }
    database = ServerDatabases.open(settings);
    clean = ServerRun.figures(database);
    readings = ServerRun.number(database, "select count(*) from snapshot");
    // Those that could not be read would be tried again, which is another matter.
    database
        .sql()
        .sql("update scheduled_tasks set execution_time = now() + interval '1 day'")
        .update();
  }

  @AfterAll
  static void stop() {
    database.close();
    emulator.close();
  }

  /** As if the program before had found nothing out. */
  @BeforeEach
  void spoil() {
    database.sql().sql("update standing_rows set edition = edition - 1").update();
    database.sql().sql("update user_standing set verdict = 'UNKNOWN'").update();
    database.sql().sql("update customer_standing set always = 0, changed = default").update();
    assertThat(ServerRun.figures(database)).isNotEqualTo(clean);
  }

  @Test
  void itSaysSoAndMakesThemAnewWithoutAskingMicrosoft() throws Exception {
    try (ServerRun run = ServerRun.start(emulator, folder.resolve("data"), settings)) {
      ServerRun.await(() -> older() == 0);
      assertThat(ServerRun.figures(database)).isEqualTo(clean);
      assertThat(Asked.page(run.server().uri(), "/health").body())
          .contains("All are made by this version");
    }
    assertThat(ServerRun.number(database, "select count(*) from snapshot")).isEqualTo(readings);
  }

  @Test
  void aNodeThatIsKilledMidwayIsFollowedByAnother() throws Exception {
    Process node =
        ServerNode.start(
            ServerRun.settings(emulator, folder.resolve("node"), settings, ServerRun.COLLECTION),
            settings,
            folder.resolve("node.log"));
    try {
      ServerRun.await(() -> older() < clean.size());
    } finally {
      node.destroyForcibly().onExit().join();
    }
    try (ServerRun _ = ServerRun.start(emulator, folder.resolve("other"), settings)) {
      ServerRun.await(() -> older() == 0);
      assertThat(ServerRun.figures(database)).isEqualTo(clean);
    }
  }

  private static long older() {
    return ServerRun.number(
        database, "select count(*) from standing_rows where edition < " + Edition.CURRENT);
  }
}
