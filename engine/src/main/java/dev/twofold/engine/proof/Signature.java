package dev.twofold.engine.proof;

import java.util.Arrays;

/** The owners that bind a user, as bits. Users with the same signature share one proof (CA-217). */
final class Signature {
  private final long[] words;

  Signature(long[] words) {
    this.words = words;
  }

  /** The bits; not to be changed. */
  long[] words() {
    return words;
  }

  boolean contains(int owner) {
    return Bits.contains(words, owner);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && Arrays.equals(signature.words, words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
