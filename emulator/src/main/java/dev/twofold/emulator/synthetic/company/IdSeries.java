package dev.twofold.emulator.synthetic.company;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Ids (GUIDs of version 4, in small letters) by number, all different, from which the number can be
 * told again, so that no table of ids is needed.
 */
public final class IdSeries {
  private static final int LENGTH = 36;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

  private final long key;

  /** The ids of one kind of object. */
  public IdSeries(long key, String what) {
    this.key = Draw.key(key, what);
  }

  /** The id with this number. */
  public String id(int number) {
    long head = scramble(number ^ (int) key) & 0xFFFF_FFFFL;
    long middle = Draw.key(key, number);
    long tail = Draw.key(~key, number);
    byte[] text = new byte[LENGTH];
    hex(text, 0, head, 8);
    text[8] = '-';
    hex(text, 9, middle >>> 32, 4);
    text[13] = '-';
    text[14] = '4';
    hex(text, 15, middle, 3);
    text[18] = '-';
    text[19] = HEX[8 + (int) (middle >>> 60 & 3)];
    hex(text, 20, middle >>> 12, 3);
    text[23] = '-';
    hex(text, 24, tail, 12);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** The number of an id in any case; empty where the id is none of these. */
  public OptionalInt numberOf(String id) {
    if (id.length() != LENGTH) {
      return OptionalInt.empty();
    }
    int number;
    try {
      number = unscramble((int) HexFormat.fromHexDigitsToLong(id, 0, 8)) ^ (int) key;
    } catch (IllegalArgumentException notHexadecimal) {
      return OptionalInt.empty();
    }
    return number >= 0 && id(number).equals(id.toLowerCase(Locale.ROOT))
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }

  private static void hex(byte[] text, int start, long value, int digits) {
    for (int digit = 0; digit < digits; digit++) {
      text[start + digit] = HEX[(int) (value >>> (4 * (digits - 1 - digit)) & 15)];
    }
  }

  /** A bijection of 32 bits that leaves no pattern; {@link #unscramble} undoes it. */
  private static int scramble(int value) {
    int mixed = value;
    mixed ^= mixed >>> 16;
    mixed *= 0x7FEB352D;
    mixed ^= mixed >>> 15;
    mixed *= 0x846CA68B;
    return mixed ^ (mixed >>> 16);
  }

  private static int unscramble(int value) {
    int mixed = value;
    mixed ^= mixed >>> 16;
    mixed *= 0x43021123;
    mixed ^= mixed >>> 15 ^ mixed >>> 30;
    mixed *= 0x1D69E2A5;
    return mixed ^ (mixed >>> 16);
  }
}
