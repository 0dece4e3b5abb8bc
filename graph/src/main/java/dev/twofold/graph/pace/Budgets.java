package dev.twofold.graph.pace;

import dev.twofold.graph.pace.Limit.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * All limits of one app id: those over all tenants and those of each tenant, and how many calls may
 * be under way at once. Safe for many threads.
 */
public final class Budgets {
  /** How many calls may be under way at once, unless told otherwise. */
  public static final int CALLS_IN_FLIGHT = 64;

  private static final String IN_FLIGHT = "calls in flight";

  private final List<Limit> limits;
  private final TenantShelf tenants;
  private final Map<Limit, Budget> ofApp = new HashMap<>();
  private final Semaphore inFlight;

  Budgets(List<Limit> limits, Pace pace, int callsInFlight) {
    this.limits = List.copyOf(limits);
    this.tenants = new TenantShelf(this.limits, pace);
    this.inFlight = new Semaphore(callsInFlight, true);
    for (Limit limit : limits) {
      if (limit.scope() == Scope.APP) {
        ofApp.put(limit, new Budget(limit.words(), limit.units(), limit.window(), pace));
      }
    }
  }

  /** The limits that Microsoft documents, and {@link #CALLS_IN_FLIGHT}. */
  public static Budgets documented(Pace pace) {
    return documented(pace, CALLS_IN_FLIGHT);
  }

  /** The limits that Microsoft documents, and so many calls at once; 1 or more. */
  public static Budgets documented(Pace pace, int callsInFlight) {
    return new Budgets(Limit.DOCUMENTED, pace, callsInFlight);
  }

  /** No limits of a service; only {@link #CALLS_IN_FLIGHT}. */
  public static Budgets none() {
    return new Budgets(List.of(), Pace.real(), CALLS_IN_FLIGHT);
  }

  /**
   * Waits until a request may be sent. What is waited for longest is waited for first, and no other
   * tenant's way is barred meanwhile.
   *
   * @param tenantId the tenant that is read; for Partner Center the partner's own
   */
  public Permit acquire(String tenantId, RequestCost cost, Waits waits)
      throws InterruptedException {
    Held held = new Held(tenantId);
    try {
      TenantBudgets own = tenants.enter(tenantId);
      held.entered = true;
      for (Limit limit : limits) {
        int units = cost.units().getOrDefault(limit.service(), 0);
        if (units > 0) {
          held.permits.push(budget(own, limit).acquire(units, waits));
        }
      }
      takeOff(waits);
      held.flying = true;
      return held;
    } finally {
      if (!held.flying) {
        held.cancel();
      }
    }
  }

  private Budget budget(TenantBudgets own, Limit limit) {
    return switch (limit.scope()) {
      case TENANT -> own.of(limit);
      case APP -> ofApp(limit);
    };
  }

  private Budget ofApp(Limit limit) {
    Budget budget = ofApp.get(limit);
    if (budget == null) {
      throw new IllegalStateException("no budget for " + limit.words());
    }
    return budget;
  }

  private void takeOff(Waits waits) throws InterruptedException {
    if (inFlight.tryAcquire()) {
      return;
    }
    waits.waiting(IN_FLIGHT, Duration.ofSeconds(1));
    try {
      inFlight.acquire();
    } finally {
      waits.waited(IN_FLIGHT);
    }
  }

  /** Whether this cost, as that of a batch, can ever be had at once. */
  public boolean fits(RequestCost cost) {
    return limits.stream()
        .allMatch(limit -> cost.units().getOrDefault(limit.service(), 0) <= limit.units());
  }

  /**
   * Makes others wait too, because Graph said that a limit is used up.
   *
   * @param wholeApp whether Graph says that it is the limit of the app over all tenants
   */
  public void throttled(String tenantId, RequestCost cost, boolean wholeApp, Instant until) {
    TenantBudgets own = tenants.enter(tenantId);
    try {
      for (Limit limit : limits) {
        if (isConcerned(limit, cost) && (limit.scope() == Scope.APP) == wholeApp) {
          budget(own, limit).pauseUntil(until);
        }
      }
    } finally {
      tenants.leave(tenantId);
    }
  }

  private static boolean isConcerned(Limit limit, RequestCost cost) {
    return limit.service() != Service.EVERYTHING && cost.units().containsKey(limit.service());
  }

  /** Tells how many users a tenant has: larger ones may ask more of the directory. */
  public void sizeClass(String tenantId, long users) {
    TenantBudgets own = tenants.enter(tenantId);
    try {
      own.raiseTo(SizeClass.of(users));
    } finally {
      tenants.leave(tenantId);
    }
  }

  /** For how many tenants something is remembered. */
  int tenants() {
    return tenants.size();
  }

  /** What one request holds. */
  private final class Held implements Permit {
    private final String tenantId;
    private final Deque<Permit> permits = new ArrayDeque<>();
    private final AtomicBoolean returned = new AtomicBoolean();
    private boolean entered;
    private boolean flying;

    Held(String tenantId) {
      this.tenantId = tenantId;
    }

    @Override
    public void close() {
      if (returned.compareAndSet(false, true)) {
        permits.forEach(Permit::close);
        land();
      }
    }

    @Override
    public void cancel() {
      if (returned.compareAndSet(false, true)) {
        permits.forEach(Permit::cancel);
        land();
      }
    }

    private void land() {
      if (flying) {
        inFlight.release();
      }
      if (entered) {
        tenants.leave(tenantId);
      }
    }
  }
}
