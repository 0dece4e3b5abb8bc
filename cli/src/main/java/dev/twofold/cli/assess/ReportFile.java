package dev.twofold.cli.assess;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A report file that is there whole or not at all: it is written beside its place, and put there by
 * {@link #keep()}.
 */
public final class ReportFile implements AutoCloseable {
  private final Path target;
  private final Path unfinished;
  private final OutputStream out;

  private ReportFile(Path target, Path unfinished) throws IOException {
    this.target = target;
    this.unfinished = unfinished;
    this.out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
  }

  /** Begins a report that shall be at {@code target}. */
  public static ReportFile at(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("%s is a folder".formatted(target));
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      return new ReportFile(target, target); // a pipe or a device has no place to be put in
    }
    Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    return new ReportFile(place, besides(place));
  }

  private static Path besides(Path place) throws IOException {
    Path folder = place.resolveSibling(".");
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder %s".formatted(folder.normalize()));
    }
    String name = "%s.%d.unfinished".formatted(place.getFileName(), ProcessHandle.current().pid());
    return place.resolveSibling(name);
  }

  /** Where to write. */
  public OutputStream out() {
    return out;
  }

  /** Puts the report in its place, in one step where the file system can. */
  public void keep() throws IOException {
    out.close();
    if (!unfinished.equals(target)) {
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (!unfinished.equals(target)) {
      Files.deleteIfExists(unfinished);
    }
  }
}
