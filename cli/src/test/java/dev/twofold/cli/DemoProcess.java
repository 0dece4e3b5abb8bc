package dev.twofold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code ./twofold demo} as a process of its own. */
final class DemoProcess implements AutoCloseable {
  private static final int LONGEST_START_SECONDS = 120;

  private final Process process;
  private final Path said;

  private DemoProcess(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /** Starts it over this data folder. */
  static DemoProcess start(Path data, String... more) throws IOException {
    Path said = Files.createTempFile(data.resolveSibling(""), "said", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                // A group of its own, as in a terminal; a build in the background ignores Ctrl-C.
                "setsid",
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Twofold.class.getName(),
                "demo",
                "--data",
                data.toString()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    return new DemoProcess(process, said);
  }

  /** Waits until it says where its pages are; empty where it ended before. */
  Optional<String> address() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
    while (System.nanoTime() < end) {
      Optional<String> address =
          said().lines().filter(line -> line.startsWith("Twofold is at ")).findFirst();
      if (address.isPresent()) {
        return address.map(line -> line.substring("Twofold is at ".length()));
      }
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  Process process() {
    return process;
  }

  /** What a terminal does on Ctrl-C: the signal goes to the whole group. */
  void pressCtrlC() throws Exception {
    String group = "-" + process.pid();
    int status =
        new ProcessBuilder("sh", "-c", "kill -s INT -- \"$1\"", "sh", group)
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new AssertionError("the signal could not be sent to " + group);
    }
  }

  /** All that it said. */
  String said() throws IOException {
    return Files.readString(said);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
