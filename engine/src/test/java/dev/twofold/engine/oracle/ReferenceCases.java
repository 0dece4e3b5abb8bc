package dev.twofold.engine.oracle;

import static dev.twofold.engine.access.GrantControl.BLOCK;
import static dev.twofold.engine.access.GrantControl.COMPLIANT_DEVICE;
import static dev.twofold.engine.access.GrantControl.CUSTOM_AUTHENTICATION_FACTOR;
import static dev.twofold.engine.access.GrantControl.DOMAIN_JOINED_DEVICE;
import static dev.twofold.engine.access.GrantControl.MFA;
import static dev.twofold.engine.access.GrantControl.PASSWORD_CHANGE;
import static dev.twofold.engine.access.GrantControl.TERMS_OF_USE;
import static dev.twofold.engine.verdict.Verdict.ALWAYS;
import static dev.twofold.engine.verdict.Verdict.BLOCKED;
import static dev.twofold.engine.verdict.Verdict.CONDITIONALLY;
import static dev.twofold.engine.verdict.Verdict.NEVER;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterParser;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.PlatformCondition;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Cases of mfa-semantics section 12, to hold the oracle itself to. */
final class ReferenceCases {
  private static final Set<ClientAppType> MODERN =
      EnumSet.of(ClientAppType.BROWSER, ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS);
  private static final Set<ClientAppType> LEGACY = EnumSet.complementOf(EnumSet.copyOf(MODERN));
  private static final Set<DevicePlatform> FIVE =
      EnumSet.complementOf(EnumSet.of(DevicePlatform.UNKNOWN, DevicePlatform.WINDOWS_PHONE));
  private static final Set<DevicePlatform> ALL_PLATFORMS = EnumSet.allOf(DevicePlatform.class);
  private static final User MEMBER =
      user(UserKind.INTERNAL_MEMBER, new HomeTenant.Here(), HeldRoles.none());

  private final List<Case> cases = new ArrayList<>();

  /** A case with its verdict. */
  record Case(String id, Verdict expected, TenantCase tenantCase) {}

  private ReferenceCases() {}

  static List<Case> all() {
    ReferenceCases cases = new ReferenceCases();
    cases.grantsAndStates();
    cases.resources();
    cases.clientsAndPlatforms();
    cases.networks();
    cases.risksAndFlows();
    cases.devices();
    cases.guests();
    cases.otherEnforcers();
    return List.copyOf(cases.cases);
  }

  private void grantsAndStates() {
    add("TC-001", NEVER);
    add("TC-002", ALWAYS, mfa(it -> it));
    add("TC-003", NEVER, mfa(it -> it.state(PolicyState.REPORT_ONLY)));
    add("TC-011", NEVER, policy(Grant.none(), it -> it));
    add("TC-122", NEVER, policy(RandomTenants.and(COMPLIANT_DEVICE), it -> it));
    add("TC-117", CONDITIONALLY, policy(RandomTenants.or(MFA, COMPLIANT_DEVICE), it -> it));
    add(
        "TC-121",
        CONDITIONALLY,
        policy(RandomTenants.or(MFA, COMPLIANT_DEVICE), it -> it),
        policy(RandomTenants.or(MFA, DOMAIN_JOINED_DEVICE), it -> it));
    add("TC-132", NEVER, policy(RandomTenants.or(MFA, TERMS_OF_USE), it -> it));
    add("TC-134", NEVER, policy(RandomTenants.and(CUSTOM_AUTHENTICATION_FACTOR), it -> it));
    add("TC-135", ALWAYS, policy(RandomTenants.and(CUSTOM_AUTHENTICATION_FACTOR, MFA), it -> it));
    add("TC-128", NEVER, strength("fido2", "x509CertificateSingleFactor"));
    add("TC-129", ALWAYS, strength("password,sms", "federatedMultiFactor"));
    add("TC-131", ALWAYS, strength("temporaryAccessPassOneTime"));
    add("TC-143", BLOCKED, block(it -> it));
  }

