package dev.twofold.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The entry point of {@code ./twofold}. */
@Command(
    name = "twofold",
    mixinStandardHelpOptions = true,
    versionProvider = Twofold.Version.class,
    description = "Who can still sign in with a password alone, and the proof of it.")
public final class Twofold implements Runnable {

  private Twofold() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Twofold()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
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
