package dev.twofold.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * What was made of contents that many customers share, by the number of the content, which never
 * gets another one. Safe for use by several threads.
 */
final class KeptContents {
  /** Role definitions, the largest of what is kept, take about 30 KB. */
  private static final int MOST = 500;

  private record Key(long contentNo, Class<?> type) {}

  private final Cache<Key, Object> made =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  <T> Optional<T> find(long contentNo, Class<T> type) {
    return Optional.ofNullable(made.getIfPresent(new Key(contentNo, type))).map(type::cast);
  }

  <T> void keep(long contentNo, Class<T> type, T thing) {
    made.put(new Key(contentNo, type), thing);
  }
}
