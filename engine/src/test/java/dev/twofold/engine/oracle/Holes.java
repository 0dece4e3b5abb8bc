package dev.twofold.engine.oracle;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.ApplicationFilter;
import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterOperator;
import dev.twofold.engine.access.FilterParser;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.TaggedApplications;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.InboundTrust;
import dev.twofold.engine.directory.Numbering;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.UnreadGroup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The facts of a tenant that can be made unread. */
final class Holes {
  private static final String NO_ROLE_OF_A_POLICY = "5d6b6bb7-de71-4623-b4af-96380a352509";
  private static final List<String> POSSIBLE_ROLES =
      List.of(
          RandomTenants.GLOBAL_ADMINISTRATOR,
          RandomTenants.EXCHANGE_ADMINISTRATOR,
          RandomTenants.GLOBAL_READER,
          RandomTenants.SYNCHRONIZATION,
          NO_ROLE_OF_A_POLICY);
  private static final Numbering ROLES = roleNumbers();
  private static final String NAMED_LOCATIONS = "identity/conditionalAccess/namedLocations";

  private final TenantCase tenantCase;
  private final Dice dice;
  private final List<Hole> holes = new ArrayList<>();

  private Holes(TenantCase tenantCase, Dice dice) {
    this.tenantCase = tenantCase;
    this.dice = dice;
  }

  /** Facts of which every value that they may have can be tried. */
  static List<Hole> exhaustive(TenantCase tenantCase, Dice dice) {
    Holes holes = new Holes(tenantCase, dice);
    RandomTenants.GROUPS.forEach(holes::group);
    holes.securityDefaults();
    holes.perUserMfa();
    holes.roles();
    holes.homes();
    holes.crossTenantAccess();
    holes.federatedDomains();
    holes.strengths();
    return List.copyOf(holes.holes);
  }

  /** Facts of which some of the values that they may have are tried. */
  static List<Hole> sampled(TenantCase tenantCase, Dice dice) {
    Holes holes = new Holes(tenantCase, dice);
    holes.deviceFilters();
    holes.extensionAttributes();
    holes.applicationFilters();
    holes.doubts();
    holes.unreadableLocation();
    holes.namedLocations();
    holes.applications();
    holes.mfaTrustedIps();
    holes.policies();
    return List.copyOf(holes.holes);
  }

  // About users.

  /** A user is in the group or not, and holds what the group grants if so (CA-212). */
  private void group(String id) {
    Set<String> grants = dice.chance(0.3) ? dice.some(POSSIBLE_ROLES, 1, 1) : Set.of();
    UnreadGroup unread = new UnreadGroup(id, grants, "groups/" + id + "/transitiveMembers");
    holes.add(
        Hole.exhaustive(
            "group " + id + grants,
            it ->
                withGroup(it, id, false)
                    .with(withUnreadGroup(it.tenant().directory(), unread, true)),
            List.of(
                it -> it.with(withUnreadGroup(it.tenant().directory(), unread, false)),
                it ->
                    withRoles(withGroup(it, id, true), grants)
                        .with(withUnreadGroup(it.tenant().directory(), unread, false)))));
  }

  private static Directory withUnreadGroup(Directory it, UnreadGroup group, boolean unread) {
    List<UnreadGroup> groups = new ArrayList<>(it.unreadGroups());
    groups.remove(group);
    if (unread) {
      groups.add(group);
    }
    return Tenants.withUnreadGroups(it, groups);
  }

  private static TenantCase withGroup(TenantCase it, String id, boolean member) {
    return it.mapUsers(user -> {
      Set<String> groups = new HashSet<>(user.groups().ids());
      groups.remove(id);
      if (member) {
        groups.add(id);
      }
      return Users.withGroups(user, RandomTenants.GROUP_NUMBERS.setOf(groups));
    });
  }

  private static TenantCase withRoles(TenantCase it, Set<String> more) {
    return it.mapUsers(user -> {
      Set<String> roles = new HashSet<>(user.roles().tenantWide().ids());
      roles.addAll(more);
      HeldRoles held = user.roles();
      return Users.withRoles(
          user, new HeldRoles(ROLES.setOf(roles), held.scoped(), held.eligible()));
    });
  }

  private static Numbering roleNumbers() {
    List<String> ids = new ArrayList<>(RandomTenants.ROLES);
    ids.add(NO_ROLE_OF_A_POLICY);
    return Numbering.of(ids);
  }

