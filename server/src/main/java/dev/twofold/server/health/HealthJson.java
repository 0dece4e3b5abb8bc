package dev.twofold.server.health;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The health for programs.
 *
 * @param state {@code good}, {@code troubled} or {@code down}
 * @param at when this was found out
 * @param database what the database tells; only {@code reachable} where it is gone
 * @param freeBytes room in the data folder
 */
record HealthJson(String state, Instant at, DatabaseJson database, long freeBytes) {

  /** What the database tells. */
  record DatabaseJson(
      boolean reachable,
      @Nullable Long answeredInMillis,
      @Nullable String postgresql,
      @Nullable String schema,
      @Nullable Map<String, Long> jobs,
      @Nullable Instant customersListedAt,
      @Nullable String customersProblem,
      @Nullable Long olderFigures) {}

  /** The same in JSON's words. */
  static HealthJson of(Health health) {
    return new HealthJson(
        health.state().name().toLowerCase(Locale.ROOT),
        health.at(),
        of(health.database()),
        health.freeBytes());
  }

  private static DatabaseJson of(DatabaseHealth database) {
    return switch (database) {
      case DatabaseHealth.Gone _ ->
          new DatabaseJson(false, null, null, null, null, null, null, null);
      case DatabaseHealth.There there ->
          new DatabaseJson(
              true,
              there.time().toMillis(),
              there.version(),
              there.schema(),
              counts(there.jobs()),
              orNull(there.customersListedAt()),
              orNull(there.customersProblem()),
              there.olderFigures());
    };
  }

  private static Map<String, Long> counts(DatabaseHealth.Jobs jobs) {
    return Map.of(
        "planned", jobs.planned(),
        "running", jobs.running(),
        "overdue", jobs.overdue(),
        "failing", jobs.failing());
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.isPresent() ? value.get() : null;
  }
}
