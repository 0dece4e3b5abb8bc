package dev.twofold.server;

import dev.twofold.server.collecting.Collecting;
import dev.twofold.server.collecting.CollectionProgress;
import dev.twofold.server.database.Database;
import dev.twofold.server.database.DatabaseUnavailable;
import dev.twofold.server.postgres.PostgresServer;
import dev.twofold.server.settings.DatabaseSettings;
import dev.twofold.server.settings.ServerSettings;
import dev.twofold.server.summary.PartnerSummary;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running server: database, schedule, pages and REST. */
public final class TwofoldServer implements AutoCloseable {
  private static final String ADDRESS = "127.0.0.1";
  private static final int CONNECTIONS = 16;

  private final Optional<PostgresServer> postgres;
  private final Database database;
  private final ConfigurableApplicationContext application;

  private TwofoldServer(
      Optional<PostgresServer> postgres,
      Database database,
      ConfigurableApplicationContext application) {
    this.postgres = postgres;
    this.database = database;
    this.application = application;
  }

  /**
   * Starts everything; when this returns, pages are served.
   *
   * @throws PortTaken if the port is in use
   * @throws IOException if the embedded PostgreSQL can't be run; the message is one sentence
   * @throws DatabaseUnavailable if another database can't be used
   */
  public static TwofoldServer start(ServerSettings settings) throws IOException {
    checkPort(settings.port());
    DataFolder.prepare(settings.data());
    // Who starts us decides what is logged, not Spring.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    Deque<AutoCloseable> open = new ArrayDeque<>();
    try {
      Optional<PostgresServer> postgres = postgres(settings);
      postgres.ifPresent(open::push);
      Database database = open(settings.database(), postgres);
      open.push(database);
      return new TwofoldServer(postgres, database, application(settings, database));
    } catch (IOException | RuntimeException e) {
      closeAll(open, e);
      throw e;
    }
  }

  /** Before the database starts, so that it is told at once. */
  private static void checkPort(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), port));
    } catch (BindException _) {
      throw new PortTaken(port);
    }
  }

  private static Optional<PostgresServer> postgres(ServerSettings settings) throws IOException {
    return settings.database() instanceof DatabaseSettings.Embedded
        ? Optional.of(PostgresServer.start(settings.data().resolve("postgresql")))
        : Optional.empty();
  }

  private static void closeAll(Deque<AutoCloseable> open, Exception fault) {
    for (AutoCloseable each : open) {
      try {
        each.close();
      } catch (Exception e) {
        fault.addSuppressed(e);
      }
    }
  }

  /** A server without a PostgreSQL of its own. It closes the database when it is closed. */
  static TwofoldServer over(ServerSettings settings, Database database) {
    return new TwofoldServer(Optional.empty(), database, application(settings, database));
  }

  private static Database open(DatabaseSettings settings, Optional<PostgresServer> postgres) {
    return switch (settings) {
      case DatabaseSettings.Embedded _ -> {
        PostgresServer server = postgres.orElseThrow();
        yield Database.open(server.url(), server.user(), server.password(), CONNECTIONS);
      }
      case DatabaseSettings.External(String url, String user, String password) ->
          Database.open(url, user, password, CONNECTIONS);
    };
  }

  private static ConfigurableApplicationContext application(
      ServerSettings settings, Database database) {
    return new SpringApplicationBuilder(ServerApplication.class)
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .environment(new SealedEnvironment(settings.port(), ADDRESS))
        .initializers(context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(ServerSettings.class, () -> settings);
          beans.registerBean(Database.class, () -> database, it -> it.setDestroyMethodName(""));
        })
        .run();
  }

  /** Where the pages are. */
  public URI uri() {
    WebServer web = ((ServletWebServerApplicationContext) application).getWebServer();
    int port = Objects.requireNonNull(web).getPort();
    return URI.create("http://%s:%d/".formatted(ADDRESS, port));
  }

  /** How far the reading of all customers has come. */
  public CollectionProgress progress() {
    return application.getBean(Collecting.class).progress();
  }

  /** What is known of the partner's customers now. */
  public PartnerSummary summary() {
    return PartnerSummary.read(database);
  }

  @Override
  public void close() {
    try (database) {
      application.close();
    } finally {
      postgres.ifPresent(PostgresServer::close);
    }
  }
}
