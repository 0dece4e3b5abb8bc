package dev.twofold.engine.oracle;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.ApplicationFilter;
import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.GuestSelection;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.PlatformCondition;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.TaggedApplications;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.InboundTrust;
import dev.twofold.engine.directory.Numbering;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Small tenants from seeds. A few kinds of conditions are in play in each. Most policies are leaves
 * of a tree that cuts the space along these conditions, now and then with a leaf left out, so that
 * covers and near misses are frequent; others are thrown in at random.
 */
final class RandomTenants {
  static final List<String> GROUPS = List.of("group-a", "group-b", "group-c");
  static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
  static final String EXCHANGE_ADMINISTRATOR = "29232cdf-9323-42fd-ade2-1d097af3e4de";
  static final String GLOBAL_READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
  static final String SYNCHRONIZATION = "d29b2b05-8046-44ba-8758-1e26182fcf32";
  static final String CUSTOM_ROLE = "c0570000-0000-4000-8000-000000000001";
  static final List<String> ROLES =
      List.of(
          GLOBAL_ADMINISTRATOR,
          EXCHANGE_ADMINISTRATOR,
          GLOBAL_READER,
          SYNCHRONIZATION,
          CUSTOM_ROLE);
  static final List<String> HOMES = List.of("home-1", "home-2", "home-3");
  static final List<String> CUSTOM_APPLICATIONS = List.of("app-one", "app-two");
  static final Numbering GROUP_NUMBERS = Numbering.of(GROUPS);
  static final Numbering ROLE_NUMBERS = Numbering.of(ROLES);

  private static final List<String> APPLICATIONS =
      List.of(
          "Office365",
          "MicrosoftAdminPortals",
          "797f4846-ba00-4fd7-ba43-dac1f8f63013",
          "c44b4083-3bb0-49c1-b47d-974e53cbdf3c",
          "00000002-0000-0ff1-ce00-000000000000",
          "00000002-0000-0000-c000-000000000000",
          "01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9",
          "app-one",
          "app-two");
  private static final List<String> RANGES =
      List.of(
          "198.51.100.0/24",
          "198.51.100.64/26",
          "198.51.0.0/16",
          "192.0.2.7",
          "192.0.2.0/28",
          "0.0.0.0/1",
          "128.0.0.0/1",
          "10.0.0.0/8",
          "2001:db8::/32",
          "2001:db8:7::/48",
          "::/1",
          "8000::/1",
          "2001:db8:7::1");
  private static final List<String> COUNTRIES = List.of("FR", "DE", "US");
  private static final List<UserKind> GUESTS =
      List.of(
          UserKind.INTERNAL_GUEST,
          UserKind.B2B_COLLABORATION_GUEST,
          UserKind.B2B_COLLABORATION_MEMBER,
          UserKind.OTHER_EXTERNAL_USER,
          UserKind.SERVICE_PROVIDER);

  private final Dice dice;
  private final RandomFilters filters;
  private final List<Kind> kinds;
  private final Map<String, NamedLocation> locations = new HashMap<>();
  private final List<String> locationIds = new ArrayList<>();
  private final Mood mood;
  private final boolean negativeTags;
  private int policiesMade;

  /** A kind of condition. */
  private enum Kind {
    USERS,
    APPLICATIONS,
    CLIENTS,
    PLATFORMS,
    NETWORK,
    SIGN_IN_RISK,
    USER_RISK,
    INSIDER_RISK,
    DEVICES,
    FLOWS
  }

  /** What the policies of a tenant mostly ask for. */
  private enum Mood {
    MFA,
    BLOCK,
    MIXED,
    WEAK
  }

  /** Something that a policy can ask of a sign-in. */
  private interface Condition {
    void addTo(ConditionalAccessPolicy.Builder builder);
  }

  /** A condition and its opposite. */
  private record Cut(Condition inside, Condition outside) {}

  private RandomTenants(long seed, boolean negativeTags) {
    dice = new Dice(seed);
    this.negativeTags = negativeTags;
    filters = new RandomFilters(dice);
    kinds = List.copyOf(dice.some(List.of(Kind.values()), 1, 4));
    mood =
        dice.pick(
            List.of(Mood.MFA, Mood.MFA, Mood.MFA, Mood.BLOCK, Mood.MIXED, Mood.MIXED, Mood.WEAK));
    nameLocations();
  }

