package dev.twofold.engine.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fixed list of ids with a number each, so that a set of them is a few machine words. Used for
 * the groups and roles that a tenant's policies and role assignments name.
 */
public final class Numbering {
  private static final Numbering EMPTY = new Numbering(List.of());

  private final List<String> ids;
  private final Map<String, Integer> numbers;

  private Numbering(List<String> ids) {
    this.ids = ids;
    this.numbers = HashMap.newHashMap(ids.size());
    for (int number = 0; number < ids.size(); number++) {
      numbers.put(ids.get(number), number);
    }
  }

  /** Numbers the distinct ids in the order in which they come. */
  public static Numbering of(Collection<String> ids) {
    return new Numbering(ids.stream().distinct().toList());
  }

  /** The numbering of nothing. */
  public static Numbering empty() {
    return EMPTY;
  }

  /** How many ids there are. */
  public int size() {
    return ids.size();
  }

  /** The ids, by number. */
  public List<String> ids() {
    return ids;
  }

  /** The number of {@code id}, or -1 where it has none. */
  public int numberOf(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /** The set of those of {@code members} that have a number. */
  public IdSet setOf(Collection<String> members) {
    long[] words = new long[words()];
    for (String id : members) {
      int number = numberOf(id);
      if (number >= 0) {
        words[number >> 6] |= 1L << number;
      }
    }
    return new IdSet(this, words);
  }

  /** The number of 64-bit words that a set of these ids takes. */
  public int words() {
    return (ids.size() + 63) >> 6;
  }
}