  private void resources() {
    TargetResources office = applications(false, "Office365");
    TargetResources notOffice = applications(true, "Office365");
    add("TC-033", CONDITIONALLY, mfa(it -> it.resources(office)));
    add("TC-042", ALWAYS, mfa(it -> it.resources(office)), mfa(it -> it.resources(notOffice)));
    cases.add(
        new Case(
            "TC-043",
            CONDITIONALLY,
            new TenantCase(
                tenant(
                    new Settings(Fact.known(List.of()), false, true, false, false),
                    Map.of(),
                    false,
                    List.of(mfa(it -> it.resources(office)), mfa(it -> it.resources(notOffice)))),
                List.of(MEMBER))));
    add("TC-145", ALWAYS, mfa(it -> it.resources(office)), block(it -> it.resources(notOffice)));
    add("TC-055", NEVER, mfa(it -> it.resources(new TargetResources.Nothing())));
  }

  private void clientsAndPlatforms() {
    add("TC-058", CONDITIONALLY, mfa(it -> it.clientApps(MODERN)));
    add("TC-059", ALWAYS, mfa(it -> it.clientApps(MODERN)), block(it -> it.clientApps(LEGACY)));
    add(
        "TC-060",
        CONDITIONALLY,
        mfa(it -> it.clientApps(MODERN)),
        block(it -> it.clientApps(Set.of(ClientAppType.OTHER))));
    add("TC-063", NEVER, mfa(it -> it.clientApps(LEGACY)));
    add("TC-069", CONDITIONALLY, mfa(it -> it.platforms(platforms(FIVE, Set.of()))));
    add(
        "TC-070",
        ALWAYS,
        mfa(it -> it.platforms(platforms(FIVE, Set.of()))),
        block(it -> it.platforms(platforms(ALL_PLATFORMS, FIVE))));
  }

  private void networks() {
    NamedLocation trusted = ip("trusted", true, "203.0.113.0/24");
    NamedLocation wide = ip("wide", false, "203.0.0.0/16");
    NamedLocation half = ip("half", false, "203.0.113.0/25");
    NamedLocation all4 = ip("all4", false, "0.0.0.0/1", "128.0.0.0/1");
    add("TC-076", CONDITIONALLY, List.of(trusted), mfa(it -> it.locations(notTrusted())));
    add("TC-077", ALWAYS, mfa(it -> it.locations(notTrusted())));
    add("TC-083", CONDITIONALLY, List.of(all4), mfa(it -> it.locations(in("all4"))));
    add(
        "TC-085",
        ALWAYS,
        List.of(trusted, wide),
        mfa(it -> it.locations(notIn("trusted"))),
        mfa(it -> it.locations(in("wide"))));
    add(
        "TC-086",
        CONDITIONALLY,
        List.of(trusted, half),
        mfa(it -> it.locations(notIn("trusted"))),
        mfa(it -> it.locations(in("half"))));
    add(
        "TC-088",
        NEVER,
        List.of(trusted),
        mfa(it -> it.locations(notTrusted())),
        block(it -> it.locations(notTrusted())));
  }

  private void risksAndFlows() {
    add(
        "TC-101",
        ALWAYS,
        mfa(it -> it.signInRisk(EnumSet.of(RiskLevel.NONE, RiskLevel.LOW, RiskLevel.MEDIUM))),
        block(it -> it.signInRisk(Set.of(RiskLevel.HIGH))));
    add(
        "TC-102",
        CONDITIONALLY,
        policy(RandomTenants.and(PASSWORD_CHANGE, MFA), it -> it.userRisk(Set.of(RiskLevel.HIGH))));
    add("TC-148", NEVER, block(it -> it.flows(Set.of(TransferMethod.DEVICE_CODE_FLOW))));
    add("TC-149", CONDITIONALLY, mfa(it -> it.flows(Set.of(TransferMethod.DEVICE_CODE_FLOW))));
  }

