package dev.twofold.engine.signin;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** An immutable set of atoms of one dimension, numbered from 0. */
public final class AtomSet {
  private final int size;
  private final long[] words;

  private AtomSet(int size, long[] words) {
    this.size = size;
    this.words = words;
  }

  /** The atoms out of {@code size} for which {@code member} holds. */
  public static AtomSet where(int size, IntPredicate member) {
    long[] words = new long[(size + 63) >> 6];
    for (int atom = 0; atom < size; atom++) {
      if (member.test(atom)) {
        words[atom >> 6] |= 1L << atom;
      }
    }
    return new AtomSet(size, words);
  }

  /** All {@code size} atoms. */
  public static AtomSet all(int size) {
    return new AtomSet(size, new long[(size + 63) >> 6]).not();
  }

  /** How many atoms the dimension has. */
  public int size() {
    return size;
  }

  /** True where the atom is in the set. */
  public boolean contains(int atom) {
    return ((words[atom >> 6] >>> atom) & 1) != 0;
  }

  /** True where no atom is in the set. */
  public boolean isEmpty() {
    return first() < 0;
  }

  /** True where every atom is in the set. */
  public boolean isAll() {
    return cardinality() == size;
  }

  /** How many atoms are in the set. */
  public int cardinality() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** The lowest atom in the set, or -1 where there is none. */
  public int first() {
    for (int word = 0; word < words.length; word++) {
      if (words[word] != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(words[word]);
      }
    }
    return -1;
  }

  /** What is in both. */
  public AtomSet and(AtomSet other) {
    long[] both = words.clone();
    for (int word = 0; word < both.length; word++) {
      both[word] &= other.words[word];
    }
    return new AtomSet(size, both);
  }

  /** What is in either. */
  public AtomSet or(AtomSet other) {
    long[] either = words.clone();
    for (int word = 0; word < either.length; word++) {
      either[word] |= other.words[word];
    }
    return new AtomSet(size, either);
  }

  /** What is not in this set. */
  public AtomSet not() {
    long[] others = new long[words.length];
    for (int word = 0; word < others.length; word++) {
      others[word] = ~words[word];
    }
    if ((size & 63) != 0) {
      others[others.length - 1] &= (1L << size) - 1;
    }
    return new AtomSet(size, others);
  }

  /** True where every atom of this set is in {@code other}. */
  public boolean isWithin(AtomSet other) {
    for (int word = 0; word < words.length; word++) {
      if ((words[word] & ~other.words[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AtomSet set && set.size == size && Arrays.equals(set.words, words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
