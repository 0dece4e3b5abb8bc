package dev.twofold.server;

import com.zaxxer.hikari.HikariDataSource;
import dev.twofold.server.database.Database;
import dev.twofold.server.postgres.PostgresServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Real, empty databases for tests; one PostgreSQL server for all tests of a run. */
public final class TestDatabase {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestDatabase() {}

  /** A new database with the schema and nothing else. */
  public static Database empty() {
    PostgresServer server = Holder.SERVER;
    String name = "test_" + NUMBER.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = server.url().replaceFirst("/twofold$", "/" + name);
    return Database.open(url, server.user(), server.password(), 8);
  }

  /**
   * The same database once more, to be closed too.
   *
   * @param options settings of its connections, as {@code -c name=value}
   */
  public static Database again(Database database, String options) {
    HikariDataSource pool = (HikariDataSource) database.pool();
    String url =
        "%s?options=%s"
            .formatted(pool.getJdbcUrl(), URLEncoder.encode(options, StandardCharsets.UTF_8));
    return Database.open(url, pool.getUsername(), pool.getPassword(), 2);
  }

  private static final class Holder {
    static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      try {
        Path folder = Files.createTempDirectory("twofold-postgres");
        PostgresServer server = PostgresServer.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void end(PostgresServer server, Path folder) {
      server.close();
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
