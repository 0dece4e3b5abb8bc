package dev.twofold.cli;

import dev.twofold.cli.assess.Engine;
import dev.twofold.cli.assess.TwofoldEngine;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The entry point of {@code ./twofold}. */
@Command(
    name = "twofold",
    mixinStandardHelpOptions = true,
    versionProvider = Twofold.Version.class,
    description = "Who can still sign in with a password alone, and the proof of it.",
    synopsisSubcommandLabel = "COMMAND")
public final class Twofold implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private Twofold() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  /** Runs the command line with these streams; returns the exit status (contracts section 1). */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, out, err, new TwofoldEngine(), InstantSource.system());
  }

  /** Runs the command line with this engine at this time. */
  static int run(
      String[] args, PrintStream out, PrintStream err, Engine engine, InstantSource clock) {
    Faults faults = new Faults(err);
    try {
      CommandLine commands =
          new CommandLine(new Twofold())
              .addSubcommand(new AssessCommand(engine, clock, out, err))
              .addSubcommand(new CollectCommand(out, err))
              .addSubcommand(new EmulateCommand(clock, out, err))
              .addSubcommand(new ServeCommand(out, err))
              .addSubcommand(new DemoCommand(clock, out, err))
              .setCaseInsensitiveEnumValuesAllowed(true)
              .setUsageHelpWidth(100)
              .setOut(new PrintWriter(out, true, out.charset()))
              .setErr(new PrintWriter(err, true, err.charset()))
              .setParameterExceptionHandler(faults::ofArguments)
              .setExecutionExceptionHandler(faults::ofExecution);
      return commands.execute(args);
    } catch (Throwable fault) {
      return faults.ofOurs(fault);
    }
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      @Nullable String version = Twofold.class.getPackage().getImplementationVersion();
      return new String[] {"twofold " + (version == null ? "(not packaged)" : version)};
    }
  }
}
