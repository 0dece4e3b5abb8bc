package dev.twofold.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** A print stream that says when it can't write: the reader went away, or the disk is full. */
final class CheckedOutput extends OutputStream {
  private final PrintStream out;

  /** Writes to {@code out}, and does not close it. */
  CheckedOutput(PrintStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) {
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    check();
  }

  @Override
  public void flush() throws IOException {
    check();
  }

  /** Flushes too. */
  private void check() throws IOException {
    if (out.checkError()) {
      throw new IOException("the standard output takes no more");
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
