package dev.twofold.cli;

import dev.twofold.cli.assess.ReportNotWritten;
import dev.twofold.cli.collect.NothingCollected;
import dev.twofold.cli.demo.UnusableDemo;
import dev.twofold.engine.assessment.WitnessNotConfirmed;
import dev.twofold.graph.collect.UnusableFolder;
import dev.twofold.graph.connection.UnusableTrust;
import dev.twofold.graph.credential.UnusableCredential;
import dev.twofold.report.wording.Printable;
import dev.twofold.server.PortTaken;
import dev.twofold.server.database.DatabaseUnavailable;
import dev.twofold.server.postgres.PostgresUnavailable;
import dev.twofold.server.settings.UnusableSettings;
import dev.twofold.snapshot.UnusableInputException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong, and chooses the exit status (contracts section 1). */
final class Faults {
  /** The input or the arguments can't be used. */
  static final int UNUSABLE = 2;

  /** A fault of ours. */
  static final int OURS = 70;

  private static final String REPORT_IT = "This is a fault of Twofold, please report it%s.";
  private final PrintStream err;

  /** Faults go to {@code err}. */
  Faults(PrintStream err) {
    this.err = err;
  }

  /** The arguments can't be used. */
  int ofArguments(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return say(UNUSABLE, "%s (see %s --help)".formatted(message(e), command));
  }

  /** The command failed. */
  int ofExecution(Exception e, CommandLine command, ParseResult arguments) {
    return switch (e) {
      case UnusableInputException _, ReportNotWritten _ -> say(UNUSABLE, message(e));
      case UnusableCredential _, UnusableTrust _, UnusableFolder _, NothingCollected _ ->
          say(UNUSABLE, message(e));
      case PortTaken _, PostgresUnavailable _, DatabaseUnavailable _, UnusableDemo _ ->
          say(UNUSABLE, message(e));
      case UnusableSettings settings -> say(settings.problems());
      case IOException _ when isServer(command) ->
          say(UNUSABLE, "the server can't start: " + message(e));
      case IOException _ -> say(UNUSABLE, "the snapshot can't be written: " + message(e));
      case UncheckedIOException _ -> say(UNUSABLE, "the input can't be read: " + message(e));
      default -> ofOurs(e);
    };
  }

  /** Twofold failed. */
  int ofOurs(Throwable e) {
    return switch (e) {
      case OutOfMemoryError _ ->
          say(OURS, "out of memory; give it more with TWOFOLD_JAVA_OPTS=-Xmx8g, for instance.");
      case WitnessNotConfirmed _ -> say(OURS, message(e) + ". " + REPORT_IT.formatted(""));
      default ->
          say(OURS, "%s. %s".formatted(firstLine(e.toString()), REPORT_IT.formatted(place(e))));
    };
  }

  private static String place(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("dev.twofold"))
        .findFirst()
        .map(frame -> " (at %s)".formatted(frame))
        .orElse("");
  }

  private static String message(Throwable e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }

  private static boolean isServer(CommandLine command) {
    return List.of("serve", "demo").contains(command.getCommandName());
  }

  /** All that is wrong at once, a line each. */
  private int say(List<String> problems) {
    problems.forEach(problem -> say(UNUSABLE, problem));
    return UNUSABLE;
  }

  private int say(int status, String line) {
    err.println("twofold: " + Printable.of(firstLine(line)));
    err.flush();
    return status;
  }
}
