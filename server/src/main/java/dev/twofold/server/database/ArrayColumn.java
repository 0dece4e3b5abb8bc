package dev.twofold.server.database;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One value of each of many rows, as {@code unnest(?::text[]::...)} takes them. */
public final class ArrayColumn {
  private ArrayColumn() {}

  /** The values as texts that PostgreSQL casts; null where there is none. */
  public static <T> @Nullable String[] of(Collection<T> rows, Function<T, Optional<?>> value) {
    @Nullable String[] column = new @Nullable String[rows.size()];
    int next = 0;
    for (T row : rows) {
      column[next++] = value.apply(row).map(ArrayColumn::text).orElse(null);
    }
    return column;
  }

  /** PostgreSQL keeps no zero character. */
  private static String text(Object value) {
    return value.toString().replace("\0", "");
  }
}
