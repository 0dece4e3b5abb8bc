package dev.twofold.engine.meaning;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ids, which compare without regard to case. */
final class Ids {
  private Ids() {}

  static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  static Set<String> lower(Collection<String> ids) {
    return ids.stream().map(Ids::lower).collect(Collectors.toUnmodifiableSet());
  }

  static <T> Map<String, T> byLowerId(Map<String, T> map) {
    return map.keySet().stream()
        .collect(Collectors.toUnmodifiableMap(Ids::lower, map::get, (one, other) -> one));
  }

  static <T> Map<String, T> byLowerId(Collection<T> things, Function<T, String> id) {
    return things.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                thing -> lower(id.apply(thing)), thing -> thing, (one, other) -> one));
  }

  static boolean anyCommon(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }
}
