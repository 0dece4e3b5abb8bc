package dev.twofold.engine.meaning;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids, which compare without regard to case. */
final class Ids {
  private Ids() {}

  static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  static Set<String> lower(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : ids.stream().map(Ids::lower).collect(Collectors.toUnmodifiableSet());
  }

  static <T> Map<String, T> byLowerId(Map<String, T> map) {
    if (map.keySet().stream().allMatch(id -> lower(id).equals(id))) {
      return Collections.unmodifiableMap(map);
    }
    Map<String, T> byLowerId = HashMap.newHashMap(map.size());
    map.forEach((id, thing) -> byLowerId.putIfAbsent(lower(id), thing));
    return Collections.unmodifiableMap(byLowerId);
  }

  static boolean anyCommon(Set<String> one, Set<String> other) {
    if (other.isEmpty()) {
      return false;
    }
    for (String id : one) {
      if (other.contains(id)) {
        return true;
      }
    }
    return false;
  }
}
