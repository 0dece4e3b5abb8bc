package dev.twofold.engine.directory;

import java.util.Map;

/**
 * The cross-tenant access policy, as far as it is about trust.
 *
 * @param byDefault the default, for every tenant without an entry of its own
 * @param byTenant the effective trust per home tenant id
 */
public record CrossTenantAccess(InboundTrust byDefault, Map<String, InboundTrust> byTenant) {

  public CrossTenantAccess {
    byTenant = Map.copyOf(byTenant);
  }

  /** The trust in this home tenant. */
  public InboundTrust in(String tenantId) {
    return byTenant.getOrDefault(tenantId, byDefault);
  }

  /** Trust in nobody. */
  public static CrossTenantAccess none() {
    return new CrossTenantAccess(InboundTrust.none(), Map.of());
  }
}
