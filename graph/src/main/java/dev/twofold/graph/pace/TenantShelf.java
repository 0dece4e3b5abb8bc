package dev.twofold.graph.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The budgets of the tenants that are called now. Those of a tenant that was left alone are
 * dropped, so that memory does not grow with the number of tenants. Safe for many threads.
 */
final class TenantShelf {
  private static final Duration KEPT = Duration.ofMinutes(2);

  private final List<Limit> limits;
  private final Pace pace;
  private final ConcurrentMap<String, Place> places = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> swept;

  TenantShelf(List<Limit> limits, Pace pace) {
    this.limits = limits;
    this.pace = pace;
    this.swept = new AtomicReference<>(pace.now());
  }

  /** The budgets of a tenant, how many calls use them now, and when one last began to. */
  private record Place(TenantBudgets budgets, int users, Instant since) {
    Place with(int change, Instant now) {
      return new Place(budgets, users + change, now);
    }
  }

  /** The budgets of a tenant, which stay until they are left. */
  TenantBudgets enter(String tenantId) {
    Instant now = pace.now();
    sweep(now);
    return places
        .compute(tenantId, (_, place) -> (place == null ? fresh(now) : place).with(1, now))
        .budgets();
  }

  private Place fresh(Instant now) {
    return new Place(new TenantBudgets(limits, pace), 0, now);
  }

  /** Ends what {@link #enter} began. */
  void leave(String tenantId) {
    Instant now = pace.now();
    places.computeIfPresent(tenantId, (_, place) -> place.with(-1, now));
  }

  /** How many tenants there are. */
  int size() {
    return places.size();
  }

  private void sweep(Instant now) {
    Instant last = swept.get();
    if (now.isBefore(last.plus(KEPT)) || !swept.compareAndSet(last, now)) {
      return;
    }
    Instant before = now.minus(KEPT);
    for (String tenantId : places.keySet()) {
      places.computeIfPresent(tenantId, (_, place) -> isDone(place, before) ? null : place);
    }
  }

  private static boolean isDone(Place place, Instant before) {
    return place.users() == 0 && place.since().isBefore(before) && place.budgets().isIdle();
  }
}
