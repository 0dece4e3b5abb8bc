package dev.twofold.engine.meaning;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.GuestSelection;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.Numbering;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Small tenants, users and sign-ins to vary from. */
final class Given {
  static final Set<Outcome> OPEN = Set.of(Outcome.OPEN);
  static final Set<Outcome> MFA = Set.of(Outcome.MFA);
  static final Set<Outcome> BLOCKED = Set.of(Outcome.BLOCKED);
  static final Set<Outcome> MFA_OR_OPEN = Set.of(Outcome.MFA, Outcome.OPEN);

  static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
  static final String AZURE = "797f4846-ba00-4fd7-ba43-dac1f8f63013";
  static final String PORTAL = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";

  private Given() {}

  // policies

  /** Requires MFA of everybody everywhere, but for what {@code change} changes. */
  static ConditionalAccessPolicy policy(UnaryOperator<ConditionalAccessPolicy.Builder> change) {
    return change.apply(ConditionalAccessPolicy.builder("p").grant(all(GrantControl.MFA))).build();
  }

  static Grant all(GrantControl... controls) {
    return new Grant(Grant.Operator.AND, Set.of(controls), Optional.empty());
  }

  static Grant oneOf(GrantControl... controls) {
    return new Grant(Grant.Operator.OR, Set.of(controls), Optional.empty());
  }

  static Grant strength(String... combinations) {
    Set<Set<String>> allowed =
        Set.copyOf(
            List.of(combinations).stream().map(AuthenticationStrength::combination).toList());
    return strength(Fact.known(new AuthenticationStrength("s", "Strong", allowed)));
  }

  static Grant strength(Fact<AuthenticationStrength> strength) {
    return new Grant(Grant.Operator.AND, Set.of(), Optional.of(strength));
  }

  static UserSelection users(String... ids) {
    return new UserSelection(false, Set.of(ids), Set.of(), Set.of(), false, List.of());
  }

  static UserSelection groups(String... ids) {
    return new UserSelection(false, Set.of(), Set.of(ids), Set.of(), false, List.of());
  }

  static UserSelection roles(String... ids) {
    return new UserSelection(false, Set.of(), Set.of(), Set.of(ids), false, List.of());
  }

  static UserSelection guests(GuestSelection... guests) {
    return new UserSelection(false, Set.of(), Set.of(), Set.of(), false, List.of(guests));
  }

  static TargetResources.Applications applications(String... ids) {
    return new TargetResources.Applications(false, Set.of(ids), Set.of(), Optional.empty());
  }

  static TargetResources.Applications allExcept(String... ids) {
    return new TargetResources.Applications(true, Set.of(), Set.of(ids), Optional.empty());
  }

  // tenants

  static Tenant tenant(ConditionalAccessPolicy... policies) {
    return Tenant.withPolicies(List.of(policies));
  }

  static Tenant with(Tenant tenant, Directory directory) {
    return new Tenant(
        directory,
        tenant.policies(),
        tenant.namedLocations(),
        tenant.securityDefaults(),
        tenant.applications(),
        tenant.settings());
  }

  static Tenant with(Tenant tenant, Settings settings) {
    return new Tenant(
        tenant.directory(),
        tenant.policies(),
        tenant.namedLocations(),
        tenant.securityDefaults(),
        tenant.applications(),
        settings);
  }

  static Tenant with(Tenant tenant, NamedLocations locations) {
    return new Tenant(
        tenant.directory(),
        tenant.policies(),
        locations,
        tenant.securityDefaults(),
        tenant.applications(),
        tenant.settings());
  }

  static Tenant withSecurityDefaults(Tenant tenant, Fact<Boolean> on) {
    return new Tenant(
        tenant.directory(),
        tenant.policies(),
        tenant.namedLocations(),
        on,
        tenant.applications(),
        tenant.settings());
  }

  static NamedLocations locations(NamedLocation... locations) {
    Map<String, NamedLocation> byId =
        List.of(locations).stream()
            .collect(Collectors.toMap(NamedLocation::id, location -> location));
    return new NamedLocations(byId, Optional.empty(), Optional.empty());
  }

  static NamedLocation ip(String id, boolean trusted, String... ranges) {
    return new NamedLocation.Ip(
        id, "Office " + id, trusted, List.of(ranges).stream().map(AddressRange::parse).toList());
  }

  static Settings mfaTrustedIps(String range) {
    return new Settings(Fact.known(List.of(AddressRange.parse(range))), false, true, true, false);
  }

  static Directory federated(String domain) {
    Directory none = Directory.empty();
    return new Directory(
        none.groupNames(),
        none.unreadGroups(),
        none.roles(),
        none.unreadRoles(),
        Fact.known(Set.of(domain)),
        none.crossTenantAccess());
  }

  // users

  static User member() {
    return user(UserKind.INTERNAL_MEMBER, new HomeTenant.Here());
  }

