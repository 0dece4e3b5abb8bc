package dev.twofold.cli.assess;

import dev.twofold.report.wording.Printable;
import java.io.PrintStream;
import java.util.OptionalLong;

/** Tells on a terminal how far the work has come, once it takes more than two seconds. */
public final class Progress {
  private static final long QUIET_NANOS = 2_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintStream terminal;
  private final boolean wanted;
  private String title = "";
  private OptionalLong expected = OptionalLong.empty();
  private long begun;
  private long shown;
  private long done;

  /** Progress on this stream, if {@code wanted}. */
  public Progress(PrintStream terminal, boolean wanted) {
    this.terminal = terminal;
    this.wanted = wanted;
  }

  /** Begins with the users of a tenant. */
  void begin(String tenant, OptionalLong users) {
    title = Printable.of(tenant);
    expected = users;
    begun = System.nanoTime();
    shown = begun;
    done = 0;
  }

  /** So many more users are done. */
  void done(int users) {
    done += users;
    long now = System.nanoTime();
    if (wanted && now - begun > QUIET_NANOS && now - shown > EVERY_NANOS) {
      shown = now;
      terminal.print(CLEAR_LINE + line(now));
      terminal.flush();
    }
  }

  private String line(long now) {
    String users =
        expected.stream()
            .filter(most -> most >= done)
            .mapToObj(" of about %,d"::formatted)
            .findFirst()
            .orElse("");
    double rate = done * 1e9 / (now - begun);
    return "%s: %,d%s users, %,.0f a second".formatted(title, done, users, rate);
  }

  /** Ends with the users of a tenant. */
  void end() {
    if (shown > begun) {
      terminal.print(CLEAR_LINE);
      terminal.flush();
    }
  }
}
