package dev.twofold.server.store;

import java.io.OutputStream;
import java.util.function.BiConsumer;

/** Cuts what is written into pieces of equal length, handed on with their positions from 0. */
final class PieceStream extends OutputStream {
  private final BiConsumer<Integer, byte[]> pieces;
  private final byte[] buffer;
  private int filled;
  private int count;

  /**
   * A stream of pieces.
   *
   * @param length the length of every piece but the last, in bytes
   */
  PieceStream(int length, BiConsumer<Integer, byte[]> pieces) {
    this.buffer = new byte[length];
    this.pieces = pieces;
  }

  /** How many pieces were handed on; all of them once the stream is closed. */
  int count() {
    return count;
  }

  @Override
  public void write(int oneByte) {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int done = 0;
    while (done < length) {
      int part = Math.min(length - done, buffer.length - filled);
      System.arraycopy(bytes, offset + done, buffer, filled, part);
      filled += part;
      done += part;
      if (filled == buffer.length) {
        handOn();
      }
    }
  }

  private void handOn() {
    byte[] piece = new byte[filled];
    System.arraycopy(buffer, 0, piece, 0, filled);
    pieces.accept(count, piece);
    count++;
    filled = 0;
  }

  @Override
  public void close() {
    if (filled > 0) {
      handOn();
    }
  }
}
