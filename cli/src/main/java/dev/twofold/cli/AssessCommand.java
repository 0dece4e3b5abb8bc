package dev.twofold.cli;

import dev.twofold.cli.assess.Assessment;
import dev.twofold.cli.assess.Engine;
import dev.twofold.cli.assess.Progress;
import dev.twofold.cli.assess.ReportFile;
import dev.twofold.cli.assess.ReportNotWritten;
import dev.twofold.cli.terminal.Terminal;
import dev.twofold.cli.terminal.TerminalWidth;
import dev.twofold.report.Presentation;
import dev.twofold.report.Report;
import dev.twofold.snapshot.UnusableInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twofold assess}: verdicts for snapshots on disk. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    versionProvider = Twofold.Version.class,
    sortOptions = false,
    description = "Says of every user in a snapshot who can still sign in with a password alone.",
    footerHeading = "%nExit status%n",
    footer = {
      "  0   done",
      "  1   done, and --fail-on-gap was given and a gap was found",
      "  2   the input or the arguments can't be used",
      "  70  a fault of Twofold"
    })
final class AssessCommand implements Callable<Integer> {
  private static final int GAP_FOUND = 1;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A snapshot: a folder, a .zip of one, or a file with policies.")
  private List<String> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Writes the report to this file, whole or not at all.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--fail-on-gap", description = "Ends with status 1 where a user has a gap.")
  private boolean failOnGap;

  @Option(
      names = "--explain",
      description = "Names every policy that leaves a sign-in open, and more users of a group.")
  private boolean explain;

  @Option(
      names = "--no-color",
      description = "No colour. It is used only on a terminal, and not where NO_COLOR is set.")
  private boolean noColor;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "How wide the table may be. Default: the terminal's width, else 100.")
  private Optional<Integer> width = Optional.empty();

  @Spec private @Nullable CommandSpec spec;

  private final Engine engine;
  private final InstantSource clock;
  private final PrintStream out;
  private final PrintStream err;

  /** A command with this engine, clock and streams. */
  AssessCommand(Engine engine, InstantSource clock, PrintStream out, PrintStream err) {
    this.engine = engine;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws UnusableInputException, ReportNotWritten {
    checkWidth();
    boolean gap = output.isPresent() ? toFile(output.get()) : toOutput();
    return gap && failOnGap ? GAP_FOUND : 0;
  }

  private void checkWidth() {
    if (spec != null && width.filter(columns -> columns < TerminalWidth.LEAST).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--width must be %d or more".formatted(TerminalWidth.LEAST));
    }
  }

  private boolean toFile(Path path) throws UnusableInputException, ReportNotWritten {
    try (ReportFile file = ReportFile.at(path)) {
      boolean gap = assess(file.out(), presentation(false, StandardCharsets.UTF_8));
      file.keep();
      return gap;
    } catch (IOException e) {
      throw new ReportNotWritten(e);
    }
  }

  private boolean toOutput() throws UnusableInputException, ReportNotWritten {
    try (OutputStream checked = new CheckedOutput(out)) {
      boolean terminal = out.equals(System.out) && Terminal.isOutput();
      return assess(checked, presentation(terminal, out.charset()));
    } catch (IOException e) {
      throw new ReportNotWritten(e);
    }
  }

  private boolean assess(OutputStream to, Presentation presentation)
      throws IOException, UnusableInputException, ReportNotWritten {
    Progress progress = new Progress(err, err.equals(System.err) && Terminal.isError());
    try (Report report = new Reports(engine, presentation, to).of(format)) {
      Assessment assessment = new Assessment(engine, report, explain, progress);
      assessment.run(paths);
      return assessment.foundGap();
    }
  }

  private Presentation presentation(boolean terminal, Charset charset) {
    boolean colour = terminal && !noColor && isUnset("NO_COLOR");
    int columns = width.orElseGet(() -> TerminalWidth.of(System::getenv, terminal));
    return new Presentation(paths.size() > 1, explain, clock.instant(), columns, colour, charset);
  }

  private static boolean isUnset(String variable) {
    return Optional.ofNullable(System.getenv(variable)).filter(v -> !v.isEmpty()).isEmpty();
  }
}
