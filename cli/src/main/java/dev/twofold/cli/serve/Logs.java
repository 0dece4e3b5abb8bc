package dev.twofold.cli.serve;

import dev.twofold.report.wording.Printable;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** What libraries and the server log: warnings, a line each, and nothing else. */
public final class Logs {
  /**
   * Microsoft's token library warns of each tenant that refuses a token; the reading of the
   * customer tells that already, in words and with what to do. Held, or it would be forgotten.
   */
  private static final Logger TOKENS = Logger.getLogger("com.microsoft.aad.msal4j");

  private Logs() {}

  /** Nothing is logged: the commands that end on their own tell what matters themselves. */
  public static void none() {
    LogManager.getLogManager().reset();
  }

  /** Warnings and worse go to this stream. */
  public static void warnings(PrintStream err) {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(new Lines(err));
    TOKENS.setLevel(Level.OFF);
  }

  /** Writes to a stream that stays open. */
  private static final class Lines extends Handler {
    private final PrintStream err;

    Lines(PrintStream err) {
      this.err = err;
      setFormatter(new OneLine());
    }

    @Override
    public void publish(LogRecord entry) {
      if (isLoggable(entry)) {
        try {
          err.println(getFormatter().format(entry));
        } catch (RuntimeException e) {
          reportError("a log line can't be written", e, ErrorManager.FORMAT_FAILURE);
        }
      }
    }

    @Override
    public void flush() {
      err.flush();
    }

    @Override
    public void close() {
      flush();
    }
  }

  /** {@code 2026-11-22T07:12:03Z WARNING ReadingJobs: text (the fault)}. */
  private static final class OneLine extends Formatter {
    private static final int MOST_PLACES = 30;

    @Override
    public String format(LogRecord entry) {
      String name = String.valueOf(entry.getLoggerName());
      Throwable fault = entry.getThrown();
      return Printable.of(
              "%s %s %s: %s%s"
                  .formatted(
                      entry.getInstant().truncatedTo(ChronoUnit.SECONDS),
                      entry.getLevel().getName(),
                      name.substring(name.lastIndexOf('.') + 1),
                      firstLine(formatMessage(entry)),
                      fault == null ? "" : " (%s)".formatted(firstLine(fault.toString()))))
          + (fault == null || !entry.getLevel().equals(Level.SEVERE) ? "" : places(fault));
    }

    /** Where a fault of ours happened, without the messages of what caused it. */
    private static String places(Throwable fault) {
      return Arrays.stream(fault.getStackTrace())
          .limit(MOST_PLACES)
          .map(place -> System.lineSeparator() + "    at " + place)
          .collect(Collectors.joining());
    }

    private static String firstLine(String text) {
      return text.lines().findFirst().orElse("");
    }
  }
}
