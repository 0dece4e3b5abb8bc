package dev.twofold.emulator.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Codes that wait for their user: the newest ten thousand. Safe for many threads. */
final class BoundedStore<V> {
  private static final int LARGEST = 10_000;

  private final Map<String, V> values = new LinkedHashMap<>();

  /** Keeps a value; forgets the oldest where there are too many. */
  synchronized void put(String key, V value) {
    values.put(key, value);
    if (values.size() > LARGEST) {
      values.remove(values.keySet().iterator().next());
    }
  }

  synchronized Optional<V> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Takes a value out, so that it can't be taken again. */
  synchronized Optional<V> take(String key) {
    return Optional.ofNullable(values.remove(key));
  }

  /** Changes the first value that fits; false where none does. */
  synchronized boolean change(Predicate<V> fits, UnaryOperator<V> change) {
    for (Map.Entry<String, V> entry : values.entrySet()) {
      if (fits.test(entry.getValue())) {
        entry.setValue(change.apply(entry.getValue()));
        return true;
      }
    }
    return false;
  }
}