  /** The tenant of this seed, of which everything is known. */
  static TenantCase of(long seed) {
    return new RandomTenants(seed, false).tenantCase();
  }

  /** A tenant whose filters for applications also have negative operators (OPEN-08). */
  static TenantCase withNegativeTags(long seed) {
    return new RandomTenants(seed, true).tenantCase();
  }

  /** A single policy; it refers to groups and locations by the ids that all these tenants use. */
  static ConditionalAccessPolicy further(long seed, String id, Grant grant) {
    RandomTenants tenants = new RandomTenants(seed, false);
    ConditionalAccessPolicy.Builder builder = ConditionalAccessPolicy.builder(id);
    tenants.randomConditions().forEach(condition -> condition.addTo(builder));
    return builder.grant(grant).build();
  }

  /** A selection of users, by the ids that all these tenants use. */
  static UserSelection users(long seed) {
    return new RandomTenants(seed, false).userSelection();
  }

  private TenantCase tenantCase() {
    List<ConditionalAccessPolicy> policies = dice.shuffled(policies());
    Tenant tenant =
        new Tenant(
            directory(),
            Fact.known(policies),
            new NamedLocations(locations, Optional.empty(), Optional.empty()),
            Fact.known(dice.chance(0.12)),
            Fact.known(applications()),
            settings());
    return new TenantCase(tenant, users());
  }

  // Policies.

  private List<ConditionalAccessPolicy> policies() {
    List<ConditionalAccessPolicy> policies = new ArrayList<>();
    if (dice.chance(0.9)) {
      grow(dice.shuffled(kinds), List.of(), policies);
    }
    for (int extra = dice.pick(List.of(0, 0, 0, 1, 2, 3)); extra > 0; extra--) {
      policies.add(extra());
    }
    return policies.subList(0, Math.min(policies.size(), 8));
  }