  private void devices() {
    add(
        "TC-109",
        CONDITIONALLY,
        mfa(filter(FilterMode.EXCLUDE, "device.trustType -eq \"ServerAD\"")));
    add(
        "TC-110",
        CONDITIONALLY,
        mfa(filter(FilterMode.EXCLUDE, "device.trustType -ne \"ServerAD\"")));
    add(
        "TC-114",
        ALWAYS,
        mfa(filter(FilterMode.INCLUDE, "device.isCompliant -eq True")),
        mfa(filter(FilterMode.INCLUDE, "device.isCompliant -ne True")));
    List<ConditionalAccessPolicy> byTrust = new ArrayList<>();
    for (String trust : List.of("ServerAD", "AzureAD", "Workplace")) {
      byTrust.add(mfa(filter(FilterMode.INCLUDE, "device.trustType -eq \"" + trust + "\"")));
    }
    add("TC-115", CONDITIONALLY, byTrust.toArray(ConditionalAccessPolicy[]::new));
    byTrust.add(
        mfa(
            filter(
                FilterMode.INCLUDE,
                "device.trustType -ne \"ServerAD\" -and device.trustType -ne \"AzureAD\""
                    + " -and device.trustType -ne \"Workplace\"")));
    add("TC-116", ALWAYS, byTrust.toArray(ConditionalAccessPolicy[]::new));
    add(
        "TC-119",
        ALWAYS,
        policy(RandomTenants.and(COMPLIANT_DEVICE), it -> it),
        mfa(filter(FilterMode.INCLUDE, "device.isCompliant -eq True")));
    add(
        "TC-120",
        ALWAYS,
        policy(RandomTenants.or(MFA, COMPLIANT_DEVICE), it -> it),
        block(filter(FilterMode.INCLUDE, "device.isCompliant -eq True")));
  }

  private void guests() {
    User guest =
        user(UserKind.B2B_COLLABORATION_GUEST, new HomeTenant.Entra("home-1"), HeldRoles.none());
    addFor(guest, "TC-160", ALWAYS, false, mfa(it -> it));
    addFor(
        guest, "TC-165", ALWAYS, false, policy(RandomTenants.or(MFA, COMPLIANT_DEVICE), it -> it));
    addFor(guest, "TC-167", BLOCKED, false, policy(RandomTenants.and(COMPLIANT_DEVICE), it -> it));
    addFor(guest, "TC-164", BLOCKED, false, strength("fido2", "windowsHelloForBusiness"));
  }

  private void otherEnforcers() {
    User admin =
        user(
            UserKind.INTERNAL_MEMBER,
            new HomeTenant.Here(),
            roles(RandomTenants.GLOBAL_ADMINISTRATOR));
    User synchronization =
        user(UserKind.INTERNAL_MEMBER, new HomeTenant.Here(), roles(RandomTenants.SYNCHRONIZATION));
    addFor(MEMBER, "TC-171", CONDITIONALLY, true);
    addFor(admin, "TC-172", ALWAYS, true);
    addFor(synchronization, "TC-176", NEVER, true);
    User enforced = enforced(MEMBER);
    addFor(enforced, "TC-185", ALWAYS, false, block(it -> it.clientApps(LEGACY)));
    addFor(enforced, "TC-186", CONDITIONALLY, false);
  }

  private void add(String id, Verdict expected, ConditionalAccessPolicy... policies) {
    add(id, expected, List.of(), policies);
  }

  private void add(
      String id,
      Verdict expected,
      List<NamedLocation> locations,
      ConditionalAccessPolicy... policies) {
    Map<String, NamedLocation> byId = new java.util.HashMap<>();
    locations.forEach(location -> byId.put(location.id(), location));
    Tenant tenant = tenant(Settings.assumed(), byId, false, List.of(policies));
    cases.add(new Case(id, expected, new TenantCase(tenant, List.of(MEMBER))));
  }

