package dev.twofold.server.standing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that are written once and read once: in memory while they are few, then in a file. */
final class RowSpool extends OutputStream {
  private static final int MOST_IN_MEMORY = 8 << 20;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 14);
  private Optional<Path> file = Optional.empty();
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

  private void moveToFile() throws IOException {
    Path temporary = Files.createTempFile("twofold-rows", null);
    file = Optional.of(temporary);
    out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16);
    memory.writeTo(out);
    memory.reset();
  }

  /** Everything that was written; nothing can be written any more. */
  InputStream read() throws IOException {
    out.close();
    return file.isPresent()
        ? Files.newInputStream(file.get())
        : new ByteArrayInputStream(memory.toByteArray());
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }
}
