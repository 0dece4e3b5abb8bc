package dev.twofold.server.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Short commands of the system. */
final class Command {
  private Command() {}

  /**
   * What became of a command.
   *
   * @param status its exit status
   * @param output all that it said, on both streams
   */
  record Result(int status, String output) {
    boolean isGood() {
      return status == 0;
    }

    /** The last line, which says what went wrong where something did. */
    String lastLine() {
      return output.isEmpty() ? "exit status " + status : output.lines().toList().getLast();
    }
  }

  /** Runs it and waits for its end. */
  static Result run(List<String> command, String input) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(input);
    }
    byte[] output = process.getInputStream().readAllBytes();
    try {
      return new Result(process.waitFor(), new String(output, StandardCharsets.UTF_8).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new InterruptedIOException(command.getFirst());
    }
  }

  /** True where the shell would find a program of this name. */
  static boolean isThere(String program) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin:/bin");
    return Arrays.stream(path.split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Sends a signal; a process that is gone is no fault. */
  static void signal(String name, long pid) throws IOException {
    run(List.of("sh", "-c", "kill -\"$1\" \"$2\" 2>&1 || :", "sh", name, Long.toString(pid)), "");
  }
}
