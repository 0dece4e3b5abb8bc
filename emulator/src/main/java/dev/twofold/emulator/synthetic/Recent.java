package dev.twofold.emulator.synthetic;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What was used last, up to a total weight; the rest is forgotten and made again. Safe for many
 * threads; two threads may make the same thing at once.
 */
final class Recent<K, V> {
  private final int capacity;
  private final ToIntFunction<V> weight;
  private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int total;

  /**
   * Keeps things.
   *
   * @param capacity the most that the kept things may weigh together; one thing is kept in any case
   * @param weight what one weighs, always the same
   */
  Recent(int capacity, ToIntFunction<V> weight) {
    this.capacity = capacity;
    this.weight = weight;
  }

  /** The thing with this key, made where it is not kept. */
  V get(K key, Function<K, V> making) {
    synchronized (kept) {
      V found = kept.get(key);
      if (found != null) {
        return found;
      }
    }
    V made = making.apply(key);
    synchronized (kept) {
      V earlier = kept.putIfAbsent(key, made);
      if (earlier != null) {
        return earlier;
      }
      total += weight.applyAsInt(made);
      shrink();
    }
    return made;
  }

  private void shrink() {
    Iterator<V> eldest = kept.values().iterator();
    while (total > capacity && kept.size() > 1) {
      total -= weight.applyAsInt(eldest.next());
      eldest.remove();
    }
  }
}
