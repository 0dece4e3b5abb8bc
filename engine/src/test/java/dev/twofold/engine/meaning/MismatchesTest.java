package dev.twofold.engine.meaning;

import static dev.twofold.engine.meaning.Given.GLOBAL_ADMINISTRATOR;
import static dev.twofold.engine.meaning.Given.allExcept;
import static dev.twofold.engine.meaning.Given.applications;
import static dev.twofold.engine.meaning.Given.at;
import static dev.twofold.engine.meaning.Given.by;
import static dev.twofold.engine.meaning.Given.comingFrom;
import static dev.twofold.engine.meaning.Given.device;
import static dev.twofold.engine.meaning.Given.groups;
import static dev.twofold.engine.meaning.Given.holding;
import static dev.twofold.engine.meaning.Given.inGroups;
import static dev.twofold.engine.meaning.Given.ip;
import static dev.twofold.engine.meaning.Given.member;
import static dev.twofold.engine.meaning.Given.on;
import static dev.twofold.engine.meaning.Given.oneOf;
import static dev.twofold.engine.meaning.Given.ordinary;
import static dev.twofold.engine.meaning.Given.policy;
import static dev.twofold.engine.meaning.Given.roles;
import static dev.twofold.engine.meaning.Given.strength;
import static dev.twofold.engine.meaning.Given.tenant;
import static dev.twofold.engine.meaning.Given.to;
import static dev.twofold.engine.meaning.Given.users;
import static dev.twofold.engine.meaning.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterParser;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.PlatformCondition;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.engine.directory.UnreadGroup;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MismatchesTest {
  private static final Directory DIRECTORY =
      new Directory(
          Map.of("g1", "Break glass", "g2", "Sales", "g3", "Board", "g4", "Zoo", "g5", "Apes"),
          List.of(new UnreadGroup("g5", Set.of(), "groups/g5/transitiveMembers")),
          Map.of(
              GLOBAL_ADMINISTRATOR,
              new RoleDefinition(
                  GLOBAL_ADMINISTRATOR, GLOBAL_ADMINISTRATOR, "Global Administrator", true)),
          Optional.empty(),
          Directory.empty().federatedDomains(),
          Directory.empty().crossTenantAccess());
  private static final NamedLocation EUROPE =
      new NamedLocation.Country(
          "eu", "Europe", Set.of("FR"), NamedLocation.Lookup.CLIENT_IP_ADDRESS, false);
  private static final Tenant TENANT =
      with(
          with(tenant(), DIRECTORY),
          Given.locations(ip("hq", true, "203.0.113.0/24"), ip("b", false), EUROPE));

  @Test
  void noneWhereThePolicyCloses() {
    assertThat(why(policy(p -> p), member(), ordinary())).isEmpty();
    assertThat(why(policy(p -> p), member(), by(ClientAppType.OTHER))).isEmpty();
  }

  @Test
  void state() {
    assertThat(why(policy(p -> p.state(PolicyState.REPORT_ONLY)), member(), ordinary()))
        .containsExactly("policyNotEnabled: the policy is report-only");
    assertThat(why(policy(p -> p.state(PolicyState.DISABLED)), member(), ordinary()))
        .containsExactly("policyNotEnabled: the policy is disabled");
  }

  @Test
  void excludedUser() {
    assertThat(forUser(p -> p.exclude(groups("G1")), inGroups("g1")))
        .isEqualTo("the user is in the excluded group `Break glass`");
    assertThat(forUser(p -> p.exclude(users("u1")), member()))
        .isEqualTo("the user is excluded by name");
    assertThat(forUser(p -> p.exclude(roles(GLOBAL_ADMINISTRATOR)), holding(GLOBAL_ADMINISTRATOR)))
        .isEqualTo("the user holds the excluded role `Global Administrator`");
  }

  @Test
  void userNotIncluded() {
    assertThat(forUser(p -> p.include(groups("g1", "g2")), member()))
        .isEqualTo("the user is in none of the included groups `Break glass`, `Sales`");
    assertThat(forUser(p -> p.include(groups("g1", "g2", "g3", "g4")), member()))
        .isEqualTo(
            "the user is in none of the included groups `Board`, `Break glass`, `Sales` and 1 more");
    assertThat(forUser(p -> p.include(roles(GLOBAL_ADMINISTRATOR)), member()))
        .isEqualTo("the user does not hold the included role `Global Administrator`");
    assertThat(forUser(p -> p.include(users("u2", "u3")), member()))
        .isEqualTo("the user is none of the 2 users that the policy includes by name");
    assertThat(forUser(p -> p.include(dev.twofold.engine.access.UserSelection.nobody()), member()))
        .isEqualTo("the policy includes nobody");
  }

  @Test
  void userUnread() {
    assertThat(forUser(p -> p.exclude(groups("g5", "g1")), member()))
        .isEqualTo("whether the user is in `Apes` could not be read");
  }

  @Test
  void applicationNotIncluded() {
    assertThat(application(applications("Office365"), Given.AZURE))
        .isEqualTo("the policy includes only `Office 365`");
    assertThat(application(new TargetResources.UserActions(Set.of("x")), Given.AZURE))
        .isEqualTo("the policy is about user actions, not about sign-ins to applications");
    assertThat(application(new TargetResources.Nothing(), Given.AZURE))
        .isEqualTo("the policy includes no application");
  }

  @Test
  void applicationExcluded() {
    String exchange = ApplicationGroups.EXCHANGE_ONLINE;

    assertThat(application(allExcept(exchange), exchange))
        .isEqualTo("`Exchange Online` is excluded");
    assertThat(application(allExcept("Office365"), exchange))
        .isEqualTo("`Exchange Online` is excluded as part of `Office 365`");
  }

  @Test
  void clientApps() {
    Set<ClientAppType> modern =
        Set.of(ClientAppType.BROWSER, ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS);

    assertThat(
            why(
                policy(p -> p.clientApps(modern)),
                member(),
                by(ClientAppType.EXCHANGE_ACTIVE_SYNC)))
        .containsExactly(
            "clientApps: the policy is for browser and mobile apps and desktop clients, "
                + "not for Exchange ActiveSync");
  }

  @Test
  void platforms() {
    assertThat(platform(Set.of(DevicePlatform.IOS, DevicePlatform.ANDROID), Set.of()))
        .isEqualTo("the policy is for iOS and Android, not for Windows");
    assertThat(platform(Set.of(DevicePlatform.WINDOWS), Set.of(DevicePlatform.WINDOWS)))
        .isEqualTo("the policy excludes Windows");
  }

  @Test
  void locations() {
    assertThat(location(LocationSelection.anywhere(), ids("hq"), comingFrom("203.0.113.7")))
        .isEqualTo("203.0.113.7 is in `Office hq`, which the policy excludes");
    assertThat(
            location(
                LocationSelection.anywhere(),
                new LocationSelection(false, true, Set.of()),
                comingFrom("203.0.113.7")))
        .isEqualTo(
            "203.0.113.7 is in `Office hq`, which is trusted, "
                + "and the policy excludes trusted locations");
    assertThat(location(ids("hq", "b"), LocationSelection.nowhere(), comingFrom("192.0.2.1")))
        .isEqualTo("192.0.2.1 is in none of the included locations `Office b`, `Office hq`");
  }

  @Test
  void countries() {
    Network france =
        new Network(
            IpAddress.parse("192.0.2.1"), Optional.of("FR"), Optional.empty(), false, false);

    assertThat(location(LocationSelection.anywhere(), ids("eu"), comingFrom(france)))
        .isEqualTo("192.0.2.1 in FR is in `Europe`, which the policy excludes");
    assertThat(location(ids("eu"), LocationSelection.nowhere(), comingFrom("192.0.2.1")))
        .isEqualTo(
            "192.0.2.1, which maps to no country, is not in `Europe`, "
                + "the only location that the policy includes");
  }

  @Test
  void devices() {
    assertThat(filter(FilterMode.INCLUDE, "device.isCompliant -eq True", ordinary()))
        .isEqualTo("a device without registration does not match `device.isCompliant -eq True`");
    assertThat(
            filter(
                FilterMode.EXCLUDE,
                "device.isCompliant -eq True",
                on(device(true, TrustType.SERVER_AD))))
        .isEqualTo(
            "a compliant, hybrid joined device matches `device.isCompliant -eq True`, "
                + "which the policy excludes");
    assertThat(filter(FilterMode.INCLUDE, "device.model -frob 1", ordinary()))
        .isEqualTo("the filter `device.model -frob 1` was not understood: `-frob` is no operator");
  }

  @Test
  void severalInOrder() {
    ConditionalAccessPolicy policy =
        policy(p ->
            p.state(PolicyState.REPORT_ONLY)
                .include(groups("g1"))
                .signInRisk(Set.of(RiskLevel.HIGH, RiskLevel.MEDIUM))
                .insiderRisk(Set.of(InsiderRiskLevel.ELEVATED))
                .flows(Set.of(TransferMethod.DEVICE_CODE_FLOW)));

    assertThat(why(policy, member(), at(RiskLevel.LOW, RiskLevel.NONE, InsiderRiskLevel.NONE)))
        .containsExactly(
            "policyNotEnabled: the policy is report-only",
            "users: the user is not in the included group `Break glass`",
            "signInRisk: the policy is for sign-in risk medium and high, not for low",
            "insiderRisk: the policy is for insider risk elevated, not for none",
            "authenticationFlow: the policy is for device code flow, not for an ordinary sign-in");
  }

  @Test
  void grant() {
    SignIn compliant = on(device(true, TrustType.AZURE_AD));
    ConditionalAccessPolicy either =
        policy(p -> p.grant(oneOf(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE)));

    assertThat(why(either, member(), compliant))
        .containsExactly(
            "grant: a compliant device satisfies it, "
                + "and the policy asks for one of MFA, compliant device");
    assertThat(why(either, member(), ordinary())).isEmpty();
    assertThat(
            why(policy(p -> p.grant(Given.all(GrantControl.TERMS_OF_USE))), member(), ordinary()))
        .containsExactly(
            "grant: accepting the terms of use satisfies it, and the policy asks for nothing else");
    assertThat(why(policy(p -> p.grant(strength("fido2", "sms"))), member(), ordinary()))
        .containsExactly(
            "grant: a combination without MFA that `Strong` allows satisfies it, "
                + "and the policy asks for nothing else");
  }

  @Test
  void grantOnlyWhereEveryConditionMatches() {
    ConditionalAccessPolicy reportOnly =
        policy(p ->
            p.state(PolicyState.REPORT_ONLY)
                .grant(oneOf(GrantControl.MFA, GrantControl.TERMS_OF_USE)));
    ConditionalAccessPolicy elsewhere =
        policy(
            p -> p.include(groups("g1")).grant(oneOf(GrantControl.MFA, GrantControl.TERMS_OF_USE)));

    assertThat(why(reportOnly, member(), ordinary())).hasSize(2);
    assertThat(why(elsewhere, member(), ordinary())).hasSize(1);
    assertThat(evaluator().grantMismatch(elsewhere, member(), ordinary())).isPresent();
  }

  @Test
  void whatWasNotUnderstood() {
    ConditionalAccessPolicy doubtful =
        policy(p -> p.doubts(List.of(new Doubt(Doubt.Part.CONDITIONS, "policies/p"))));

    assertThat(why(doubtful, member(), ordinary()))
        .containsExactly("notEnoughInformation: a condition of the policy was not understood");
  }

  @Test
  void namesOfApplications() {
    ApplicationNames names = new ApplicationNames(TENANT);

    assertThat(names.nameOf(ApplicationGroups.EXCHANGE_ONLINE)).isEqualTo("Exchange Online");
    assertThat(names.nameOf("MicrosoftAdminPortals")).isEqualTo("Microsoft Admin Portals");
    assertThat(names.nameOf("Some-Id")).isEqualTo("Some-Id");
  }

  private static String forUser(
      java.util.function.UnaryOperator<ConditionalAccessPolicy.Builder> change, User user) {
    return evaluator().userMismatch(policy(change), user).map(Mismatch::detail).orElse("");
  }

  private static String application(TargetResources resources, String id) {
    return only(policy(p -> p.resources(resources)), to(id));
  }

  private static String platform(Set<DevicePlatform> include, Set<DevicePlatform> exclude) {
    PlatformCondition condition = new PlatformCondition(include, exclude);
    return only(policy(p -> p.platforms(Optional.of(condition))), ordinary());
  }

  private static String location(
      LocationSelection include, LocationSelection exclude, SignIn signIn) {
    LocationCondition condition = new LocationCondition(include, exclude);
    return only(policy(p -> p.locations(Optional.of(condition))), signIn);
  }

  private static String filter(FilterMode mode, String rule, SignIn signIn) {
    DeviceFilter filter = new DeviceFilter(mode, FilterParser.device(rule));
    return only(policy(p -> p.devices(Optional.of(filter))), signIn);
  }

  private static LocationSelection ids(String... ids) {
    return new LocationSelection(false, false, Set.of(ids));
  }

  private static String only(ConditionalAccessPolicy policy, SignIn signIn) {
    List<Mismatch> mismatches = evaluator().signInMismatches(policy, signIn);
    assertThat(mismatches).hasSize(1);
    return mismatches.getFirst().detail();
  }

  private static List<String> why(ConditionalAccessPolicy policy, User user, SignIn signIn) {
    return evaluator().mismatches(policy, user, signIn).stream()
        .map(mismatch -> mismatch.reason().graphName() + ": " + mismatch.detail())
        .toList();
  }

  private static SignInEvaluator evaluator() {
    return new SignInEvaluator(TENANT);
  }
}
