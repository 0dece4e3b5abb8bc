package dev.twofold.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an earlier run left behind on a data folder that is ours alone now. */
final class Leftover {
  private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private Leftover() {}

  /**
   * Stops a server that still runs there, and deletes a stale {@code postmaster.pid}: PostgreSQL
   * would not start while its number is in use by whatever process.
   *
   * @throws PostgresUnavailable if it can't be stopped
   */
  static void clear(Path data) throws IOException, InterruptedException {
    Optional<PostmasterFile> file = PostmasterFile.read(data);
    if (file.isPresent() && file.get().isRunningOn(data)) {
      LOG.info("a PostgreSQL of an earlier run is stopped");
      stop(file.get(), data);
    }
    Files.deleteIfExists(PostmasterFile.path(data));
  }

  /** Stops it: in order, else at once, else by force. The files stay sound in all three. */
  static void stop(PostmasterFile server, Path data) throws IOException, InterruptedException {
    for (String signal : List.of("INT", "QUIT", "KILL")) {
      Command.signal(signal, server.pid());
      if (isGone(server, data)) {
        return;
      }
    }
    throw new PostgresUnavailable(
        "process %d still serves %s and can't be stopped: end it".formatted(server.pid(), data));
  }

  private static boolean isGone(PostmasterFile server, Path data) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (server.isRunningOn(data)) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return true;
  }
}
