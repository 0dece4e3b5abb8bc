package dev.twofold.server.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Compression of what is small enough to be held in memory. */
final class Packing {
  private Packing() {}

  /** The zlib stream of these bytes. */
  static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e); // Nothing is written but memory.
    }
    return packed.toByteArray();
  }

  /** The bytes behind a zlib stream. */
  static InputStream unpack(byte[] packed) {
    return new InflaterInputStream(new ByteArrayInputStream(packed));
  }
}
