package dev.twofold.server.proof;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import java.util.Set;

/** A change that a person could make, played through on the snapshot alone. */
public sealed interface Change {

  /** Report-only policies are switched on, all others stay as they are. */
  record SwitchOn(Set<String> policyIds, String words) implements Change {
    /** Policies. */
    public SwitchOn {
      policyIds = Set.copyOf(policyIds);
    }
  }

  /** Security defaults are switched on; there must be no enabled policy (mfa-semantics SD-07). */
  record SecurityDefaults() implements Change {}

  /** Per-user MFA is enforced for this user (PU-01). */
  record EnforcePerUser() implements Change {}

  /** The change in a few words. */
  default String said() {
    return switch (this) {
      case SwitchOn(var _, String words) -> words;
      case SecurityDefaults _ -> "Switch on security defaults";
      case EnforcePerUser _ -> "Enforce per-user MFA for this user";
    };
  }

  /** The tenant after the change. */
  default Tenant of(Tenant tenant) {
    return switch (this) {
      case SwitchOn(Set<String> ids, var _) -> withPolicies(tenant, ids);
      case SecurityDefaults _ ->
          new Tenant(
              tenant.directory(),
              tenant.policies(),
              tenant.namedLocations(),
              Fact.known(true),
              tenant.applications(),
              tenant.settings());
      case EnforcePerUser _ -> tenant;
    };
  }

  /** The user after the change. */
  default User of(User user) {
    return this instanceof EnforcePerUser
        ? new User(
            user.id(),
            user.userPrincipalName(),
            user.displayName(),
            user.accountEnabled(),
            user.userType(),
            user.kind(),
            user.home(),
            user.groups(),
            user.roles(),
            Fact.known(PerUserMfaState.ENFORCED),
            user.registration())
        : user;
  }

  private static Tenant withPolicies(Tenant tenant, Set<String> switchedOn) {
    return new Tenant(
        tenant.directory(),
        tenant
            .policies()
            .map(
                policies -> policies.stream().map(policy -> switched(policy, switchedOn)).toList()),
        tenant.namedLocations(),
        tenant.securityDefaults(),
        tenant.applications(),
        tenant.settings());
  }

  private static ConditionalAccessPolicy switched(
      ConditionalAccessPolicy policy, Set<String> switchedOn) {
    return switchedOn.contains(policy.id()) ? policy.withState(PolicyState.ENABLED) : policy;
  }
}
