package dev.twofold.engine.oracle;

import dev.twofold.engine.access.ConditionalAccessPolicy;

/** Policies made of policies. */
final class Policies {
  private Policies() {}

  /** A builder that holds everything of this policy. */
  static ConditionalAccessPolicy.Builder from(ConditionalAccessPolicy policy) {
    return from(policy, policy.id());
  }

  /** A builder that holds everything of this policy, under another id. */
  static ConditionalAccessPolicy.Builder from(ConditionalAccessPolicy policy, String id) {
    return ConditionalAccessPolicy.builder(id)
        .displayName(policy.displayName())
        .state(policy.state())
        .include(policy.include())
        .exclude(policy.exclude())
        .resources(policy.resources())
        .clientApps(policy.clientApps())
        .platforms(policy.platforms())
        .locations(policy.locations())
        .devices(policy.devices())
        .signInRisk(policy.signInRisk())
        .userRisk(policy.userRisk())
        .insiderRisk(policy.insiderRisk())
        .flows(policy.flows())
        .grant(policy.grant())
        .doubts(policy.doubts());
  }
}
