package dev.twofold.server.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One run of PostgreSQL, as a child process that dies with us. */
final class Postmaster {
  /**
   * Runs PostgreSQL and stops it as soon as our end of the pipe is closed, which the system does
   * when we die in whatever way. If this shell dies itself, the system stops PostgreSQL.
   */
  private static final String WATCHED =
      """
      exec 3<&0 </dev/null
      if setpriv --pdeathsig INT true 2>/dev/null; then set -- setpriv --pdeathsig INT "$@"; fi
      "$@" 3<&- &
      server=$!
      { cat <&3
        [ "$(cat /proc/$server/comm)" = postgres ] && kill -INT $server
      } >/dev/null 2>&1 &
      exec 3<&-
      wait $server
      """;

  /** Recovery after a crash may take this long, and takes as long as it takes. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);
  private static final Duration ORDERLY_END = Duration.ofSeconds(8);

  private final Process process;
  private final Path data;
  private final Thread follower;

  private Postmaster(Process process, Path data, Thread follower) {
    this.process = process;
    this.data = data;
    this.follower = follower;
  }

  /**
   * Starts it and waits until it takes connections.
   *
   * @throws PostgresUnavailable if it ends instead
   */
  static Postmaster start(
      Programs programs, Account account, Cluster cluster, int port, ServerLog log)
      throws IOException, InterruptedException {
    log.startAnew();
    Process process =
        new ProcessBuilder(account.command(command(programs, cluster.data(), port)))
            .redirectErrorStream(true)
            .start();
    Thread follower =
        Thread.ofPlatform().daemon().name("postgresql-log").start(() -> log.follow(process));
    Postmaster server = new Postmaster(process, cluster.data(), follower);
    try {
      server.awaitReady(log);
      return server;
    } catch (IOException | InterruptedException e) {
      server.stop();
      throw e;
    }
  }

  private static List<String> command(Programs programs, Path data, int port) {
    List<String> command = new ArrayList<>();
    if (Command.isThere("setsid")) {
      // Ctrl-C goes to the whole group of the terminal; PostgreSQL must outlive our last words.
      command.add("setsid");
    }
    command.addAll(List.of("sh", "-c", WATCHED, "sh"));
    command.addAll(List.of(programs.path("postgres"), "-D", data.toString()));
    command.addAll(Flags.of(port));
    return command;
  }

  private void awaitReady(ServerLog log) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!file().map(PostmasterFile::ready).orElse(false)) {
      if (process.waitFor(BETWEEN_LOOKS) || System.nanoTime() > end) {
        throw new PostgresUnavailable(
            "PostgreSQL does not start in %s: %s"
                .formatted(data, log.complaint().orElse("it says nothing")));
      }
    }
  }

  private Optional<PostmasterFile> file() throws IOException {
    return PostmasterFile.read(data);
  }

  /** Waits until it ends, for whatever reason. */
  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /**
   * Stops it: connections end, what was committed stays, and its last words are in the log. Does
   * nothing where it has ended.
   */
  void stop() throws IOException {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(ORDERLY_END.toMillis(), TimeUnit.MILLISECONDS)) {
        Optional<PostmasterFile> file = file();
        if (file.isPresent()) {
          Command.signal("QUIT", file.get().pid());
        }
        process.waitFor(ORDERLY_END.toMillis(), TimeUnit.MILLISECONDS);
      }
      follower.join(ORDERLY_END);
    } catch (InterruptedException e) {
      // Closing the pipe was enough: it stops on its own.
      Thread.currentThread().interrupt();
    }
  }
}