  private void grow(List<Kind> left, List<Condition> path, List<ConditionalAccessPolicy> into) {
    if (left.isEmpty() || path.size() >= 3 || dice.chance(path.isEmpty() ? 0.15 : 0.35)) {
      if (!dice.chance(path.isEmpty() || mood == Mood.BLOCK ? 0.03 : 0.15)) {
        into.add(leaf(path));
      }
      return;
    }
    Cut cut = cut(left.getFirst());
    List<Kind> rest = left.subList(1, left.size());
    grow(rest, with(path, cut.inside()), into);
    grow(rest, with(path, cut.outside()), into);
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  private ConditionalAccessPolicy leaf(List<Condition> path) {
    ConditionalAccessPolicy.Builder builder = builder();
    path.forEach(condition -> condition.addTo(builder));
    if (dice.chance(0.05)) {
      builder.exclude(userSelection());
    }
    return builder
        .grant(grant())
        .state(dice.chance(0.95) ? PolicyState.ENABLED : PolicyState.REPORT_ONLY)
        .build();
  }

  private ConditionalAccessPolicy extra() {
    ConditionalAccessPolicy.Builder builder = builder();
    randomConditions().forEach(condition -> condition.addTo(builder));
    if (dice.chance(0.15)) {
      builder.exclude(userSelection());
    }
    if (dice.chance(0.08)) {
      builder.resources(notApplications());
    }
    List<PolicyState> states =
        List.of(
            PolicyState.ENABLED,
            PolicyState.ENABLED,
            PolicyState.ENABLED,
            PolicyState.REPORT_ONLY,
            PolicyState.DISABLED);
    return builder.grant(dice.chance(0.5) ? grant() : anyGrant()).state(dice.pick(states)).build();
  }

  private ConditionalAccessPolicy.Builder builder() {
    String id = "policy-" + ++policiesMade;
    return ConditionalAccessPolicy.builder(id).displayName("Name of " + id);
  }

  private List<Condition> randomConditions() {
    List<Condition> conditions = new ArrayList<>();
    for (Kind kind : dice.some(kinds, 0, 2)) {
      Cut cut = cut(kind);
      conditions.add(dice.chance(0.5) ? cut.inside() : cut.outside());
    }
    return conditions;
  }

  private TargetResources notApplications() {
    return dice.pick(
        List.of(
            new TargetResources.UserActions(Set.of("urn:user:registersecurityinfo")),
            new TargetResources.AuthenticationContexts(Set.of("c1")),
            new TargetResources.WorkloadIdentities(),
            new TargetResources.Nothing()));
  }

  // Conditions.

  private Cut cut(Kind kind) {
    return switch (kind) {
      case USERS -> userCut();
      case APPLICATIONS -> applicationCut();
      case CLIENTS -> clientCut();
      case PLATFORMS -> platformCut();
      case NETWORK -> networkCut();
      case SIGN_IN_RISK -> signInRiskCut();
      case USER_RISK -> userRiskCut();
      case INSIDER_RISK -> insiderRiskCut();
      case DEVICES -> deviceCut();
      case FLOWS -> flowCut();
    };
  }

  private Cut userCut() {
    UserSelection selection = userSelection();
    UserSelection exclude = dice.chance(0.15) ? userSelection() : UserSelection.nobody();
    return new Cut(
        builder -> builder.include(selection).exclude(exclude),
        builder -> builder.include(UserSelection.everybody()).exclude(selection));
  }

  private UserSelection userSelection() {
    return switch (dice.below(6)) {
      case 0, 1 -> selection(Set.of(), dice.some(GROUPS, 1, 2), Set.of(), false, List.of());
      case 2 -> selection(dice.some(userIds(), 1, 2), Set.of(), Set.of(), false, List.of());
      case 3 -> selection(Set.of(), Set.of(), dice.some(ROLES, 1, 3), false, List.of());
      case 4 -> selection(Set.of(), Set.of(), Set.of(), false, List.of(guests()));
      default ->
          selection(
              dice.some(userIds(), 0, 1),
              dice.some(GROUPS, 0, 1),
              Set.of(),
              dice.chance(0.3),
              List.of(guests()));
    };
  }

  private static UserSelection selection(
      Set<String> users,
      Set<String> groups,
      Set<String> roles,
      boolean allRoles,
      List<GuestSelection> guests) {
    return new UserSelection(false, users, groups, roles, allRoles, guests);
  }

  private GuestSelection guests() {
    if (dice.chance(0.4)) {
      return GuestSelection.everyGuestOrExternalUser();
    }
    return new GuestSelection(
        dice.some(GUESTS, 1, 3),
        dice.chance(0.5) ? Optional.empty() : Optional.of(dice.some(HOMES, 1, 2)));
  }

  private static List<String> userIds() {
    return List.of("user-1", "user-2", "user-3", "user-4", "user-5");
  }

  private Cut applicationCut() {
    if (dice.chance(0.25)) {
      return tagCut();
    }
    Set<String> names = new LinkedHashSet<>();
    dice.some(APPLICATIONS, 1, 2)
        .forEach(name -> names.add(dice.chance(0.8) ? name : name.toUpperCase(Locale.ROOT)));
    Set<String> excluded = dice.chance(0.15) ? dice.some(APPLICATIONS, 1, 1) : Set.of();
    return new Cut(
        builder -> builder.resources(applications(false, names, excluded, Optional.empty())),
        builder -> builder.resources(applications(true, Set.of(), names, Optional.empty())));
  }

  private Cut tagCut() {
    var rule = negativeTags ? filters.negativeApplication() : filters.application();
    Set<String> also = dice.some(APPLICATIONS, 0, 1);
    Optional<ApplicationFilter> include =
        Optional.of(new ApplicationFilter(FilterMode.INCLUDE, rule));
    Optional<ApplicationFilter> exclude =
        Optional.of(new ApplicationFilter(FilterMode.EXCLUDE, rule));
    return new Cut(
        builder -> builder.resources(applications(false, also, Set.of(), include)),
        builder -> builder.resources(applications(true, Set.of(), also, exclude)));
  }

  private static TargetResources applications(
      boolean all, Set<String> include, Set<String> exclude, Optional<ApplicationFilter> filter) {
    return new TargetResources.Applications(all, include, exclude, filter);
  }

  private Cut clientCut() {
    Set<ClientAppType> some =
        dice.chance(0.4)
            ? EnumSet.of(ClientAppType.BROWSER, ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS)
            : dice.some(List.of(ClientAppType.values()), 1, 3);
    return new Cut(
        builder -> builder.clientApps(some),
        builder -> builder.clientApps(complement(some, ClientAppType.class)));
  }

  private Cut platformCut() {
    Set<DevicePlatform> named = EnumSet.complementOf(EnumSet.of(DevicePlatform.UNKNOWN));
    Set<DevicePlatform> some = dice.some(List.copyOf(named), 1, 6);
    boolean forgetUnknown = dice.chance(0.15);
    Set<DevicePlatform> include = forgetUnknown ? named : EnumSet.allOf(DevicePlatform.class);
    return new Cut(
        builder -> builder.platforms(Optional.of(new PlatformCondition(some, Set.of()))),
        builder -> builder.platforms(Optional.of(new PlatformCondition(include, some))));
  }

  private Cut networkCut() {
    LocationSelection selection = locationSelection();
    LocationSelection exclude =
        dice.chance(0.2) ? locationSelection() : LocationSelection.nowhere();
    return new Cut(
        builder -> builder.locations(Optional.of(new LocationCondition(selection, exclude))),
        builder ->
            builder.locations(
                Optional.of(new LocationCondition(LocationSelection.anywhere(), selection))));
  }

  private LocationSelection locationSelection() {
    if (dice.chance(0.3)) {
      return new LocationSelection(false, true, dice.some(locationIds, 0, 1));
    }
    Set<String> ids = new LinkedHashSet<>(dice.some(locationIds, 1, 2));
    if (dice.chance(0.15)) {
      ids.add(NamedLocations.MFA_TRUSTED_IPS);
    }
    if (dice.chance(0.1)) {
      ids.add("location-deleted");
    }
    return new LocationSelection(false, false, ids);
  }

  private Cut signInRiskCut() {
    Set<RiskLevel> some = dice.some(List.of(RiskLevel.values()), 1, 3);
    return new Cut(
        builder -> builder.signInRisk(some),
        builder -> builder.signInRisk(complement(some, RiskLevel.class)));
  }

  private Cut userRiskCut() {
    Set<RiskLevel> some = dice.some(List.of(RiskLevel.values()), 1, 3);
    return new Cut(
        builder -> builder.userRisk(some),
        builder -> builder.userRisk(complement(some, RiskLevel.class)));
  }

  /** CA-908: no policy can list none, so the opposite is everything. */
  private Cut insiderRiskCut() {
    Set<InsiderRiskLevel> some =
        dice.some(
            List.of(InsiderRiskLevel.MINOR, InsiderRiskLevel.MODERATE, InsiderRiskLevel.ELEVATED),
            1,
            3);
    return new Cut(builder -> builder.insiderRisk(some), _ -> {});
  }

  private Cut deviceCut() {
    var rule = filters.device();
    return new Cut(
        builder -> builder.devices(Optional.of(new DeviceFilter(FilterMode.INCLUDE, rule))),
        builder -> builder.devices(Optional.of(new DeviceFilter(FilterMode.EXCLUDE, rule))));
  }

  /** A policy lists flows other than none, or has no such condition. */
  private Cut flowCut() {
    Set<TransferMethod> some =
        dice.some(
            List.of(TransferMethod.DEVICE_CODE_FLOW, TransferMethod.AUTHENTICATION_TRANSFER), 1, 2);
    return new Cut(builder -> builder.flows(some), _ -> {});
  }

  private static <E extends Enum<E>> Set<E> complement(Collection<E> some, Class<E> type) {
    Set<E> rest = EnumSet.allOf(type);
    rest.removeAll(some);
    return rest;
  }

  // Grants.

  private Grant grant() {
    return switch (mood) {
      case MFA -> dice.chance(0.85) ? and(GrantControl.MFA) : anyGrant();
      case BLOCK -> dice.chance(0.93) ? and(GrantControl.BLOCK) : anyGrant();
      case WEAK -> weakGrant();
      case MIXED -> anyGrant();
    };
  }

  private Grant anyGrant() {
    return switch (dice.below(17)) {
      case 0, 1 -> and(GrantControl.MFA);
      case 2 -> and(GrantControl.BLOCK);
      case 3 -> or(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE);
      case 4 -> or(GrantControl.MFA, GrantControl.DOMAIN_JOINED_DEVICE);
      case 5 -> and(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE);
      case 6 -> or(GrantControl.MFA, GrantControl.COMPLIANT_APPLICATION);
      case 7 -> and(GrantControl.MFA, GrantControl.PASSWORD_CHANGE);
      case 8 -> strength(Grant.Operator.AND, Set.of(GrantControl.RISK_REMEDIATION), true);
      case 9 -> strength(Grant.Operator.AND, Set.of(), true);
      case 10 -> strength(Grant.Operator.AND, Set.of(), false);
      case 11 -> strength(Grant.Operator.OR, Set.of(GrantControl.COMPLIANT_DEVICE), true);
      case 12 -> strength(Grant.Operator.AND, Set.of(GrantControl.TERMS_OF_USE), false);
      case 13 -> or(GrantControl.MFA, GrantControl.TERMS_OF_USE);
      default -> weakGrant();
    };
  }

  private Grant weakGrant() {
    return switch (dice.below(11)) {
      case 0, 1 -> and(GrantControl.COMPLIANT_DEVICE);
      case 2 -> and(GrantControl.DOMAIN_JOINED_DEVICE);
      case 3 -> or(GrantControl.COMPLIANT_DEVICE, GrantControl.DOMAIN_JOINED_DEVICE);
      case 4 -> or(GrantControl.APPROVED_APPLICATION, GrantControl.COMPLIANT_APPLICATION);
      case 5 -> and(GrantControl.APPROVED_APPLICATION);
      case 6 -> and(GrantControl.TERMS_OF_USE);
      case 7 -> and(GrantControl.CUSTOM_AUTHENTICATION_FACTOR);
      case 8 -> or(GrantControl.CUSTOM_AUTHENTICATION_FACTOR, GrantControl.COMPLIANT_DEVICE);
      case 9 -> strength(Grant.Operator.AND, Set.of(), false);
      default -> Grant.none();
    };
  }

  static Grant and(GrantControl... controls) {
    return new Grant(Grant.Operator.AND, Set.of(controls), Optional.empty());
  }

  static Grant or(GrantControl... controls) {
    return new Grant(Grant.Operator.OR, Set.of(controls), Optional.empty());
  }

  private Grant strength(Grant.Operator operator, Set<GrantControl> controls, boolean builtIn) {
    AuthenticationStrength strength =
        builtIn
            ? AuthenticationStrength.BUILT_IN.get(
                "00000000-0000-0000-0000-00000000000" + dice.between(2, 4))
            : dice.pick(CUSTOM_STRENGTHS);
    return new Grant(operator, controls, Optional.of(Fact.known(strength)));
  }

  private static final List<AuthenticationStrength> CUSTOM_STRENGTHS =
      List.of(
          custom("weak", "password", "fido2"),
          custom("sms-sign-in", "sms"),
          custom("certificates", "x509CertificateSingleFactor", "x509CertificateMultiFactor"),
          custom("token", "hardwareOath,password"),
          custom("phone", "password,sms", "password,voice"),
          custom("loose", "password", "password,sms"),
          custom("federated", "federatedSingleFactor"),
          custom("federated-and-token", "softwareOath,federatedSingleFactor"),
          custom("pass", "temporaryAccessPassOneTime", "password,x509CertificateSingleFactor"));

  static AuthenticationStrength custom(String id, String... combinations) {
    Set<Set<String>> sets = new LinkedHashSet<>();
    for (String combination : combinations) {
      sets.add(AuthenticationStrength.combination(combination));
    }
    return new AuthenticationStrength(id, id, sets);
  }

  // What is not a policy.

  private void nameLocations() {
    if (!kinds.contains(Kind.NETWORK)) {
      return;
    }
    for (int i = dice.between(1, 3); i > 0; i--) {
      add(ipLocation("location-ip-" + i));
    }
    if (dice.chance(0.5)) {
      add(country("location-country", NamedLocation.Lookup.CLIENT_IP_ADDRESS));
    }
    if (dice.chance(0.2)) {
      add(country("location-gps", NamedLocation.Lookup.AUTHENTICATOR_APP_GPS));
    }
    if (dice.chance(0.2)) {
      add(new NamedLocation.CompliantNetwork("location-compliant", "Compliant", dice.chance(0.5)));
    }
  }

  private void add(NamedLocation location) {
    locations.put(location.id(), location);
    locationIds.add(location.id());
  }

  private NamedLocation ipLocation(String id) {
    return new NamedLocation.Ip(id, "Name of " + id, dice.chance(0.5), ranges(1, 4));
  }

  private List<AddressRange> ranges(int least, int most) {
    if (dice.chance(0.05)) {
      return List.of(AddressRange.ALL_4, AddressRange.ALL_6);
    }
    return dice.some(RANGES, least, most).stream().map(AddressRange::parse).toList();
  }

  private NamedLocation country(String id, NamedLocation.Lookup lookup) {
    return new NamedLocation.Country(
        id, "Name of " + id, dice.some(COUNTRIES, 1, 2), lookup, dice.chance(0.3));
  }

  private Directory directory() {
    Map<String, RoleDefinition> roles = new HashMap<>();
    for (String id : ROLES) {
      roles.put(id, new RoleDefinition(id, id, "Name of " + id, !id.equals(CUSTOM_ROLE)));
    }
    Map<String, InboundTrust> byTenant =
        dice.chance(0.5) ? Map.of(HOMES.getFirst(), trust()) : Map.of();
    return new Directory(
        Map.of(GROUPS.getFirst(), "Name of the group"),
        List.of(),
        roles,
        Optional.empty(),
        Fact.known(dice.chance(0.4) ? Set.of("federated.example") : Set.of()),
        Fact.known(
            new CrossTenantAccess(dice.chance(0.3) ? trust() : InboundTrust.none(), byTenant)));
  }

  private InboundTrust trust() {
    return new InboundTrust(dice.chance(0.5), dice.chance(0.5), dice.chance(0.5));
  }

  private TaggedApplications applications() {
    Map<String, Map<String, Set<String>>> attributes = new HashMap<>();
    for (String id : List.of("app-one", "app-two", "00000002-0000-0000-c000-000000000000")) {
      if (dice.chance(0.6)) {
        attributes.put(
            id,
            Map.of(
                dice.chance(0.8) ? RandomFilters.TAG : RandomFilters.AREA,
                dice.some(RandomFilters.TAGS, 1, 2)));
      }
    }
    return new TaggedApplications(attributes, Map.of("app-one", "Name of app one"));
  }

  private Settings settings() {
    return new Settings(
        Fact.known(dice.chance(0.2) ? ranges(1, 2) : List.of()),
        dice.chance(0.3),
        dice.chance(0.6),
        dice.chance(0.8),
        locations.containsKey("location-compliant") && dice.chance(0.7));
  }

  // Users.

  private List<User> users() {
    List<User> users = new ArrayList<>();
    for (String id : userIds().subList(0, dice.between(2, 5))) {
      users.add(user(id));
    }
    return users;
  }

  private User user(String id) {
    UserKind kind =
        dice.chance(0.65)
            ? UserKind.INTERNAL_MEMBER
            : dice.pick(
                List.of(
                    UserKind.INTERNAL_GUEST,
                    UserKind.B2B_COLLABORATION_GUEST,
                    UserKind.B2B_COLLABORATION_GUEST,
                    UserKind.B2B_COLLABORATION_MEMBER));
    boolean guest = kind == UserKind.INTERNAL_GUEST || kind == UserKind.B2B_COLLABORATION_GUEST;
    String domain =
        !kind.signsInElsewhere() && dice.chance(0.5) ? "Federated.example" : "managed.example";
    return new User(
        id,
        id + "@" + domain,
        "Name of " + id,
        true,
        guest ? "Guest" : "Member",
        kind,
        home(kind),
        GROUP_NUMBERS.setOf(dice.some(GROUPS, 0, 2)),
        roles(),
        Fact.known(perUserMfa()),
        Fact.unread("reports/authenticationMethods/userRegistrationDetails"));
  }

  private HomeTenant home(UserKind kind) {
    if (!kind.signsInElsewhere()) {
      return new HomeTenant.Here();
    }
    return dice.chance(0.25) ? new HomeTenant.NotEntra() : new HomeTenant.Entra(dice.pick(HOMES));
  }

  private HeldRoles roles() {
    if (dice.chance(0.5)) {
      return HeldRoles.none();
    }
    return new HeldRoles(
        ROLE_NUMBERS.setOf(dice.some(ROLES, 0, 2)),
        ROLE_NUMBERS.setOf(dice.chance(0.2) ? dice.some(ROLES, 1, 1) : Set.of()),
        ROLE_NUMBERS.setOf(dice.chance(0.2) ? dice.some(ROLES, 1, 1) : Set.of()));
  }

  private PerUserMfaState perUserMfa() {
    return dice.chance(0.85)
        ? PerUserMfaState.DISABLED
        : dice.pick(List.of(PerUserMfaState.ENABLED, PerUserMfaState.ENFORCED));
  }
}
