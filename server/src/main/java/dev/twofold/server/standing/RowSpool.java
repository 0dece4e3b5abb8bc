package dev.twofold.server.standing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Bytes that are written once and read once: in memory while they are few, then in a file. They are
 * customers' data: nobody else may read the file, and it is gone with this process, however that
 * ends.
 */
final class RowSpool extends OutputStream {
  private static final int MOST_IN_MEMORY = 8 << 20;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 14);
  private Optional<InputStream> file = Optional.empty();
  private OutputStream out = memory;

  @Override
  public void write(int oneByte) throws IOException {
    out.write(oneByte);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (file.isEmpty() && memory.size() + length > MOST_IN_MEMORY) {
      moveToFile();
    }
    out.write(bytes, offset, length);
  }

  /** Opened for reading first: where the system can, the file has no name from then on. */
  private void moveToFile() throws IOException {
    Path closedToOthers = Files.createTempFile("twofold-rows", null);
    file = Optional.of(Files.newInputStream(closedToOthers));
    out =
        new BufferedOutputStream(
            Files.newOutputStream(
                closedToOthers, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE),
            1 << 16);
    memory.writeTo(out);
    memory.reset();
  }

  /** Everything that was written; nothing can be written any more. */
  InputStream read() throws IOException {
    out.close();
    return file.orElseGet(() -> new ByteArrayInputStream(memory.toByteArray()));
  }

  @Override
  public void close() throws IOException {
    try (InputStream _ = file.orElse(InputStream.nullInputStream())) {
      out.close();
    }
  }
}
