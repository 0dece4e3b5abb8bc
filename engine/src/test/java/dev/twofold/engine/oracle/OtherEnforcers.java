package dev.twofold.engine.oracle;

import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.directory.DirectoryRoles;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Network;
import java.util.Collections;
import java.util.Set;

/** Security defaults and per-user MFA (mfa-semantics sections 2 and 3, GR-14, contracts 3). */
final class OtherEnforcers {
  private final Tenant tenant;
  private final Assignments assignments;
  private final Conditions conditions;

  OtherEnforcers(Tenant tenant) {
    this.tenant = tenant;
    this.assignments = new Assignments(tenant);
    this.conditions = new Conditions(tenant);
  }

  /** What security defaults do for this user. */
  enum Defaults {
    NOTHING,
    /** SD-05, SD-06: Azure management, and what everybody can't use. */
    EVERYBODY,
    /** SD-03. */
    ADMIN
  }

  Defaults defaultsFor(User user) {
    Set<String> roles = assignments.builtInRoles(user);
    if (!Conditions.known(tenant.securityDefaults())
        || !Collections.disjoint(roles, DirectoryRoles.SYNCHRONIZATION)) {
      return Defaults.NOTHING; // SD-11
    }
    return Collections.disjoint(roles, DirectoryRoles.SECURITY_DEFAULTS)
        ? Defaults.EVERYBODY
        : Defaults.ADMIN;
  }

  static Effect securityDefaults(
      Defaults defaults, Audience audience, ClientAppType client, TransferMethod flow) {
    if (defaults == Defaults.NOTHING) {
      return Effect.NOTHING;
    }
    if (legacy(client) || flow == TransferMethod.DEVICE_CODE_FLOW) {
      return Effect.BLOCK; // SD-02, SD-08
    }
    return defaults == Defaults.ADMIN || isAzureManagement(audience) ? Effect.MFA : Effect.NOTHING;
  }

  static boolean isAzureManagement(Audience audience) {
    return audience instanceof Audience.Application(String id)
        && ApplicationGroups.SECURITY_DEFAULTS_AZURE_MANAGEMENT.contains(id);
  }

  Effect perUserMfa(User user, ClientAppType client, Network network) {
    if (!Conditions.known(user.perUserMfa()).requiresMfa()) {
      return Effect.NOTHING;
    }
    if (legacy(client)) {
      boolean free =
          tenant.settings().appPasswordsAllowed()
              || (Readings.TRUSTED_IPS_OPEN_LEGACY_CLIENTS_UNDER_PER_USER_MFA
                  && skipsPerUserMfa(network));
      return free ? Effect.NOTHING : Effect.BLOCK;
    }
    return skipsPerUserMfa(network) ? Effect.NOTHING : Effect.MFA;
  }

  /** PU-07. */
  boolean skipsPerUserMfa(Network network) {
    return conditions.inMfaTrustedIps(network) || network.insideCorporateNetwork();
  }

  private static boolean legacy(ClientAppType client) {
    return client == ClientAppType.EXCHANGE_ACTIVE_SYNC || client == ClientAppType.OTHER;
  }
}
