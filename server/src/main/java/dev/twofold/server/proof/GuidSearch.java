package dev.twofold.server.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Looks for a GUID in bytes, in letters of any case. It looks at the last letter first and leaps
 * ahead by what that can't be a part of (Horspool's way), so that most bytes are never looked at.
 */
final class GuidSearch {
  private final byte[] id;
  private final int[] leap = new int[256];

  /** A search for this id. */
  GuidSearch(String id) {
    this.id = id.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    Arrays.fill(leap, this.id.length);
    for (int n = 0; n < this.id.length - 1; n++) {
      leap[this.id[n]] = this.id.length - 1 - n;
      leap[Character.toUpperCase(this.id[n])] = this.id.length - 1 - n;
    }
  }

  /** True where the id stands between these positions. */
  boolean isIn(byte[] bytes, int from, int to) {
    int last = from + id.length - 1;
    while (last < to) {
      if (lower(bytes[last]) == id[id.length - 1] && isAt(bytes, last - id.length + 1)) {
        return true;
      }
      last += leap[bytes[last] & 0xFF];
    }
    return false;
  }

  private boolean isAt(byte[] bytes, int from) {
    for (int n = 0; n < id.length; n++) {
      if (lower(bytes[from + n]) != id[n]) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte letter) {
    return letter >= 'A' && letter <= 'F' ? letter | 0x20 : letter;
  }
}
