package dev.twofold.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the file of a list, a few rows at a time: {@code {"value": [...]}}. */
public final class RowWriter implements Closeable {
  private final OutputStream out;
  private long rows;

  /** Writes to {@code out}, and closes it at the end. */
  public RowWriter(OutputStream out) throws IOException {
    this.out = out;
    write("{\n  \"value\": [");
  }

  /** Writes these rows after those before them. */
  public void append(RowBuffer more) throws IOException {
    if (more.rows() == 0) {
      return;
    }
    if (rows > 0) {
      out.write(',');
    }
    more.writeTo(out);
    rows += more.rows();
  }

  /** How many rows were written. */
  public long rows() {
    return rows;
  }

  /** Writes the end of the list: without it the file is no JSON. */
  public void finish() throws IOException {
    write(rows > 0 ? "\n  ]\n}\n" : "]\n}\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
