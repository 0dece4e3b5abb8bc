package dev.twofold.emulator.odata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes opaque tokens that show when they were altered. They are Base64 with characters that stand
 * percent-encoded in a link, as Graph's are, so that a client that decodes and encodes links is
 * found out. They hold nothing secret; the check is against mistakes, not against malice.
 */
final class Seal {
  private static final int CHECK = 6;
  private static final String FILLER = " ";

  private Seal() {}

  /** A token with this content, for this purpose, percent-encoded. */
  static String close(String content, String purpose) {
    int length = content.getBytes(StandardCharsets.UTF_8).length;
    String filled = (CHECK + length) % 3 == 0 ? FILLER + content : content;
    byte[] bytes = filled.getBytes(StandardCharsets.UTF_8);
    byte[] token = Arrays.copyOf(check(filled, purpose), CHECK + bytes.length);
    System.arraycopy(bytes, 0, token, CHECK, bytes.length);
    return Base64.getEncoder()
        .encodeToString(token)
        .replace("+", "%2b")
        .replace("/", "%2f")
        .replace("=", "%3d");
  }

  /** The content of a token as it stands in a link; nothing where it was altered. */
  static Optional<String> open(String token, String purpose) {
    try {
      byte[] bytes =
          Base64.getDecoder()
              .decode(token.replace("%2b", "+").replace("%2f", "/").replace("%3d", "="));
      if (bytes.length < CHECK) {
        return Optional.empty();
      }
      String filled = new String(bytes, CHECK, bytes.length - CHECK, StandardCharsets.UTF_8);
      String content = filled.startsWith(FILLER) ? filled.substring(FILLER.length()) : filled;
      return close(content, purpose).equals(token) ? Optional.of(content) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // no Base64: not one of ours
    }
  }

  private static byte[] check(String content, String purpose) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(purpose.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return Arrays.copyOf(digest.digest(content.getBytes(StandardCharsets.UTF_8)), CHECK);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java has SHA-256
    }
  }
}
