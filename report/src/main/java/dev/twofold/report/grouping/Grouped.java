package dev.twofold.report.grouping;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Crowds by what their users have in common. Holds a bounded number of groups; users of further
 * ones are counted together. Mutable, and for one thread at a time.
 *
 * @param <K> what the users of a group have in common
 */
public final class Grouped<K> {
  private final Map<K, Group<K>> groups = new LinkedHashMap<>();
  private final int most;
  private final Supplier<Crowd> nobody;
  private final Crowd rest;

  /**
   * A group.
   *
   * @param number its number, in the order in which the groups came up
   * @param key what its users have in common
   * @param crowd its users
   * @param <K> the type of the key
   */
  public record Group<K>(int number, K key, Crowd crowd) {}

  /** No groups yet; holds at most {@code most}. */
  Grouped(int most, Supplier<Crowd> nobody) {
    this.most = most;
    this.nobody = nobody;
    this.rest = nobody.get();
  }

  /** The crowd of this group, and of the rest where there are too many groups. */
  Crowd of(K key) {
    Group<K> group = groups.get(key);
    if (group == null && groups.size() < most) {
      group = new Group<>(groups.size(), key, nobody.get());
      groups.put(key, group);
    }
    return group == null ? rest : group.crowd();
  }

  /** The number of this group, or -1 where it is not held. */
  public int numberOf(K key) {
    Group<K> group = groups.get(key);
    return group == null ? -1 : group.number();
  }

  /** Adds the users of {@code next}, who come after these. */
  void add(Grouped<K> next) {
    next.groups.values().forEach(group -> of(group.key()).add(group.crowd()));
    rest.add(next.rest);
  }

  /** The groups, the largest first. */
  public List<Group<K>> largestFirst() {
    return groups.values().stream()
        .sorted(Comparator.comparingLong((Group<K> group) -> group.crowd().size()).reversed())
        .toList();
  }

  /** The groups whose key is of this type, the largest first. */
  public <T extends K> List<Group<T>> largestFirst(Class<T> type) {
    return largestFirst().stream().flatMap(group -> narrowed(group, type)).toList();
  }

  private static <K, T extends K> Stream<Group<T>> narrowed(Group<K> group, Class<T> type) {
    return type.isInstance(group.key())
        ? Stream.of(new Group<>(group.number(), type.cast(group.key()), group.crowd()))
        : Stream.empty();
  }

  /** The users beyond the groups that are held. */
  public Crowd rest() {
    return rest;
  }
}