  static User user(UserKind kind, HomeTenant home) {
    return new User(
        "u1",
        "ada@contoso.com",
        "Ada",
        true,
        "Member",
        kind,
        home,
        IdSet.empty(),
        HeldRoles.none(),
        Fact.known(PerUserMfaState.DISABLED),
        Fact.unread("reports"));
  }

  static User inGroups(String... ids) {
    return copy(member(), set(ids), HeldRoles.none(), Fact.known(PerUserMfaState.DISABLED));
  }

  static User holding(String... roles) {
    return holding(new HeldRoles(set(roles), IdSet.empty(), IdSet.empty()));
  }

  static User holding(HeldRoles roles) {
    return copy(member(), IdSet.empty(), roles, Fact.known(PerUserMfaState.DISABLED));
  }

  static User perUserMfa(Fact<PerUserMfaState> state) {
    return copy(member(), IdSet.empty(), HeldRoles.none(), state);
  }

  static IdSet set(String... ids) {
    return Numbering.of(List.of(ids)).setOf(List.of(ids));
  }

  private static User copy(
      User user, IdSet groups, HeldRoles roles, Fact<PerUserMfaState> perUserMfa) {
    return new User(
        user.id(),
        user.userPrincipalName(),
        user.displayName(),
        user.accountEnabled(),
        user.userType(),
        user.kind(),
        user.home(),
        groups,
        roles,
        perUserMfa,
        user.registration());
  }

  // sign-ins

  /** Exchange Online in a browser on Windows, from nowhere in particular. */
  static SignIn ordinary() {
    return new SignIn(
        new Audience.Application(ApplicationGroups.EXCHANGE_ONLINE),
        ClientAppType.BROWSER,
        TransferMethod.NONE,
        RiskLevel.NONE,
        RiskLevel.NONE,
        InsiderRiskLevel.NONE,
        new Device.Unregistered(),
        network("198.18.0.1"),
        DevicePlatform.WINDOWS);
  }

  static SignIn to(String application) {
    return to(new Audience.Application(application));
  }

  static SignIn to(Audience audience) {
    SignIn s = ordinary();
    return new SignIn(
        audience,
        s.clientApp(),
        s.flow(),
        s.signInRisk(),
        s.userRisk(),
        s.insiderRisk(),
        s.device(),
        s.network(),
        s.platform());
  }

  static SignIn by(ClientAppType client) {
    return by(client, new Device.Unregistered());
  }

  static SignIn by(ClientAppType client, Device device) {
    return by(client, device, DevicePlatform.WINDOWS, TransferMethod.NONE);
  }

  static SignIn by(
      ClientAppType client, Device device, DevicePlatform platform, TransferMethod flow) {
    SignIn s = ordinary();
    return new SignIn(
        s.audience(),
        client,
        flow,
        s.signInRisk(),
        s.userRisk(),
        s.insiderRisk(),
        device,
        s.network(),
        platform);
  }

  static SignIn at(RiskLevel signIn, RiskLevel user, InsiderRiskLevel insider) {
    SignIn s = ordinary();
    return new SignIn(
        s.audience(),
        s.clientApp(),
        s.flow(),
        signIn,
        user,
        insider,
        s.device(),
        s.network(),
        s.platform());
  }

  static SignIn on(Device device) {
    return by(ClientAppType.BROWSER, device);
  }

  static SignIn on(DevicePlatform platform) {
    return by(ClientAppType.BROWSER, new Device.Unregistered(), platform, TransferMethod.NONE);
  }

  static SignIn through(TransferMethod flow) {
    return by(ClientAppType.BROWSER, new Device.Unregistered(), DevicePlatform.WINDOWS, flow);
  }

  static SignIn comingFrom(String address) {
    return comingFrom(network(address));
  }

  static SignIn comingFrom(Network network) {
    return by(ClientAppType.BROWSER, network);
  }

  static SignIn by(ClientAppType client, Network network) {
    SignIn s = ordinary();
    return new SignIn(
        s.audience(),
        client,
        s.flow(),
        s.signInRisk(),
        s.userRisk(),
        s.insiderRisk(),
        s.device(),
        network,
        s.platform());
  }

  static Network network(String address) {
    return new Network(IpAddress.parse(address), Optional.empty(), Optional.empty(), false, false);
  }

  static Network intranet() {
    return new Network(
        IpAddress.parse("198.18.0.1"), Optional.empty(), Optional.empty(), false, true);
  }

  static Device device(boolean compliant, TrustType trustType) {
    return device(compliant, trustType, Map.of());
  }

  static Device device(boolean compliant, TrustType trustType, Map<String, String> properties) {
    return new Device.Registered(compliant, trustType, properties, Map.of());
  }

  // answers

  static Set<Outcome> outcomes(Tenant tenant, User user, SignIn signIn) {
    return new SignInEvaluator(tenant).outcomes(user, signIn);
  }

  static Set<Outcome> outcomes(ConditionalAccessPolicy policy, User user) {
    return outcomes(tenant(policy), user, ordinary());
  }

  static Set<Outcome> outcomes(ConditionalAccessPolicy policy, SignIn signIn) {
    return outcomes(tenant(policy), member(), signIn);
  }
}
