package dev.twofold.engine.oracle;

import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterOperator;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.PlatformCondition;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.InboundTrust;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.RoleDefinition;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Ways to get a tenant wrong, several of them seen in tools (mfa-semantics appendix C). */
final class Misreadings {
  private static final ConditionalAccessPolicy PLAIN = ConditionalAccessPolicy.builder("").build();

  static final Map<String, UnaryOperator<TenantCase>> ALL = new LinkedHashMap<>();

  static {
    misreadPolicies();
    misreadSettings();
    misreadTheRest();
  }

  private Misreadings() {}

  private static void misreadPolicies() {
    policies("forgets excluded users", it -> it.exclude(UserSelection.nobody()));
    policies("enforces report-only policies", it -> it.state(PolicyState.ENABLED));
    policy("takes one of the controls for all of them", Misreadings::withoutOr);
    policy("drops policies without MFA", Misreadings::onlyMfaOrBlock);
    policy("takes every strength for MFA", Misreadings::strengthAsMfa);
    policy("forgets the unknown platform", Misreadings::unknownPlatformIsNamed);
    policy("forgets legacy clients", Misreadings::withLegacyClients);
    policies("drops locations", it -> it.locations(Optional.empty()));
    policies("drops filters", it -> it.devices(Optional.empty()));
    policies("drops platforms", it -> it.platforms(Optional.empty()));
    policies("drops sign-in risk", it -> it.signInRisk(PLAIN.signInRisk()));
    policies("drops user risk", it -> it.userRisk(PLAIN.userRisk()));
    policies("drops insider risk", it -> it.insiderRisk(PLAIN.insiderRisk()));
    policies("drops flows", it -> it.flows(PLAIN.flows()));
    policies("drops resources", it -> it.resources(PLAIN.resources()));
    policy("forgets excluded resources", Misreadings::withoutExcludedResources);
    policy("forgets excluded locations", Misreadings::withoutExcludedLocations);
    policy("finds no trusted location", Misreadings::withoutAllTrusted);
    policy(
        "reads negative operators as false on unregistered devices", Misreadings::needRegistered);
  }

  private static void misreadSettings() {
    ALL.put(
        "overlooks baseline scopes",
        it ->
            settings(
                it,
                s ->
                    new Settings(
                        s.mfaTrustedIps(),
                        s.skipMfaForFederatedOnIntranet(),
                        s.appPasswordsAllowed(),
                        true,
                        s.compliantNetworkSignalling())));
    ALL.put(
        "overlooks app passwords",
        it ->
            settings(
                it,
                s ->
                    new Settings(
                        s.mfaTrustedIps(),
                        s.skipMfaForFederatedOnIntranet(),
                        false,
                        s.baselineScopesEnforced(),
                        s.compliantNetworkSignalling())));
    ALL.put(
        "overlooks MFA trusted IPs",
        it ->
            settings(
                it,
                s ->
                    new Settings(
                        Fact.known(List.of()),
                        s.skipMfaForFederatedOnIntranet(),
                        s.appPasswordsAllowed(),
                        s.baselineScopesEnforced(),
                        s.compliantNetworkSignalling())));
    ALL.put(
        "overlooks the intranet claim",
        it ->
            settings(
                it,
                s ->
                    new Settings(
                        s.mfaTrustedIps(),
                        false,
                        s.appPasswordsAllowed(),
                        s.baselineScopesEnforced(),
                        s.compliantNetworkSignalling())));
  }

  private static void misreadTheRest() {
    ALL.put("overlooks security defaults", it -> withDefaults(it, false));
    ALL.put(
        "overlooks per-user MFA",
        it ->
            it.mapUsers(user -> Users.withPerUserMfa(user, Fact.known(PerUserMfaState.DISABLED))));
    ALL.put(
        "counts scoped roles",
        it ->
            it.mapUsers(user ->
                Users.withRoles(
                    user,
                    new HeldRoles(
                        plus(user.roles(), user.roles().scoped().ids()),
                        user.roles().scoped(),
                        user.roles().eligible()))));
    ALL.put(
        "counts eligible roles",
        it ->
            it.mapUsers(user ->
                Users.withRoles(
                    user,
                    new HeldRoles(
                        plus(user.roles(), user.roles().eligible().ids()),
                        user.roles().scoped(),
                        user.roles().eligible()))));
    ALL.put("counts custom roles", it -> it.with(withBuiltInRolesOnly(it.tenant().directory())));
    ALL.put("trusts no other tenant", it -> it.with(withTrust(it.tenant().directory(), false)));
    ALL.put("trusts every other tenant", it -> it.with(withTrust(it.tenant().directory(), true)));
    ALL.put(
        "knows no named locations",
        it ->
            it.with(
                new Tenant(
                    it.tenant().directory(),
                    it.tenant().policies(),
                    NamedLocations.none(),
                    it.tenant().securityDefaults(),
                    it.tenant().applications(),
                    it.tenant().settings())));
  }

  private static void policies(String name, UnaryOperator<ConditionalAccessPolicy.Builder> change) {
    policy(name, policy -> change.apply(Policies.from(policy)).build());
  }

  private static void policy(String name, UnaryOperator<ConditionalAccessPolicy> change) {
    ALL.put(name, it -> it.mapPolicies(change));
  }

  private static ConditionalAccessPolicy withoutOr(ConditionalAccessPolicy policy) {
    Grant grant = policy.grant();
    return Policies.from(policy)
        .grant(new Grant(Grant.Operator.AND, grant.controls(), grant.strength()))
        .build();
  }

