package dev.twofold.graph.pace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The budgets of one tenant, made when first needed. Safe for many threads. */
final class TenantBudgets {
  private final List<Limit> limits;
  private final Pace pace;
  private final Map<Limit, Budget> budgets = new HashMap<>();
  private SizeClass size = SizeClass.SMALL;

  TenantBudgets(List<Limit> limits, Pace pace) {
    this.limits = limits;
    this.pace = pace;
  }

  /** The budget of a limit. */
  synchronized Budget of(Limit limit) {
    return budgets.computeIfAbsent(limit, this::budget);
  }

  private Budget budget(Limit limit) {
    int units = limit.service() == Service.DIRECTORY ? size.units() : limit.units();
    return new Budget(limit.words(), units, limit.window(), pace);
  }

  /** Makes room for a larger tenant; a smaller class changes nothing. */
  synchronized void raiseTo(SizeClass larger) {
    if (larger.units() <= size.units()) {
      return;
    }
    size = larger;
    for (Limit limit : limits) {
      if (limit.service() == Service.DIRECTORY && budgets.containsKey(limit)) {
        of(limit).raiseTo(larger.units());
      }
    }
  }

  /** Whether there is nothing that must be remembered, but for the size. */
  synchronized boolean isIdle() {
    return budgets.values().stream().allMatch(Budget::isIdle);
  }
}
