package dev.twofold.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.GuestSelection;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.UserKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each part of a policy, read into the engine's facts. */
class PolicyReadingTest {
  private static final String ALL_USERS = "'users':{'includeUsers':['All']}";
  private static final String ALL_APPS = "'applications':{'includeApplications':['All']}";
  private static final String MFA = "{'operator':'OR','builtInControls':['mfa']}";

  @TempDir Path folder;
  private List<String> codes = List.of();

  private ConditionalAccessPolicy read(String state, String conditions, String grant)
      throws Exception {
    String json =
        "{'id':'P','displayName':'P','state':'%s','conditions':{%s},'grantControls':%s}"
            .formatted(state, conditions, grant);
    try (Snapshot snapshot = Exported.in(folder).with("p.json", json).open()) {
      codes = Exported.codes(snapshot);
      return Exported.policies(snapshot).getFirst();
    }
  }

  private ConditionalAccessPolicy conditions(String conditions) throws Exception {
    return read(
        "enabled",
        "'clientAppTypes':['all']," + ALL_USERS + "," + ALL_APPS + "," + conditions,
        MFA);
  }

  private Grant grant(String grant) throws Exception {
    return read("enabled", "'clientAppTypes':['all']," + ALL_USERS + "," + ALL_APPS, grant).grant();
  }

