package dev.twofold.report;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import java.util.List;
import java.util.Optional;

/**
 * How many Conditional Access policies there are.
 *
 * @param enabled enabled ones
 * @param reportOnly report-only ones
 * @param disabled disabled ones
 */
public record PolicyCounts(long enabled, long reportOnly, long disabled) {

  /** The counts of this tenant; empty where its policies could not be read. */
  public static Optional<PolicyCounts> of(Tenant tenant) {
    return switch (tenant.policies()) {
      case Fact.Known<List<ConditionalAccessPolicy>>(List<ConditionalAccessPolicy> policies) ->
          Optional.of(of(policies));
      case Fact.Unread<List<ConditionalAccessPolicy>> _ -> Optional.empty();
    };
  }

  private static PolicyCounts of(List<ConditionalAccessPolicy> policies) {
    return new PolicyCounts(
        count(policies, PolicyState.ENABLED),
        count(policies, PolicyState.REPORT_ONLY),
        count(policies, PolicyState.DISABLED));
  }

  private static long count(List<ConditionalAccessPolicy> policies, PolicyState state) {
    return policies.stream().filter(policy -> policy.state() == state).count();
  }
}
