package dev.twofold.engine.oracle;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.TaggedApplications;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a failing tenant smaller while it still fails. */
final class Shrinker {
  private static final ConditionalAccessPolicy PLAIN = ConditionalAccessPolicy.builder("").build();

  private Shrinker() {}

  static TenantCase shrink(TenantCase failing, Predicate<TenantCase> fails) {
    TenantCase smallest = failing;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (TenantCase candidate : smaller(smallest)) {
        if (!candidate.equals(smallest) && stillFails(candidate, fails)) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  /** A candidate that the oracle can't read is no smaller example. */
  private static boolean stillFails(TenantCase candidate, Predicate<TenantCase> fails) {
    try {
      return fails.test(candidate);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static List<TenantCase> smaller(TenantCase it) {
    List<TenantCase> candidates = new ArrayList<>();
    if (it.users().size() > 1) {
      it.users().forEach(user -> candidates.add(it.withUsers(List.of(user))));
    }
    for (ConditionalAccessPolicy policy : it.policies()) {
      candidates.add(it.withPolicies(without(it.policies(), policy)));
    }
    smallerTenants(it.tenant()).forEach(tenant -> candidates.add(it.with(tenant)));
    for (ConditionalAccessPolicy policy : it.policies()) {
      smaller(policy).forEach(simpler -> candidates.add(it.replace(policy, simpler)));
    }
    for (User user : it.users()) {
      smaller(user)
          .forEach(simpler ->
              candidates.add(it.mapUsers(one -> one.id().equals(user.id()) ? simpler : one)));
    }
    return candidates;
  }

  private static <T> List<T> without(List<T> list, T one) {
    return list.stream().filter(element -> !element.equals(one)).toList();
  }

  private static List<ConditionalAccessPolicy> smaller(ConditionalAccessPolicy policy) {
    List<ConditionalAccessPolicy> simpler = new ArrayList<>();
    simpler.add(Policies.from(policy).include(PLAIN.include()).build());
    simpler.add(Policies.from(policy).exclude(PLAIN.exclude()).build());
    simpler.add(Policies.from(policy).resources(PLAIN.resources()).build());
    simpler.add(Policies.from(policy).clientApps(PLAIN.clientApps()).build());
    simpler.add(Policies.from(policy).platforms(Optional.empty()).build());
    simpler.add(Policies.from(policy).locations(Optional.empty()).build());
    simpler.add(Policies.from(policy).devices(Optional.empty()).build());
    simpler.add(Policies.from(policy).signInRisk(PLAIN.signInRisk()).build());
    simpler.add(Policies.from(policy).userRisk(PLAIN.userRisk()).build());
    simpler.add(Policies.from(policy).insiderRisk(PLAIN.insiderRisk()).build());
    simpler.add(Policies.from(policy).flows(PLAIN.flows()).build());
    smaller(policy.include())
        .forEach(users -> simpler.add(Policies.from(policy).include(users).build()));
    smaller(policy.exclude())
        .forEach(users -> simpler.add(Policies.from(policy).exclude(users).build()));
    smaller(policy.resources())
        .forEach(resources -> simpler.add(Policies.from(policy).resources(resources).build()));
    smaller(policy.grant())
        .forEach(grant -> simpler.add(Policies.from(policy).grant(grant).build()));
    policy.devices().stream()
        .flatMap(filter -> smaller(filter).stream())
        .forEach(filter -> simpler.add(Policies.from(policy).devices(Optional.of(filter)).build()));
    return simpler;
  }

  private static List<UserSelection> smaller(UserSelection users) {
    return List.of(
        new UserSelection(
            users.all(), Set.of(), users.groups(), users.roles(), users.allRoles(), users.guests()),
        new UserSelection(
            users.all(), users.users(), Set.of(), users.roles(), users.allRoles(), users.guests()),
        new UserSelection(
            users.all(), users.users(), users.groups(), Set.of(), false, users.guests()),
        new UserSelection(
            users.all(),
            users.users(),
            users.groups(),
            users.roles(),
            users.allRoles(),
            List.of()));
  }

  private static List<TargetResources> smaller(TargetResources resources) {
    if (!(resources instanceof TargetResources.Applications it)) {
      return List.of();
    }
    List<TargetResources> simpler = new ArrayList<>();
    simpler.add(
        new TargetResources.Applications(it.all(), it.include(), it.exclude(), Optional.empty()));
    for (String name : it.include()) {
      simpler.add(
          new TargetResources.Applications(
              it.all(), minus(it.include(), name), it.exclude(), it.filter()));
    }
    for (String name : it.exclude()) {
      simpler.add(
          new TargetResources.Applications(
              it.all(), it.include(), minus(it.exclude(), name), it.filter()));
    }
    return simpler;
  }

  private static List<Grant> smaller(Grant grant) {
    List<Grant> simpler = new ArrayList<>();
    for (GrantControl control : grant.controls()) {
      simpler.add(new Grant(grant.operator(), minus(grant.controls(), control), grant.strength()));
    }
    simpler.add(new Grant(grant.operator(), grant.controls(), Optional.empty()));
    simpler.removeIf(Grant::asksForNothing);
    return simpler;
  }

  private static List<DeviceFilter> smaller(DeviceFilter filter) {
    if (!(filter.rule() instanceof FilterRule.Parsed(String _, FilterExpression whole))) {
      return List.of();
    }
    List<FilterExpression> parts =
        switch (whole) {
          case FilterExpression.And(List<FilterExpression> all) -> all;
          case FilterExpression.Or(List<FilterExpression> all) -> all;
          case FilterExpression.Comparison _ -> List.of();
        };
    return parts.stream()
        .map(part ->
            new DeviceFilter(
                filter.mode(), new FilterRule.Parsed(RandomFilters.text("device.", part), part)))
        .toList();
  }

  private static <T> Set<T> minus(Set<T> set, T one) {
    return set.stream()
        .filter(element -> !element.equals(one))
        .collect(java.util.stream.Collectors.toSet());
  }

  private static List<Tenant> smallerTenants(Tenant it) {
    List<Tenant> simpler = new ArrayList<>();
    simpler.add(
        new Tenant(
            Directory.empty(),
            it.policies(),
            it.namedLocations(),
            it.securityDefaults(),
            it.applications(),
            it.settings()));
    simpler.add(
        new Tenant(
            it.directory(),
            it.policies(),
            it.namedLocations(),
            Fact.known(false),
            it.applications(),
            it.settings()));
    simpler.add(
        new Tenant(
            it.directory(),
            it.policies(),
            it.namedLocations(),
            it.securityDefaults(),
            Fact.known(TaggedApplications.none()),
            it.settings()));
    smaller(it.settings())
        .forEach(settings ->
            simpler.add(
                new Tenant(
                    it.directory(),
                    it.policies(),
                    it.namedLocations(),
                    it.securityDefaults(),
                    it.applications(),
                    settings)));
    smaller(it.namedLocations())
        .forEach(locations ->
            simpler.add(
                new Tenant(
                    it.directory(),
                    it.policies(),
                    locations,
                    it.securityDefaults(),
                    it.applications(),
                    it.settings())));
    return simpler;
  }

  private static List<Settings> smaller(Settings it) {
    boolean intranet = it.skipMfaForFederatedOnIntranet();
    boolean signalling = it.compliantNetworkSignalling();
    return List.of(
        Settings.assumed(),
        new Settings(
            Fact.known(List.of()),
            intranet,
            it.appPasswordsAllowed(),
            it.baselineScopesEnforced(),
            signalling),
        new Settings(
            it.mfaTrustedIps(),
            false,
            it.appPasswordsAllowed(),
            it.baselineScopesEnforced(),
            signalling),
        new Settings(it.mfaTrustedIps(), intranet, true, it.baselineScopesEnforced(), signalling),
        new Settings(it.mfaTrustedIps(), intranet, it.appPasswordsAllowed(), true, signalling));
  }

  private static List<NamedLocations> smaller(NamedLocations it) {
    List<NamedLocations> simpler = new ArrayList<>();
    for (NamedLocation location : it.byId().values()) {
      Map<String, NamedLocation> fewer = new HashMap<>(it.byId());
      fewer.remove(location.id());
      simpler.add(new NamedLocations(fewer, it.unreadIds(), it.unreadTrusted()));
      if (location instanceof NamedLocation.Ip ip && ip.ranges().size() > 1) {
        ip.ranges()
            .forEach(range -> {
              Map<String, NamedLocation> one = new HashMap<>(it.byId());
              one.put(
                  ip.id(),
                  new NamedLocation.Ip(
                      ip.id(), ip.displayName(), ip.trusted(), without(ip.ranges(), range)));
              simpler.add(new NamedLocations(one, it.unreadIds(), it.unreadTrusted()));
            });
      }
    }
    return simpler;
  }

  private static List<User> smaller(User it) {
    return List.of(
        with(it, UserKind.INTERNAL_MEMBER, new HomeTenant.Here(), it.groups(), it.roles()),
        with(it, it.kind(), it.home(), IdSet.empty(), it.roles()),
        with(it, it.kind(), it.home(), it.groups(), HeldRoles.none()),
        new User(
            it.id(),
            it.userPrincipalName(),
            it.displayName(),
            it.accountEnabled(),
            it.userType(),
            it.kind(),
            it.home(),
            it.groups(),
            it.roles(),
            Fact.known(PerUserMfaState.DISABLED),
            it.registration()));
  }

  private static User with(
      User user, UserKind kind, HomeTenant home, IdSet groups, HeldRoles roles) {
    return new User(
        user.id(),
        user.userPrincipalName(),
        user.displayName(),
        user.accountEnabled(),
        kind == UserKind.INTERNAL_MEMBER ? "Member" : user.userType(),
        kind,
        home,
        groups,
        roles,
        user.perUserMfa(),
        user.registration());
  }
}
