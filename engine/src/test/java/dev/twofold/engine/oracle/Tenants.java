package dev.twofold.engine.oracle;

import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.TaggedApplications;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.UnreadGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tenants and directories made of others. */
final class Tenants {
  private Tenants() {}

  static Tenant with(Tenant it, NamedLocations locations) {
    return new Tenant(
        it.directory(),
        it.policies(),
        locations,
        it.securityDefaults(),
        it.applications(),
        it.settings());
  }

  static Tenant withSecurityDefaults(Tenant it, Fact<Boolean> securityDefaults) {
    return new Tenant(
        it.directory(),
        it.policies(),
        it.namedLocations(),
        securityDefaults,
        it.applications(),
        it.settings());
  }

  static Tenant withApplications(Tenant it, Fact<TaggedApplications> applications) {
    return new Tenant(
        it.directory(),
        it.policies(),
        it.namedLocations(),
        it.securityDefaults(),
        applications,
        it.settings());
  }

  static Tenant with(Tenant it, Settings settings) {
    return new Tenant(
        it.directory(),
        it.policies(),
        it.namedLocations(),
        it.securityDefaults(),
        it.applications(),
        settings);
  }

  static Directory withUnreadGroups(Directory it, List<UnreadGroup> groups) {
    return new Directory(
        it.groupNames(),
        groups,
        it.roles(),
        it.unreadRoles(),
        it.federatedDomains(),
        it.crossTenantAccess());
  }

  static Directory withUnreadRoles(Directory it, Optional<String> unread) {
    return new Directory(
        it.groupNames(),
        it.unreadGroups(),
        it.roles(),
        unread,
        it.federatedDomains(),
        it.crossTenantAccess());
  }

  static Directory withFederatedDomains(Directory it, Fact<Set<String>> domains) {
    return new Directory(
        it.groupNames(),
        it.unreadGroups(),
        it.roles(),
        it.unreadRoles(),
        domains,
        it.crossTenantAccess());
  }

  static Directory withCrossTenantAccess(Directory it, Fact<CrossTenantAccess> access) {
    return new Directory(
        it.groupNames(),
        it.unreadGroups(),
        it.roles(),
        it.unreadRoles(),
        it.federatedDomains(),
        access);
  }
}
