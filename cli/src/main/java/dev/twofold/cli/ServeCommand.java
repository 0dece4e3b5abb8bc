package dev.twofold.cli;

import dev.twofold.cli.emulate.Ending;
import dev.twofold.cli.serve.Logs;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.settings.ServerSettings;
import dev.twofold.server.settings.SettingsFile;
import dev.twofold.server.settings.UnusableSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code twofold serve}: the pages over a partner's customers. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Twofold.Version.class,
    sortOptions = false,
    description = {
      "Reads the customers of a partner every day and shows who can sign in with a password alone.",
      "Runs until Ctrl-C. Pages are served on this machine only."
    })
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration: at least the partner and its app's credentials.")
  private Optional<Path> config = Optional.empty();

  @Option(names = "--example", description = "Prints a configuration to start with.")
  private boolean example;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;

  /** A command with these streams. */
  ServeCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException, UnusableSettings {
    if (example) {
      out.print(SettingsFile.example());
      out.flush();
      return 0;
    }
    ServerSettings settings = SettingsFile.read(config.orElseThrow(this::missing), System.getenv());
    Logs.warnings(err);
    try (Ending ending = new Ending();
        TwofoldServer server = TwofoldServer.start(settings)) {
      out.printf("Twofold is at %s%nCtrl-C ends it.%n", server.uri());
      out.flush();
      ending.await();
    }
    return 0;
  }

  private ParameterException missing() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command's description");
    }
    return new ParameterException(
        spec.commandLine(),
        "serve needs --config FILE, which names the partner and its app's credentials;"
            + " `twofold serve --example` prints one to start with");
  }
}
