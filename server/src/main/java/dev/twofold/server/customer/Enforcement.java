package dev.twofold.server.customer;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What enforces MFA in a tenant.
 *
 * @param securityDefaults whether security defaults are on; empty: not read
 * @param policies the Conditional Access policies by state; empty: not read
 * @param enforcedByPolicy users of whom a policy demands MFA at some sign-in
 * @param perUserEnabled users with per-user MFA enabled; empty: not read
 * @param perUserEnforced users with per-user MFA enforced; empty: not read
 */
public record Enforcement(
    Optional<Boolean> securityDefaults,
    Optional<Policies> policies,
    int enforcedByPolicy,
    OptionalInt perUserEnabled,
    OptionalInt perUserEnforced) {

  /**
   * Policies by state.
   *
   * @param enabled enabled ones
   * @param reportOnly report-only ones
   * @param disabled disabled ones
   */
  public record Policies(int enabled, int reportOnly, int disabled) {}
}
