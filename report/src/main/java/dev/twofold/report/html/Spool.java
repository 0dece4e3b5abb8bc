package dev.twofold.report.html;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text kept on disk until what stands before it is known. */
final class Spool implements AutoCloseable {
  private final Path file;
  private final OutputStream out;

  /** An empty spool. */
  Spool() throws IOException {
    this.file = Files.createTempFile("twofold-", ".spool");
    this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /** Adds text. */
  void add(CharSequence text) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Hands everything on. */
  void copyTo(OutputStream target) throws IOException {
    out.close();
    Files.copy(file, target);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
