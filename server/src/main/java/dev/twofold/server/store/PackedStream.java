package dev.twofold.server.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;

/** The pieces of a content one after the other, each fetched when its turn comes. */
final class PackedStream extends InputStream {
  private final int count;
  private final IntFunction<byte[]> pieces;
  private InputStream piece = InputStream.nullInputStream();
  private int next;

  /**
   * A stream of so many pieces.
   *
   * @param pieces gives a piece by its position from 0
   */
  PackedStream(int count, IntFunction<byte[]> pieces) {
    this.count = count;
    this.pieces = pieces;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = piece.read(buffer, offset, length);
    while (read < 0 && next < count) {
      piece = new ByteArrayInputStream(pieces.apply(next));
      next++;
      read = piece.read(buffer, offset, length);
    }
    return read;
  }
}
