package dev.twofold.cli;

import dev.twofold.cli.demo.Demo;
import dev.twofold.cli.demo.DemoFolder;
import dev.twofold.cli.demo.SummaryLines;
import dev.twofold.cli.demo.UnusableDemo;
import dev.twofold.cli.demo.WholeReading;
import dev.twofold.cli.emulate.Ending;
import dev.twofold.cli.serve.Logs;
import dev.twofold.cli.terminal.Terminal;
import dev.twofold.report.wording.Printable;
import dev.twofold.server.settings.SettingsFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code twofold demo}: the server over a made-up partner. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Twofold.Version.class,
    sortOptions = false,
    description = {
      "Shows the pages over a partner that is made up: plays Microsoft, reads every customer as",
      "`serve` does, and goes on where the last demo in the same folder ended. Runs until Ctrl-C."
    })
final class DemoCommand implements Callable<Integer> {
  private static final int MOST_CUSTOMERS = 100_000;
  private static final int MOST_PORT = 65_535;

  @Option(
      names = "--customers",
      paramLabel = "N",
      description = "How many customers, 1 to 100000. Default: as many as before, at first 300.")
  private Optional<Integer> customers = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which made-up partner: the same for the same seed. Default: 1.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "The port of the pages. Default: 8420, with --once any that is free.")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keeps everything here. Default: twofold/demo in your cache folder.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--once",
      description = "Reads and assesses every customer, prints a summary and ends.")
  private boolean once;

  @Spec private @Nullable CommandSpec spec;

  private final InstantSource clock;
  private final PrintStream out;
  private final PrintStream err;

  /** A command with this clock and these streams. */
  DemoCommand(InstantSource clock, PrintStream out, PrintStream err) {
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException, UnusableDemo, InterruptedException {
    check(customers.map(n -> n >= 1 && n <= MOST_CUSTOMERS), "--customers must be 1 to 100000");
    check(port.map(p -> p >= 0 && p <= MOST_PORT), "--port must be 0 to 65535");
    Logs.warnings(err);
    try (Ending ending = new Ending();
        Demo demo = start()) {
      if (once) {
        finish(demo);
      } else {
        out.printf("Twofold is at %s%nCtrl-C ends it.%n", demo.server().uri());
        out.flush();
        ending.await();
      }
    }
    return 0;
  }

  private Demo start() throws IOException, UnusableDemo {
    Path place = data.orElseGet(() -> DemoFolder.usual(System.getenv()));
    DemoFolder folder = DemoFolder.at(place);
    Demo demo =
        Demo.start(
            folder,
            customers.map(OptionalInt::of).orElse(OptionalInt.empty()),
            seed.map(OptionalLong::of).orElse(OptionalLong.empty()),
            port.orElse(once ? 0 : SettingsFile.USUAL_PORT),
            clock,
            err);
    out.printf(
        "The made-up partner %s with %,d customers, kept in %s%n",
        Printable.of(demo.partnerName()), demo.customers(), Printable.of(folder.path().toString()));
    return demo;
  }

  private void finish(Demo demo) throws InterruptedException, UnusableDemo {
    boolean draws = err.equals(System.err) && Terminal.isError();
    new WholeReading(demo.server(), err, draws).await();
    SummaryLines.of(demo.server().summary()).forEach(line -> out.println(Printable.of(line)));
    out.flush();
  }

  private void check(Optional<Boolean> good, String sentence) {
    if (!good.orElse(true) && spec != null) {
      throw new ParameterException(spec.commandLine(), sentence);
    }
  }
}
