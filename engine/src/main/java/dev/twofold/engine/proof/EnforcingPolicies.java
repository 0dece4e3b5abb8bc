package dev.twofold.engine.proof;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import java.util.List;

/** The policies that can enforce anything on a sign-in to an application. */
final class EnforcingPolicies {
  private EnforcingPolicies() {}

  /**
   * Enabled ones, and those whose state was not understood, that are about applications (CA-107).
   */
  static List<ConditionalAccessPolicy> of(Tenant tenant) {
    return tenant.policies().orElse(List.of()).stream()
        .filter(
            policy -> policy.state() == PolicyState.ENABLED || policy.isDoubtful(Doubt.Part.STATE))
        .filter(policy -> policy.resources() instanceof TargetResources.Applications)
        .toList();
  }
}
