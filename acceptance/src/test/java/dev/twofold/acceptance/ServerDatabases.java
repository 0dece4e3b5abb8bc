package dev.twofold.acceptance;

import dev.twofold.server.database.Database;
import dev.twofold.server.postgres.PostgresServer;
import dev.twofold.server.settings.DatabaseSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Databases of servers under test; one PostgreSQL for all tests of a run. */
final class ServerDatabases {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private ServerDatabases() {}

  /** A new and empty one, as the settings of a server name it. */
  static DatabaseSettings.External create() {
    PostgresServer postgres = Holder.POSTGRES;
    String name = "server_" + NUMBER.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException problem) {
      throw new AssertionError(problem);
    }
    return new DatabaseSettings.External(
        postgres.url().replaceFirst("/\\w+$", "/" + name), postgres.user(), postgres.password());
  }

  /** Opens it beside the server. */
  static Database open(DatabaseSettings.External settings) {
    return Database.open(settings.url(), settings.user(), settings.password(), 4);
  }

  private static final class Holder {
    static final PostgresServer POSTGRES = start();

    private static PostgresServer start() {
      try {
        Path folder = Files.createTempDirectory("twofold-acceptance");
        PostgresServer server = PostgresServer.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
        return server;
      } catch (IOException problem) {
        throw new AssertionError(problem);
      }
    }

    private static void end(PostgresServer server, Path folder) {
      server.close();
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      } catch (IOException problem) {
        throw new AssertionError(problem);
      }
    }
  }
}