  private void roles() {
    String needs = "roleManagement/directory/roleAssignments";
    List<UnaryOperator<TenantCase>> mends = new ArrayList<>();
    for (int bits = 0; bits < 1 << POSSIBLE_ROLES.size(); bits++) {
      Set<String> roles = new HashSet<>();
      for (int i = 0; i < POSSIBLE_ROLES.size(); i++) {
        if ((bits >> i & 1) != 0) {
          roles.add(POSSIBLE_ROLES.get(i));
        }
      }
      mends.add(it -> withRoles(withUnreadRoles(it, Optional.empty()), roles));
    }
    holes.add(
        Hole.exhaustive(
            "roles",
            it ->
                withUnreadRoles(it, Optional.of(needs))
                    .mapUsers(user -> Users.withRoles(user, HeldRoles.none())),
            mends));
  }

  private static TenantCase withUnreadRoles(TenantCase it, Optional<String> unread) {
    return it.with(Tenants.withUnreadRoles(it.tenant().directory(), unread));
  }

  private void perUserMfa() {
    UnaryOperator<TenantCase> off = it -> withPerUserMfa(it, PerUserMfaState.DISABLED);
    UnaryOperator<TenantCase> on = it -> withPerUserMfa(it, PerUserMfaState.ENFORCED);
    holes.add(
        Hole.exhaustive(
            "per-user MFA",
            it ->
                it.mapUsers(user ->
                    Users.withPerUserMfa(user, Fact.unread("users/authentication/requirements"))),
            List.of(off, on)));
  }

  private static TenantCase withPerUserMfa(TenantCase it, PerUserMfaState state) {
    return it.mapUsers(user -> Users.withPerUserMfa(user, Fact.known(state)));
  }

  private void homes() {
    List<String> possible = new ArrayList<>(RandomTenants.HOMES);
    possible.add("home-of-nobody-else");
    List<UnaryOperator<TenantCase>> mends = new ArrayList<>();
    for (String home : possible) {
      mends.add(it ->
          it.mapUsers(user ->
              user.home() instanceof HomeTenant.Undisclosed
                  ? Users.withHome(user, new HomeTenant.Entra(home))
                  : user));
    }
    holes.add(
        Hole.exhaustive(
            "home tenants",
            it ->
                it.mapUsers(user ->
                    user.home() instanceof HomeTenant.Entra
                        ? Users.withHome(user, new HomeTenant.Undisclosed())
                        : user),
            mends));
  }

  // About the tenant.

  private void securityDefaults() {
    holes.add(
        Hole.exhaustive(
            "security defaults",
            it ->
                withSecurityDefaults(
                    it, Fact.unread("policies/identitySecurityDefaultsEnforcementPolicy")),
            List.of(
                it -> withSecurityDefaults(it, Fact.known(false)),
                it -> withSecurityDefaults(it, Fact.known(true)))));
  }

  private static TenantCase withSecurityDefaults(TenantCase it, Fact<Boolean> fact) {
    return it.with(Tenants.withSecurityDefaults(it.tenant(), fact));
  }

