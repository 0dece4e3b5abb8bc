package dev.twofold.server.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, run as a child process on loopback. It stops when it is closed,
 * and also when this process dies in whatever way. When it dies itself, it is started again on the
 * same port.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
  private static final int MOST_TRIES = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final FolderLock lock;
  private final Launch launch;
  private final int port;
  private final Thread supervisor;
  private volatile Postmaster running;

  /** All that is needed to start it once more. */
  private record Launch(Programs programs, Account account, Cluster cluster, ServerLog log) {
    Postmaster start(int port) throws IOException, InterruptedException {
      Leftover.clear(cluster.data());
      return Postmaster.start(programs, account, cluster, port, log);
    }
  }

  private PostgresServer(FolderLock lock, Launch launch, int port, Postmaster running) {
    this.lock = lock;
    this.launch = launch;
    this.port = port;
    this.running = running;
    this.supervisor = Thread.ofPlatform().daemon().name("postgresql").unstarted(this::supervise);
  }

  /**
   * Starts PostgreSQL; its files are below {@code folder}, which is made where it is not there.
   * When this returns, it takes connections.
   *
   * @throws PostgresUnavailable if it can't be unpacked or does not start, or if another process
   *     uses the folder
   */
  public static PostgresServer start(Path folder) throws IOException {
    return start(folder, 0);
  }

  /**
   * Starts PostgreSQL like {@link #start(Path)}, on this port.
   *
   * @param port the port on loopback; 0 for any that is free
   */
  public static PostgresServer start(Path folder, int port) throws IOException {
    // Before anything is written, so that an unfit machine is told first.
    Platform.archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    try {
      Path place = Files.createDirectories(folder).toRealPath();
      FolderLock lock = FolderLock.of(place);
      try {
        return started(place, lock, port);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (PostgresUnavailable | InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      throw new PostgresUnavailable(
          "PostgreSQL can't be set up in %s: %s".formatted(folder, FileTrouble.words(e)));
    }
  }

  private static PostgresServer started(Path folder, FolderLock lock, int port) throws IOException {
    Account account = Account.of(folder);
    Programs programs = Programs.in(folder);
    Cluster cluster = Cluster.in(folder, programs, account);
    Launch launch =
        new Launch(programs, account, cluster, new ServerLog(folder.resolve("postgresql.log")));
    try {
      PostgresServer server = firstStart(lock, launch, port);
      server.supervisor.start();
      return server;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the start of PostgreSQL was interrupted");
    }
  }

  /** Somebody may take the free port before us, and the last run's processes may linger. */
  private static PostgresServer firstStart(FolderLock lock, Launch launch, int wanted)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      int port = wanted == 0 ? freePort() : wanted;
      try {
        return new PostgresServer(lock, launch, port, launch.start(port));
      } catch (PostgresUnavailable e) {
        boolean passes = launch.log().says("in use");
        if (!passes || attempt == MOST_TRIES) {
          throw e;
        }
        Thread.sleep(FIRST_PAUSE.multipliedBy(attempt));
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private void supervise() {
    try {
      while (true) {
        running.awaitEnd();
        LOG.warn(
            "PostgreSQL ended ({}) and is started again",
            launch.log().complaint().orElse("killed"));
        running.stop();
        running = startAgain();
      }
    } catch (InterruptedException | IOException e) {
      LOG.debug("PostgreSQL is no longer watched", e);
    }
  }

  private Postmaster startAgain() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return launch.start(port);
      } catch (IOException e) {
        LOG.warn("PostgreSQL could not be started again: {}", e.getMessage());
        Thread.sleep(pause);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }

  /** The JDBC URL of its database. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.DATABASE);
  }

  /** The user who owns everything in it. */
  public String user() {
    return Cluster.USER;
  }

  /** The user's password; a secret. */
  public String password() {
    return launch.cluster().password();
  }

  @Override
  public void close() {
    try {
      supervisor.interrupt();
      supervisor.join();
      running.stop();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
