package dev.twofold.emulator.tenant;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Texts one after the other as one stream of bytes, each asked for when it is read. */
final class PartsStream extends InputStream {
  private final Iterator<String> parts;
  private byte[] part = new byte[0];
  private int next;

  PartsStream(Iterator<String> parts) {
    this.parts = parts;
  }

  @Override
  public int read() {
    return hasMore() ? part[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, part.length - next);
    System.arraycopy(part, next, into, offset, count);
    next += count;
    return count;
  }

  private boolean hasMore() {
    while (next == part.length && parts.hasNext()) {
      part = parts.next().getBytes(StandardCharsets.UTF_8);
      next = 0;
    }
    return next < part.length;
  }
}