  private void crossTenantAccess() {
    List<UnaryOperator<TenantCase>> mends = new ArrayList<>();
    for (int bits = 0; bits < 8; bits++) {
      InboundTrust trust = new InboundTrust((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
      mends.add(it -> withAccess(it, Fact.known(new CrossTenantAccess(trust, Map.of()))));
    }
    holes.add(
        Hole.exhaustive(
            "cross-tenant access",
            it -> withAccess(it, Fact.unread("policies/crossTenantAccessPolicy/partners")),
            mends));
  }

  private static TenantCase withAccess(TenantCase it, Fact<CrossTenantAccess> access) {
    return it.with(Tenants.withCrossTenantAccess(it.tenant().directory(), access));
  }

  private void federatedDomains() {
    holes.add(
        Hole.exhaustive(
            "federated domains",
            it -> withDomains(it, Fact.unread("domains")),
            List.of(
                it -> withDomains(it, Fact.known(Set.of())),
                it ->
                    withDomains(it, Fact.known(Set.of("federated.example", "managed.example"))))));
  }

  private static TenantCase withDomains(TenantCase it, Fact<Set<String>> domains) {
    return it.with(Tenants.withFederatedDomains(it.tenant().directory(), domains));
  }

  private void mfaTrustedIps() {
    holes.add(
        Hole.sampled(
            "MFA trusted IPs",
            it -> withTrustedIps(it, Fact.unread("settings/mfaTrustedIps")),
            List.of(
                it -> withTrustedIps(it, Fact.known(List.of())),
                it -> withTrustedIps(it, Fact.known(ranges("198.51.100.0/24"))),
                it -> withTrustedIps(it, Fact.known(ranges("0.0.0.0/0"))))));
  }

  private static TenantCase withTrustedIps(TenantCase it, Fact<List<AddressRange>> ranges) {
    Settings old = it.tenant().settings();
    return it.with(
        Tenants.with(
            it.tenant(),
            new Settings(
                ranges,
                old.skipMfaForFederatedOnIntranet(),
                old.appPasswordsAllowed(),
                old.baselineScopesEnforced(),
                old.compliantNetworkSignalling())));
  }

  private void applications() {
    boolean needed =
        tenantCase.policies().stream()
            .anyMatch(policy ->
                policy.resources() instanceof TargetResources.Applications it
                    && it.filter().isPresent());
    if (!needed) {
      return;
    }
    Map<String, Set<String>> strict = Map.of(RandomFilters.TAG, Set.of("strict"));
    Map<String, Set<String>> everything =
        Map.of(
            RandomFilters.TAG, Set.copyOf(RandomFilters.TAGS),
            RandomFilters.AREA, Set.copyOf(RandomFilters.TAGS));
    holes.add(
        Hole.sampled(
            "applications",
            it -> it.with(Tenants.withApplications(it.tenant(), Fact.unread("servicePrincipals"))),
            List.of(
                it -> withTags(it, Map.of()),
                it -> withTags(it, Map.of("app-one", strict)),
                it -> withTags(it, Map.of("app-two", everything, "never-named", everything)))));
  }

  private static TenantCase withTags(
      TenantCase it, Map<String, Map<String, Set<String>>> attributes) {
    return it.with(
        Tenants.withApplications(
            it.tenant(), Fact.known(new TaggedApplications(attributes, Map.of()))));
  }

  // About locations.

  private void unreadableLocation() {
    List<String> ids = new ArrayList<>(new TreeMap<>(locations(tenantCase)).keySet());
    if (ids.isEmpty()) {
      return;
    }
    String id = dice.pick(ids);
    boolean mayBeTrusted = dice.chance(0.5);
    NamedLocation unreadable = new NamedLocation.Unreadable(id, "Unreadable", mayBeTrusted);
    List<UnaryOperator<TenantCase>> mends = new ArrayList<>();
    for (NamedLocation possible : possibleLocations(id, mayBeTrusted)) {
      mends.add(it -> withLocation(it, possible));
    }
    holes.add(Hole.sampled("content of " + id, it -> withLocation(it, unreadable), mends));
  }

  private static Map<String, NamedLocation> locations(TenantCase it) {
    return it.tenant().namedLocations().byId();
  }

  private static TenantCase withLocation(TenantCase it, NamedLocation location) {
    Map<String, NamedLocation> byId = new HashMap<>(locations(it));
    byId.put(location.id(), location);
    NamedLocations old = it.tenant().namedLocations();
    return it.with(
        Tenants.with(it.tenant(), new NamedLocations(byId, old.unreadIds(), old.unreadTrusted())));
  }

  private static List<NamedLocation> possibleLocations(String id, boolean mayBeTrusted) {
    List<NamedLocation> possible = new ArrayList<>();
    for (boolean trusted : mayBeTrusted ? List.of(false, true) : List.of(false)) {
      for (List<AddressRange> ranges :
          List.of(
              ranges(), ranges("198.51.100.0/25", "2001:db8::/32"), ranges("0.0.0.0/0", "::/0"))) {
        possible.add(new NamedLocation.Ip(id, id, trusted, ranges));
      }
    }
    possible.add(
        new NamedLocation.Country(
            id, id, Set.of("FR"), NamedLocation.Lookup.CLIENT_IP_ADDRESS, true));
    return possible;
  }

  private static List<AddressRange> ranges(String... ranges) {
    return List.of(ranges).stream().map(AddressRange::parse).toList();
  }

  /** None is read; in each of the mended tenants one of those that policies name is somewhere. */
  private void namedLocations() {
    if (locations(tenantCase).isEmpty()) {
      return;
    }
    List<UnaryOperator<TenantCase>> mends = new ArrayList<>();
    mends.add(it -> it.with(Tenants.with(it.tenant(), NamedLocations.none())));
    for (String id : new TreeMap<>(locations(tenantCase)).keySet()) {
      for (NamedLocation possible : possibleLocations(id, true)) {
        NamedLocations only =
            new NamedLocations(Map.of(id, possible), Optional.empty(), Optional.empty());
        mends.add(it -> it.with(Tenants.with(it.tenant(), only)));
      }
    }
    NamedLocations unread =
        new NamedLocations(Map.of(), Optional.of(NAMED_LOCATIONS), Optional.of(NAMED_LOCATIONS));
    holes.add(
        Hole.sampled("named locations", it -> it.with(Tenants.with(it.tenant(), unread)), mends));
  }

  // About policies.

  private void policies() {
    List<UnaryOperator<TenantCase>> mends = new ArrayList<>();
    mends.add(it -> it.withPolicies(List.of()));
    for (GrantControl control : List.of(GrantControl.MFA, GrantControl.BLOCK)) {
      mends.add(it ->
          it.withPolicies(
              List.of(
                  ConditionalAccessPolicy.builder("p").grant(RandomTenants.and(control)).build())));
    }
    holes.add(
        Hole.sampled(
            "policies",
            it -> it.withPolicies(Fact.unread("identity/conditionalAccess/policies")),
            mends));
  }

  /** In a torn tenant the policies may be unread too: then there is nothing to change. */
  private static TenantCase replace(
      TenantCase it, ConditionalAccessPolicy old, UnaryOperator<ConditionalAccessPolicy> by) {
    return it.tenant().policies().isKnown()
        ? it.mapPolicies(policy -> policy.id().equals(old.id()) ? by.apply(policy) : policy)
        : it;
  }

  private static UnaryOperator<TenantCase> change(
      ConditionalAccessPolicy policy, UnaryOperator<ConditionalAccessPolicy.Builder> change) {
    return it -> replace(it, policy, old -> change.apply(Policies.from(old)).build());
  }

  /** Whether it is MFA, and whether a guest can meet it here. */
  private void strengths() {
    for (ConditionalAccessPolicy policy : tenantCase.policies()) {
      if (policy.grant().strength().isEmpty()) {
        continue;
      }
      List<UnaryOperator<TenantCase>> mends = new ArrayList<>();
      for (AuthenticationStrength possible :
          List.of(
              RandomTenants.custom("phone", "password,sms"),
              RandomTenants.custom("key", "fido2"),
              RandomTenants.custom("password", "password"),
              RandomTenants.custom("any", "password", "password,sms"))) {
        mends.add(change(policy, it -> it.grant(withStrength(policy, Fact.known(possible)))));
      }
      Fact<AuthenticationStrength> unread =
          Fact.unread("identity/conditionalAccess/authenticationStrength/policies");
      holes.add(
          Hole.exhaustive(
              "strength of " + policy.id(),
              change(policy, it -> it.grant(withStrength(policy, unread))),
              mends));
    }
  }

  private static Grant withStrength(
      ConditionalAccessPolicy policy, Fact<AuthenticationStrength> strength) {
    return new Grant(policy.grant().operator(), policy.grant().controls(), Optional.of(strength));
  }

  private void deviceFilters() {
    FilterRule unparsed = FilterParser.device("device.model -eq null");
    for (ConditionalAccessPolicy policy : tenantCase.policies()) {
      List<UnaryOperator<TenantCase>> mends = new ArrayList<>();
      for (String rule :
          List.of(
              "device.model -eq \"a\" -and device.model -ne \"a\"",
              "device.model -eq \"a\" -or device.model -ne \"a\"",
              "device.isCompliant -eq True",
              "device.isCompliant -ne True",
              "device.trustType -in [\"AzureAD\", \"Workplace\"]")) {
        mends.add(withFilter(policy, FilterParser.device(rule)));
      }
      if (policy.devices().isPresent()) {
        holes.add(
            Hole.sampled(
                "filter for devices of " + policy.id(), withFilter(policy, unparsed), mends));
      }
    }
  }

  private static UnaryOperator<TenantCase> withFilter(
      ConditionalAccessPolicy policy, FilterRule rule) {
    return change(
        policy,
        it -> it.devices(Optional.of(new DeviceFilter(policy.devices().get().mode(), rule))));
  }

  /**
   * CA-A06, OPEN-08: on a registered device that is neither compliant nor hybrid joined the
   * attribute has no value, or the policy does not apply at all.
   */
  private void extensionAttributes() {
    for (ConditionalAccessPolicy policy : tenantCase.policies()) {
      if (policy.devices().isEmpty()) {
        continue;
      }
      FilterExpression plain =
          new FilterExpression.Comparison(
              "extensionAttribute1",
              dice.pick(List.of(FilterOperator.EQ, FilterOperator.NE, FilterOperator.CONTAINS)),
              List.of("privileged"));
      FilterExpression noValue = ExtensionAttributes.noValueOnUnmanaged(plain);
      FilterMode mode = policy.devices().get().mode();
      holes.add(
          Hole.sampled(
              "extensionAttribute1 of " + policy.id() + " " + plain,
              withFilter(
                  policy, new FilterRule.Parsed(RandomFilters.text("device.", plain), plain)),
              List.of(
                  withFilter(policy, new FilterRule.Parsed("no value", noValue)),
                  withFilter(
                      policy,
                      new FilterRule.Parsed(
                          "does not apply",
                          ExtensionAttributes.notApplyingOnUnmanaged(mode, noValue))))));
    }
  }

  private void applicationFilters() {
    FilterRule unparsed = FilterParser.application("CustomSecurityAttribute.A_B -eq null");
    for (ConditionalAccessPolicy policy : tenantCase.policies()) {
      if (!(policy.resources() instanceof TargetResources.Applications old)
          || old.filter().isEmpty()) {
        continue;
      }
      FilterMode mode = old.filter().get().mode();
      FilterRule nothing = FilterParser.application("CustomSecurityAttribute.No_No -eq \"x\"");
      TargetResources matchingNothing =
          new TargetResources.Applications(
              old.all(),
              old.include(),
              old.exclude(),
              Optional.of(new ApplicationFilter(mode, nothing)));
      TargetResources matchingEverything =
          mode == FilterMode.INCLUDE
              ? new TargetResources.Applications(true, Set.of(), old.exclude(), Optional.empty())
              : new TargetResources.Nothing();
      holes.add(
          Hole.sampled(
              "filter for applications of " + policy.id(),
              change(
                  policy,
                  it ->
                      it.resources(
                          new TargetResources.Applications(
                              old.all(),
                              old.include(),
                              old.exclude(),
                              Optional.of(new ApplicationFilter(mode, unparsed))))),
              List.of(
                  change(policy, it -> it.resources(old)),
                  change(policy, it -> it.resources(matchingNothing)),
                  change(policy, it -> it.resources(matchingEverything)))));
    }
  }

  private void doubts() {
    if (tenantCase.policies().isEmpty()) {
      return;
    }
    ConditionalAccessPolicy policy = dice.pick(tenantCase.policies());
    PolicyState state = dice.pick(List.of(PolicyState.ENABLED, PolicyState.DISABLED));
    doubt(
        policy,
        Doubt.Part.STATE,
        it -> it.state(state),
        List.of(it -> it.state(PolicyState.ENABLED), it -> it.state(PolicyState.DISABLED)));
    doubt(
        policy,
        Doubt.Part.USERS,
        it -> it,
        List.of(
            it -> it,
            it -> it.include(UserSelection.nobody()),
            it -> it.include(UserSelection.everybody()).exclude(UserSelection.nobody())));
    Set<ClientAppType> legacy = EnumSet.of(ClientAppType.EXCHANGE_ACTIVE_SYNC, ClientAppType.OTHER);
    doubt(
        policy,
        Doubt.Part.CONDITIONS,
        it -> it,
        List.of(
            it -> it,
            it -> it.resources(new TargetResources.Nothing()),
            it -> it.clientApps(intersection(policy.clientApps(), legacy)),
            it -> it.signInRisk(intersection(policy.signInRisk(), EnumSet.of(RiskLevel.HIGH)))));
    doubt(
        policy,
        Doubt.Part.GRANT,
        it -> it,
        List.of(
            it -> it.grant(withControl(policy.grant(), GrantControl.MFA)),
            it -> it.grant(withControl(policy.grant(), GrantControl.TERMS_OF_USE))));
  }

  private void doubt(
      ConditionalAccessPolicy policy,
      Doubt.Part part,
      UnaryOperator<ConditionalAccessPolicy.Builder> read,
      List<UnaryOperator<ConditionalAccessPolicy.Builder>> possible) {
    Doubt doubt = new Doubt(part, "identity/conditionalAccess/policies/" + policy.id());
    List<UnaryOperator<TenantCase>> mends = new ArrayList<>();
    for (UnaryOperator<ConditionalAccessPolicy.Builder> one : possible) {
      mends.add(change(policy, it -> one.apply(it.doubts(List.of()))));
    }
    holes.add(
        Hole.sampled(
            "%s of %s".formatted(part, policy.id()),
            change(policy, it -> read.apply(it.doubts(List.of(doubt)))),
            mends));
  }

  private static <T> Set<T> intersection(Set<T> one, Set<T> other) {
    Set<T> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  private static Grant withControl(Grant grant, GrantControl control) {
    Set<GrantControl> controls = new HashSet<>(grant.controls());
    controls.add(control);
    return new Grant(grant.operator(), controls, grant.strength());
  }
}