  private TargetResources resources(String conditions) throws Exception {
    return read("enabled", "'clientAppTypes':['all']," + ALL_USERS + "," + conditions, MFA)
        .resources();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          'signInRiskLevels':['extreme']                                      | CONDITIONS
          'platforms':{'includePlatforms':['beos']}                           | CONDITIONS
          'platforms':'windows'                                               | CONDITIONS
          'authenticationFlows':{'transferMethods':'smoke'}                   | CONDITIONS
          'times':{'includedRanges':[1]}                                      | CONDITIONS
          'deviceStates':{'excludeStates':['Haunted']}                        | CONDITIONS
          'users':{'includeGroups':['All']}                                   | USERS
          'users':{'includeUsers':[{}]}                                       | NONE
          'users':{'includeUsers':[{'a':1}]}                                  | USERS
          'users':{'includeGuestsOrExternalUsers':{'guestOrExternalUserTypes':'alien'}} | USERS
          """)
  void whatIsNotUnderstoodIsADoubtAndAWarning(String conditions, String part) throws Exception {
    ConditionalAccessPolicy policy = conditions(conditions);
    if (part.equals("NONE")) {
      assertThat(policy.doubts()).isEmpty();
    } else {
      assertThat(policy.doubts())
          .containsExactly(
              new Doubt(Doubt.Part.valueOf(part), "identity/conditionalAccess/policies/P"));
      assertThat(codes).isNotEmpty();
    }
  }

  @Test
  void anUnknownStateIsADoubt() throws Exception {
    ConditionalAccessPolicy policy =
        read("asleep", "'clientAppTypes':['all']," + ALL_USERS + "," + ALL_APPS, MFA);
    assertThat(policy.isDoubtful(Doubt.Part.STATE)).isTrue();
    assertThat(codes).containsExactly("unknownValue");
  }

  @Test
  void anUnknownControlIsADoubtAndLeftOut() throws Exception {
    ConditionalAccessPolicy policy =
        read(
            "enabled",
            "'clientAppTypes':['all']," + ALL_USERS + "," + ALL_APPS,
            "{'operator':'OR','builtInControls':['verifiedID']}");
    assertThat(policy.isDoubtful(Doubt.Part.GRANT)).isTrue();
    assertThat(policy.grant().asksForNothing()).isTrue();
  }

  @Test
  void clientAppTypesThatAreEmptyAreAll() throws Exception {
    ConditionalAccessPolicy policy =
        read("enabled", "'clientAppTypes':[]," + ALL_USERS + "," + ALL_APPS, MFA);
    assertThat(policy.clientApps()).hasSize(ClientAppType.values().length);
    assertThat(codes).containsExactly("emptyClientAppTypes");
    assertThat(policy.doubts()).isEmpty();
    ConditionalAccessPolicy eas =
        read("enabled", "'clientAppTypes':['easSupported']," + ALL_USERS + "," + ALL_APPS, MFA);
    assertThat(eas.clientApps()).containsExactly(ClientAppType.EXCHANGE_ACTIVE_SYNC);
  }

  @Test
  void allPlatformsHoldTheUnknownOne() throws Exception {
    assertThat(
            conditions("'platforms':{'includePlatforms':['all'],'excludePlatforms':['iOS']}")
                .platforms()
                .orElseThrow()
                .matches(DevicePlatform.UNKNOWN))
        .isTrue();
    assertThat(
            conditions("'platforms':{'excludePlatforms':['iOS']}")
                .platforms()
                .orElseThrow()
                .include())
        .hasSize(7);
  }

  @Test
  void riskLevelsMatchAsListed() throws Exception {
    assertThat(conditions("'signInRiskLevels':['high','hidden']").signInRisk())
        .containsExactly(RiskLevel.HIGH);
    assertThat(conditions("'userRiskLevels':['hidden']").userRisk()).isEmpty();
    assertThat(conditions("'userRiskLevels':[]").userRisk()).hasSize(4);
    assertThat(conditions("'insiderRiskLevels':null").insiderRisk()).hasSize(4);
  }

  @Test
  void flowsMatchAsListed() throws Exception {
    assertThat(conditions("'authenticationFlows':{'transferMethods':'deviceCodeFlow'}").flows())
        .containsExactly(TransferMethod.DEVICE_CODE_FLOW);
    assertThat(conditions("'authenticationFlows':{'transferMethods':'none'}").flows()).hasSize(3);
  }

  @Test
  void locationsThatOnlyExcludeIncludeAll() throws Exception {
    var locations =
        conditions(
                "'locations':{'excludeLocations':['AllTrusted','00000000-0000-0000-0000-000000000000']}")
            .locations()
            .orElseThrow();
    assertThat(locations.include().all()).isTrue();
    assertThat(locations.exclude().allTrusted()).isTrue();
    assertThat(locations.exclude().ids()).hasSize(1);
    assertThat(conditions("'locations':[]").locations()).isEmpty();
  }

  @Test
  void deviceStatesOfOldAreAFilter() throws Exception {
    var filter =
        conditions(
                "'deviceStates':{'includeStates':['All'],'excludeStates':['Compliant','DomainJoined']}")
            .devices()
            .orElseThrow();
    assertThat(filter.mode()).isEqualTo(FilterMode.EXCLUDE);
    assertThat(filter.rule()).isInstanceOf(FilterRule.Parsed.class);
  }

  @Test
  void aFilterThatDoesNotParseIsKeptUnparsed() throws Exception {
    ConditionalAccessPolicy policy =
        conditions("'devices':{'deviceFilter':{'mode':'exclude','rule':'device.what is this'}}");
    assertThat(policy.devices().orElseThrow().rule()).isInstanceOf(FilterRule.Unparsed.class);
    assertThat(policy.doubts()).isEmpty();
    assertThat(codes).containsExactly("unparsableFilter");
  }

  @Test
  void resourcesAreOfOneKind() throws Exception {
    assertThat(resources("'applications':{'includeApplications':['none']}"))
        .isEqualTo(new TargetResources.Nothing());
    assertThat(resources("'applications':{'includeUserActions':['urn:user:registersecurityinfo']}"))
        .isInstanceOf(TargetResources.UserActions.class);
    assertThat(resources("'applications':{'includeAuthenticationContextClassReferences':['c1']}"))
        .isInstanceOf(TargetResources.AuthenticationContexts.class);
    assertThat(
            resources(
                ALL_APPS
                    + ",'clientApplications':{'includeServicePrincipals':['ServicePrincipalsInMyTenant']}"))
        .isInstanceOf(TargetResources.WorkloadIdentities.class);
    assertThat(
            resources(
                "'applications':{'includeApplications':['office365','797F4846-BA00-4FD7-BA43-DAC1F8F63013'],'excludeApplications':['MicrosoftAdminPortals']}"))
        .isEqualTo(
            new TargetResources.Applications(
                false,
                Set.of("Office365", "797f4846-ba00-4fd7-ba43-dac1f8f63013"),
                Set.of("MicrosoftAdminPortals"),
                Optional.empty()));
  }

  @Test
  void guestsAreReadWithTheirTenants() throws Exception {
    ConditionalAccessPolicy policy =
        conditions(
            "'users':{'includeUsers':['guestsOrExternalUsers'],'excludeGuestsOrExternalUsers':"
                + "{'guestOrExternalUserTypes':'internalGuest,serviceProvider','externalTenants':"
                + "{'@odata.type':'#microsoft.graph.conditionalAccessEnumeratedExternalTenants','members':['t1']}}}");
    assertThat(policy.include().guests())
        .containsExactly(GuestSelection.everyGuestOrExternalUser());
    assertThat(policy.exclude().guests())
        .containsExactly(
            new GuestSelection(
                Set.of(UserKind.INTERNAL_GUEST, UserKind.SERVICE_PROVIDER),
                Optional.of(Set.of("t1"))));
  }

  @Test
  void grantsAreReadWithTheirOperator() throws Exception {
    assertThat(grant("null")).isEqualTo(Grant.none());
    assertThat(grant("{'builtInControls':['mfa','compliantDevice'],'termsOfUse':['x']}"))
        .isEqualTo(
            new Grant(
                Grant.Operator.AND,
                Set.of(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE, GrantControl.TERMS_OF_USE),
                Optional.empty()));
    grant(
        "{'builtInControls':['mfa'],'authenticationStrength':{'id':'00000000-0000-0000-0000-000000000004'}}");
    assertThat(codes).containsExactly("mfaAndStrength");
  }

  @Test
  void strengthsAreFoundByIdNameContentAndAddress() throws Exception {
    AuthenticationStrength phishing =
        AuthenticationStrength.BUILT_IN.get("00000000-0000-0000-0000-000000000004");
    assertThat(strength("{'displayName':'Phishing-resistant MFA strength'}"))
        .isEqualTo(Fact.known(phishing));
    assertThat(strength("{'id':'x','allowedCombinations':['password, sms']}"))
        .isEqualTo(
            Fact.known(new AuthenticationStrength("x", "x", Set.of(Set.of("password", "sms")))));
    assertThat(strength("{'id':'x'}"))
        .isEqualTo(Fact.unread("identity/conditionalAccess/authenticationStrength/policies"));
    assertThat(
            grant(
                    "{'authenticationStrength@odata.bind':'https://graph.microsoft.com/v1.0/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000004'}")
                .strength())
        .hasValue(Fact.known(phishing));
  }

  private Fact<AuthenticationStrength> strength(String json) throws Exception {
    return grant("{'authenticationStrength':" + json + "}").strength().orElseThrow();
  }
}
