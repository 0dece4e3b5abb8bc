package dev.twofold.cli.collect;

import dev.twofold.graph.collect.Progress;
import dev.twofold.graph.collect.TenantOutcome;
import java.io.PrintStream;
import java.time.Duration;

/** Shows how far a run has come: a line that is drawn anew on a terminal, or lines of JSON. */
public final class Display implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(200);
  private static final Duration JSON_EVERY = Duration.ofSeconds(1);
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final Progress progress;
  private final PrintStream terminal;
  private final JsonLines lines;
  private final Kind kind;
  private final Thread thread;
  private boolean drawn;

  /** How progress is shown. */
  public enum Kind {
    /** Not at all. */
    NONE,
    /** On a terminal. */
    TERMINAL,
    /** As JSON. */
    JSON
  }

  /**
   * Begins to show the progress.
   *
   * @param out where lines of JSON go
   * @param terminal where the line of a terminal goes
   */
  public Display(Kind kind, Progress progress, PrintStream out, PrintStream terminal) {
    this.kind = kind;
    this.progress = progress;
    this.terminal = terminal;
    this.lines = new JsonLines(out);
    this.thread = Thread.ofVirtual().name("progress").unstarted(this::show);
    if (kind != Kind.NONE) {
      thread.start();
    }
  }

  /** Tells what became of a tenant, where results are told as JSON. */
  public void outcome(TenantOutcome outcome) {
    progress.tenantDone();
    if (kind == Kind.JSON) {
      lines.outcome(outcome);
    }
  }

  private void show() {
    try {
      while (true) {
        Thread.sleep(kind == Kind.JSON ? JSON_EVERY : EVERY);
        draw();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // The run is over.
    }
  }

  private synchronized void draw() {
    if (kind == Kind.JSON) {
      lines.progress(progress.view());
    } else {
      drawn = true;
      terminal.print(CLEAR_LINE + line(progress.view()));
      terminal.flush();
    }
  }

  /** One line for a person. */
  static String line(Progress.View view) {
    StringBuilder line = new StringBuilder();
    if (view.tenants() > 1) {
      line.append("%,d of %,d tenants, ".formatted(view.tenantsDone(), view.tenants()));
    }
    line.append(
        "%,d calls, %,d rows, %.1f MB".formatted(view.calls(), view.rows(), view.bytes() / 1e6));
    view.waitingFor().ifPresent(limit -> line.append(", waiting for: ").append(limit));
    if (view.tenants() > 1) {
      view.left().ifPresent(left -> line.append(", about %s left".formatted(words(left))));
    }
    return line.toString();
  }

  private static String words(Duration left) {
    if (left.toMinutes() < 2) {
      return left.toSeconds() + " s";
    }
    return left.toHours() < 2 ? left.toMinutes() + " min" : left.toHours() + " h";
  }

  @Override
  public void close() {
    thread.interrupt();
    synchronized (this) {
      if (kind == Kind.JSON) {
        lines.progress(progress.view());
      } else if (drawn) {
        terminal.print(CLEAR_LINE);
        terminal.flush();
      }
    }
  }
}
