package dev.twofold.cli;

import dev.twofold.cli.emulate.Announcement;
import dev.twofold.cli.emulate.DataFolder;
import dev.twofold.cli.emulate.Ending;
import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.synthetic.SyntheticWorld;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.SnapshotWorld;
import dev.twofold.emulator.world.World;
import dev.twofold.snapshot.UnusableInputException;
import java.io.IOException;
import java.io.PrintStream;
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

/** {@code twofold emulate}: plays Microsoft over snapshots on disk or a synthetic partner. */
@Command(
    name = "emulate",
    mixinStandardHelpOptions = true,
    versionProvider = Twofold.Version.class,
    sortOptions = false,
    description = {
      "Plays Microsoft on this machine, over snapshots or a partner that is made up.",
      "Token service, Graph and Partner Center. Runs until Ctrl-C."
    },
    footerHeading = "%nFault rules%n",
    footer = {
      "  [METHOD] PATH FAULT [xN] [skip=K] [pX] [retry-after=S]",
      "  PATH below the version, * for any run of characters; with a leading / the whole path",
      "  FAULT one of 429 500 503 504 any, stall=20s, stall-close=20s, cut[=0.5],",
      "  cut-chunked[=0.5], page-twice, expire-token, change-data; for instance",
      "  --fault 'GET users* 503 x3' --fault '* 429 p0.05 retry-after=7'"
    })
final class EmulateCommand implements Callable<Integer> {
  private static final int MOST_CUSTOMERS = 1_000_000;
  private static final int MOST_PORT = 65_535;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "A snapshot, each a tenant of one partner: a folder, or a .zip of one.")
  private List<Path> paths = List.of();

  @Option(
      names = "--customers",
      paramLabel = "N",
      description = "In place of snapshots: a partner that is made up, with N customers.")
  private Optional<Integer> customers = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which made-up partner: the same for the same seed. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--http-port",
      paramLabel = "P",
      description = "The port for plain HTTP. Default: any that is free.")
  private int httpPort;

  @Option(
      names = "--https-port",
      paramLabel = "P",
      description = "The port for TLS. Default: any that is free.")
  private int httpsPort;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keeps certificate and credential file here. Default: a temporary folder.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--speed",
      paramLabel = "X",
      description = "How many seconds of its clock pass in one. Default: ${DEFAULT-VALUE}.")
  private double speed = 1;

  @Option(
      names = "--throttling",
      paramLabel = "MODE",
      description = "One of documented, without-retry-after, none. Default: ${DEFAULT-VALUE}.")
  private String throttling = "documented";

  @Option(
      names = "--fault",
      paramLabel = "RULE",
      description = "Lets something go wrong, as told below. May be repeated.")
  private List<String> faults = List.of();

  @Spec private @Nullable CommandSpec spec;

  private final InstantSource clock;
  private final PrintStream out;
  private final PrintStream err;

  /** A command with this clock and these streams. */
  EmulateCommand(InstantSource clock, PrintStream out, PrintStream err) {
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws UnusableInputException {
    check(httpPort >= 0 && httpPort <= MOST_PORT, "--http-port must be 0 to 65535");
    check(httpsPort >= 0 && httpsPort <= MOST_PORT, "--https-port must be 0 to 65535");
    check(speed > 0 && speed <= 1e6, "--speed must be above 0 and up to 1000000");
    check(
        customers.isPresent() == paths.isEmpty(),
        "give either at least one PATH, or --customers N");
    FaultPlan plan = plan();
    Throttle.Mode mode = mode();
    World world = world();
    try (Ending ending = new Ending();
        DataFolder folder = DataFolder.of(data);
        Emulator emulator = start(world, plan, mode, folder)) {
      folder.write(emulator.certificate(), world);
      new Announcement(out).say(emulator, world, folder);
      ending.await();
    } catch (IOException e) {
      throw unusable("the emulator can't start: " + e.getMessage());
    }
    return 0;
  }

  private World world() throws UnusableInputException {
    if (customers.isEmpty()) {
      return SnapshotWorld.of(paths, clock);
    }
    int count = customers.get();
    check(count >= 0 && count <= MOST_CUSTOMERS, "--customers must be 0 to 1000000");
    return SyntheticWorld.of(count, seed, clock.instant());
  }

  private FaultPlan plan() {
    FaultPlan plan = new FaultPlan(seed);
    try {
      faults.forEach(plan::add);
    } catch (IllegalArgumentException e) {
      throw unusable(e.getMessage());
    }
    return plan;
  }

  private Throttle.Mode mode() {
    return switch (throttling) {
      case "documented" -> Throttle.Mode.DOCUMENTED;
      case "without-retry-after" -> Throttle.Mode.WITHOUT_RETRY_AFTER;
      case "none" -> Throttle.Mode.NONE;
      default ->
          throw unusable(
              "--throttling must be documented, without-retry-after or none, not '%s'"
                  .formatted(throttling));
    };
  }

  private Emulator start(World world, FaultPlan plan, Throttle.Mode mode, DataFolder folder)
      throws IOException {
    return Emulator.of(world)
        .clock(EmulatorClock.startingAt(clock.instant(), speed))
        .throttling(mode)
        .faults(plan)
        .httpPort(httpPort)
        .httpsPort(httpsPort)
        .dataFolder(folder.path())
        .log(err)
        .start();
  }

  private void check(boolean good, String sentence) {
    if (!good) {
      throw unusable(sentence);
    }
  }

  private ParameterException unusable(@Nullable String sentence) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command's description");
    }
    return new ParameterException(spec.commandLine(), String.valueOf(sentence));
  }
}
