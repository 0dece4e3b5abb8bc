package dev.twofold.server.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What PostgreSQL says, in a file that does not grow without end: two of at most 4 MiB. */
final class ServerLog {
  private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);
  private static final long MOST_BYTES = 4L << 20;
  private static final int LINES_KEPT = 50;

  private final Path file;
  private final Deque<String> last = new ArrayDeque<>();

  /** A log in this file; the older half is beside it. */
  ServerLog(Path file) {
    this.file = file;
  }

  /** Takes what the process says until it ends. Must not fail: PostgreSQL would wait. */
  void follow(Process process) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
      }
    } catch (IOException e) {
      LOG.debug("PostgreSQL says no more", e);
    }
  }

  private void keep(String line) {
    synchronized (last) {
      last.addLast(line);
      if (last.size() > LINES_KEPT) {
        last.removeFirst();
      }
    }
    try {
      write(line);
    } catch (IOException e) {
      LOG.debug("the log of PostgreSQL can't be written", e);
    }
  }

  private void write(String line) throws IOException {
    if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
      Path older = file.resolveSibling(file.getFileName() + ".older");
      Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
    }
    if (Files.notExists(file)) {
      // What it says may hold customers' data.
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
  }

  /** Forgets what was said so far, but for the file. */
  void startAnew() {
    synchronized (last) {
      last.clear();
    }
  }

  /** Why it ended, in its own words: its last complaint, without the time. */
  Optional<String> complaint() {
    synchronized (last) {
      return last.stream()
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .reduce((_, later) -> later)
          .or(() -> Optional.ofNullable(last.peekLast()))
          .map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""));
    }
  }

  /** True where one of its last lines holds this. */
  boolean says(String words) {
    synchronized (last) {
      return last.stream().anyMatch(line -> line.contains(words));
    }
  }
}
