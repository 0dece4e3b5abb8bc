package dev.twofold.cli.demo;

import dev.twofold.server.TwofoldServer;
import dev.twofold.server.collecting.CollectionProgress;
import java.io.PrintStream;
import java.time.Duration;

/** Waits until every customer that is due has been read and assessed, and tells how far it is. */
public final class WholeReading {
  private static final Duration EVERY = Duration.ofMillis(250);

  /** Between two jobs nothing may be under way for a moment. */
  private static final int QUIET_LOOKS = 6;

  private static final String CLEAR_LINE = "\r\u001B[K";

  private final TwofoldServer server;
  private final PrintStream terminal;
  private final boolean draws;

  /**
   * A reading by this server.
   *
   * @param draws whether progress is drawn on {@code terminal}
   */
  public WholeReading(TwofoldServer server, PrintStream terminal, boolean draws) {
    this.server = server;
    this.terminal = terminal;
    this.draws = draws;
  }

  /**
   * Waits for its end.
   *
   * @throws UnusableDemo if the customers can't be listed
   */
  public void await() throws InterruptedException, UnusableDemo {
    int quiet = 0;
    try {
      while (quiet < QUIET_LOOKS) {
        Thread.sleep(EVERY);
        CollectionProgress progress = server.progress();
        draw(progress);
        check(progress);
        boolean done = progress.listedAt().isPresent() && !progress.isUnderWay();
        quiet = done ? quiet + 1 : 0;
      }
    } finally {
      clear();
    }
  }

  private static void check(CollectionProgress progress) throws UnusableDemo {
    if (progress.listedAt().isEmpty() && progress.listProblem().isPresent()) {
      throw new UnusableDemo("the customers can't be listed: " + progress.listProblem().get());
    }
  }

  private void draw(CollectionProgress progress) {
    if (draws) {
      terminal.printf(
          "%s%,d of %,d customers read, %,d being read",
          CLEAR_LINE,
          progress.customers() - progress.neverRead(),
          progress.customers(),
          progress.reading());
      terminal.flush();
    }
  }

  private void clear() {
    if (draws) {
      terminal.print(CLEAR_LINE);
      terminal.flush();
    }
  }
}
