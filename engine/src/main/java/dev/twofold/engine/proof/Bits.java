package dev.twofold.engine.proof;

/** Sets of small numbers as machine words, where speed matters: arrays of equal length. */
final class Bits {
  private Bits() {}

  static int words(int size) {
    return (size + 63) >> 6;
  }

  static void set(long[] words, int bit) {
    words[bit >> 6] |= 1L << bit;
  }

  static boolean contains(long[] words, int bit) {
    return ((words[bit >> 6] >>> bit) & 1) != 0;
  }

  static boolean isEmpty(long[] words) {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  static boolean disjoint(long[] one, long[] other) {
    for (int word = 0; word < one.length; word++) {
      if ((one[word] & other[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** True where everything in {@code part} is in {@code whole}. */
  static boolean within(long[] part, long[] whole) {
    for (int word = 0; word < part.length; word++) {
      if ((part[word] & ~whole[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  static void or(long[] into, long[] other) {
    for (int word = 0; word < into.length; word++) {
      into[word] |= other[word];
    }
  }

  static void and(long[] into, long[] other) {
    for (int word = 0; word < into.length; word++) {
      into[word] &= other[word];
    }
  }

  /** The lowest number in the set, or -1. */
  static int first(long[] words) {
    for (int word = 0; word < words.length; word++) {
      if (words[word] != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(words[word]);
      }
    }
    return -1;
  }

  /** The next number in the set from {@code from} on, or -1. */
  static int next(long[] words, int from) {
    int word = from >> 6;
    if (word >= words.length) {
      return -1;
    }
    long rest = words[word] & (-1L << from);
    while (rest == 0) {
      if (++word == words.length) {
        return -1;
      }
      rest = words[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }
}