  private void addFor(
      User user,
      String id,
      Verdict expected,
      boolean securityDefaults,
      ConditionalAccessPolicy... policies) {
    Tenant tenant = tenant(Settings.assumed(), Map.of(), securityDefaults, List.of(policies));
    cases.add(new Case(id, expected, new TenantCase(tenant, List.of(user))));
  }

  private static Tenant tenant(
      Settings settings,
      Map<String, NamedLocation> locations,
      boolean securityDefaults,
      List<ConditionalAccessPolicy> policies) {
    return new Tenant(
        Directory.empty(),
        Fact.known(policies),
        new NamedLocations(locations, Optional.empty(), Optional.empty()),
        Fact.known(securityDefaults),
        Fact.known(dev.twofold.engine.access.TaggedApplications.none()),
        settings);
  }

  private static ConditionalAccessPolicy mfa(
      UnaryOperator<ConditionalAccessPolicy.Builder> change) {
    return policy(RandomTenants.and(MFA), change);
  }

  private static ConditionalAccessPolicy block(
      UnaryOperator<ConditionalAccessPolicy.Builder> change) {
    return policy(RandomTenants.and(BLOCK), change);
  }

  private static ConditionalAccessPolicy strength(String... combinations) {
    return policy(
        new Grant(
            Grant.Operator.AND,
            Set.of(),
            Optional.of(Fact.known(RandomTenants.custom("strength", combinations)))),
        it -> it);
  }

  private static ConditionalAccessPolicy policy(
      Grant grant, UnaryOperator<ConditionalAccessPolicy.Builder> change) {
    return change.apply(ConditionalAccessPolicy.builder("policy").grant(grant)).build();
  }

  /** Includes these, or includes all and excludes these. */
  private static TargetResources applications(boolean allBut, String name) {
    return new TargetResources.Applications(
        allBut,
        allBut ? Set.of() : Set.of(name),
        allBut ? Set.of(name) : Set.of(),
        Optional.empty());
  }

  private static Optional<PlatformCondition> platforms(
      Set<DevicePlatform> include, Set<DevicePlatform> exclude) {
    return Optional.of(new PlatformCondition(include, exclude));
  }

  private static NamedLocation ip(String id, boolean trusted, String... ranges) {
    return new NamedLocation.Ip(
        id, id, trusted, List.of(ranges).stream().map(AddressRange::parse).toList());
  }

  private static Optional<LocationCondition> in(String id) {
    return Optional.of(
        new LocationCondition(
            new LocationSelection(false, false, Set.of(id)), LocationSelection.nowhere()));
  }

  private static Optional<LocationCondition> notIn(String id) {
    return Optional.of(
        new LocationCondition(
            LocationSelection.anywhere(), new LocationSelection(false, false, Set.of(id))));
  }

  private static Optional<LocationCondition> notTrusted() {
    return Optional.of(
        new LocationCondition(
            LocationSelection.anywhere(), new LocationSelection(false, true, Set.of())));
  }

  private static UnaryOperator<ConditionalAccessPolicy.Builder> filter(
      FilterMode mode, String rule) {
    return it -> it.devices(Optional.of(new DeviceFilter(mode, FilterParser.device(rule))));
  }

  private static HeldRoles roles(String id) {
    return new HeldRoles(
        RandomTenants.ROLE_NUMBERS.setOf(List.of(id)), IdSet.empty(), IdSet.empty());
  }

  private static User user(UserKind kind, HomeTenant home, HeldRoles roles) {
    return new User(
        "user",
        "user@example.com",
        "User",
        true,
        "Member",
        kind,
        home,
        IdSet.empty(),
        roles,
        Fact.known(PerUserMfaState.DISABLED),
        Fact.unread("reports/authenticationMethods/userRegistrationDetails"));
  }

  private static User enforced(User it) {
    return Users.withPerUserMfa(it, Fact.known(PerUserMfaState.ENFORCED));
  }
}
