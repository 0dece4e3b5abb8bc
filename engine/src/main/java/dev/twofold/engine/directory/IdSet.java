package dev.twofold.engine.directory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An immutable set of ids out of a {@link Numbering}. */
public final class IdSet {
  private static final IdSet EMPTY = new IdSet(Numbering.empty(), new long[0]);

  private final Numbering numbering;
  private final long[] words;

  IdSet(Numbering numbering, long[] words) {
    this.numbering = numbering;
    this.words = words;
  }

  /**
   * The set whose members' bits are set in {@code words}, which is copied.
   *
   * @throws IllegalArgumentException if {@code words} has not the numbering's length
   */
  public static IdSet ofWords(Numbering numbering, long[] words) {
    if (words.length != numbering.words()) {
      throw new IllegalArgumentException(
          "a set of this numbering has %d words".formatted(numbering.words()));
    }
    return new IdSet(numbering, words.clone());
  }

  /** The empty set of nothing. */
  public static IdSet empty() {
    return EMPTY;
  }

  /** True where {@code id} is in the set. */
  public boolean contains(String id) {
    int number = numbering.numberOf(id);
    return number >= 0 && contains(number);
  }

  /** True where the id with this number is in the set. */
  public boolean contains(int number) {
    return (words[number >> 6] >>> number & 1) != 0;
  }

  /** True where nothing is in the set. */
  public boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** The members, in the order of their numbers. */
  public List<String> ids() {
    if (isEmpty()) {
      return List.of(); // Asked for every user, and most hold nothing.
    }
    return IntStream.range(0, numbering.size())
        .filter(this::contains)
        .mapToObj(numbering.ids()::get)
        .toList();
  }

  /** The numbering that the members come from. */
  public Numbering numbering() {
    return numbering;
  }

  /** The 64 members from number {@code 64 * index} on, as bits. */
  public long word(int index) {
    return words[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdSet set
        && set.numbering == numbering
        && Arrays.equals(set.words, words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return ids().toString();
  }
}