  private static ConditionalAccessPolicy onlyMfaOrBlock(ConditionalAccessPolicy policy) {
    Grant grant = policy.grant();
    boolean kept =
        grant.strength().isPresent()
            || grant.controls().stream().anyMatch(GrantControl::impliesMfa)
            || grant.controls().contains(GrantControl.BLOCK);
    return kept ? policy : Policies.from(policy).state(PolicyState.DISABLED).build();
  }

  private static ConditionalAccessPolicy strengthAsMfa(ConditionalAccessPolicy policy) {
    Grant grant = policy.grant();
    return Policies.from(policy)
        .grant(
            new Grant(
                grant.operator(),
                grant.controls(),
                grant
                    .strength()
                    .map(_ ->
                        Fact.known(
                            AuthenticationStrength.BUILT_IN.get(
                                "00000000-0000-0000-0000-000000000002")))))
        .build();
  }

  private static ConditionalAccessPolicy unknownPlatformIsNamed(ConditionalAccessPolicy policy) {
    Set<DevicePlatform> all = EnumSet.allOf(DevicePlatform.class);
    return Policies.from(policy)
        .platforms(
            policy
                .platforms()
                .map(it ->
                    it.include().size() == all.size() - 1
                        ? new PlatformCondition(all, it.exclude())
                        : it))
        .build();
  }

  private static ConditionalAccessPolicy withLegacyClients(ConditionalAccessPolicy policy) {
    Set<ClientAppType> all = EnumSet.allOf(ClientAppType.class);
    boolean modern =
        policy.clientApps().contains(ClientAppType.BROWSER)
            && policy.clientApps().contains(ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS);
    return modern ? Policies.from(policy).clientApps(all).build() : policy;
  }

  private static ConditionalAccessPolicy withoutExcludedResources(ConditionalAccessPolicy policy) {
    if (!(policy.resources() instanceof TargetResources.Applications it)) {
      return policy;
    }
    return Policies.from(policy)
        .resources(new TargetResources.Applications(it.all(), it.include(), Set.of(), it.filter()))
        .build();
  }

  private static ConditionalAccessPolicy withoutExcludedLocations(ConditionalAccessPolicy policy) {
    return Policies.from(policy)
        .locations(
            policy
                .locations()
                .map(it -> new LocationCondition(it.include(), LocationSelection.nowhere())))
        .build();
  }

  private static ConditionalAccessPolicy withoutAllTrusted(ConditionalAccessPolicy policy) {
    UnaryOperator<LocationSelection> change =
        it -> new LocationSelection(it.all(), false, it.ids());
    return Policies.from(policy)
        .locations(
            policy
                .locations()
                .map(it ->
                    new LocationCondition(change.apply(it.include()), change.apply(it.exclude()))))
        .build();
  }

  private static ConditionalAccessPolicy needRegistered(ConditionalAccessPolicy policy) {
    return Policies.from(policy)
        .devices(
            policy
                .devices()
                .map(it ->
                    new DeviceFilter(
                        it.mode(),
                        new FilterRule.Parsed(
                            it.rule().text(),
                            onRegistered(((FilterRule.Parsed) it.rule()).expression())))))
        .build();
  }

  private static FilterExpression onRegistered(FilterExpression expression) {
    return switch (expression) {
      case FilterExpression.And(List<FilterExpression> parts) ->
          new FilterExpression.And(parts.stream().map(Misreadings::onRegistered).toList());
      case FilterExpression.Or(List<FilterExpression> parts) ->
          new FilterExpression.Or(parts.stream().map(Misreadings::onRegistered).toList());
      case FilterExpression.Comparison it when it.operator().negative() ->
          new FilterExpression.And(
              List.of(
                  it,
                  new FilterExpression.Comparison(
                      "trustType",
                      FilterOperator.IN,
                      List.of("AzureAD", "ServerAD", "Workplace"))));
      case FilterExpression.Comparison it -> it;
    };
  }

  private static TenantCase settings(TenantCase it, UnaryOperator<Settings> change) {
    Tenant tenant = it.tenant();
    return it.with(
        new Tenant(
            tenant.directory(),
            tenant.policies(),
            tenant.namedLocations(),
            tenant.securityDefaults(),
            tenant.applications(),
            change.apply(tenant.settings())));
  }

  private static TenantCase withDefaults(TenantCase it, boolean on) {
    Tenant tenant = it.tenant();
    return it.with(
        new Tenant(
            tenant.directory(),
            tenant.policies(),
            tenant.namedLocations(),
            Fact.known(on),
            tenant.applications(),
            tenant.settings()));
  }

  private static dev.twofold.engine.directory.IdSet plus(HeldRoles roles, List<String> more) {
    Set<String> ids = new HashSet<>(roles.tenantWide().ids());
    ids.addAll(more);
    return RandomTenants.ROLE_NUMBERS.setOf(ids);
  }

  private static Directory withBuiltInRolesOnly(Directory it) {
    Map<String, RoleDefinition> roles = new HashMap<>();
    it.roles()
        .forEach((id, role) ->
            roles.put(id, new RoleDefinition(id, role.templateId(), role.displayName(), true)));
    return new Directory(
        it.groupNames(),
        it.unreadGroups(),
        roles,
        it.unreadRoles(),
        it.federatedDomains(),
        it.crossTenantAccess());
  }

  private static Directory withTrust(Directory it, boolean trust) {
    return new Directory(
        it.groupNames(),
        it.unreadGroups(),
        it.roles(),
        it.unreadRoles(),
        it.federatedDomains(),
        Fact.known(new CrossTenantAccess(new InboundTrust(trust, trust, trust), Map.of())));
  }
}
