package dev.twofold.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256: two files, or two lists of rows, with the same one are the same.
 *
 * @param hex its 64 hexadecimal digits
 */
public record Sha256(String hex) implements Comparable<Sha256> {
  private static final int BUFFER = 1 << 16;

  /** That of these 32 bytes. */
  public static Sha256 of(byte[] bytes) {
    return new Sha256(HexFormat.of().formatHex(bytes));
  }

  /** Of everything in this stream. */
  static Sha256 of(InputStream in) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return of(digest.digest());
  }

  /** Its 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** To be fed with what is not at hand at once. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  @Override
  public int compareTo(Sha256 other) {
    return hex.compareTo(other.hex);
  }
}
