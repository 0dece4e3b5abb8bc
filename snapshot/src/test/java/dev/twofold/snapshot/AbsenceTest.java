package dev.twofold.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.UnreadGroup;
import dev.twofold.engine.directory.User;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not there: each sentence of the contract. */
class AbsenceTest {
  private static final String FOR_GROUP = "'includeGroups':['%s']".formatted(Exported.GROUP);
  private static final String MEMBERS = "groups/%s/transitiveMembers".formatted(Exported.GROUP);

  @TempDir Path folder;

  private Exported users() throws Exception {
    return Exported.in(folder).with("users.json", Exported.ONE_USER);
  }

  @Test
  void withoutSnapshotJsonWhatIsAbsentIsAssumedNone() throws Exception {
    try (Snapshot snapshot = users().open()) {
      assertThat(snapshot.assumed())
          .containsExactly(
              "no Conditional Access policies",
              "security defaults off",
              "per-user MFA disabled for all",
              "no roles",
              "managed domains only",
              "no trust in other tenants' MFA or devices",
              "no named location");
      assertThat(snapshot.tenant().securityDefaults()).isEqualTo(Fact.known(false));
      assertThat(snapshot.tenant().policies()).isEqualTo(Fact.known(List.of()));
      assertThat(snapshot.tenant().directory().unreadRoles()).isEmpty();
      User user = Exported.users(snapshot).getFirst();
      assertThat(user.perUserMfa()).isEqualTo(Fact.known(PerUserMfaState.DISABLED));
      assertThat(user.registration().isKnown()).isFalse();
      assertThat(snapshot.notRead()).isEmpty();
    }
  }

  @Test
  void whatSnapshotJsonSaysWasNotReadIsUnknown() throws Exception {
    Exported export =
        users()
            .with(
                "snapshot.json",
                """
                {'tenantId':'t','collections':{
                  'identity/conditionalAccess/policies':{'status':'notRead','error':{'code':'x','message':'y'}},
                  'policies/identitySecurityDefaultsEnforcementPolicy':'notRead',
                  'users/authentication/requirements':{'status':'notRead'},
                  'roleManagement/directory/roleAssignments':{'status':'notRead'},
                  'identity/conditionalAccess/namedLocations':{'status':'notRead'},
                  'policies/crossTenantAccessPolicy/default':{'status':'notRead'},
                  'domains':{'status':'notRead'},'settings':{'status':'notRead'},
                  'users':{'status':'read'}}}
                """);
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.assumed()).isEmpty();
      assertThat(snapshot.notRead()).hasSize(8).isSorted().doesNotContain("users");
      assertThat(snapshot.tenant().policies())
          .isEqualTo(Fact.unread("identity/conditionalAccess/policies"));
      assertThat(snapshot.tenant().securityDefaults().isKnown()).isFalse();
      assertThat(snapshot.tenant().directory().unreadRoles())
          .hasValue("roleManagement/directory/roleAssignments");
      assertThat(snapshot.tenant().directory().federatedDomains())
          .isEqualTo(Fact.unread("domains"));
      assertThat(snapshot.tenant().directory().crossTenantAccess().isKnown()).isFalse();
      assertThat(snapshot.tenant().namedLocations().unreadTrusted()).isPresent();
      assertThat(snapshot.tenant().settings().mfaTrustedIps()).isEqualTo(Fact.unread("settings"));
      assertThat(Exported.users(snapshot).getFirst().perUserMfa())
          .isEqualTo(Fact.unread("users/authentication/requirements"));
    }
  }

  @Test
  void whatIsNotLicensedTheTenantHasNoneOf() throws Exception {
    Exported export =
        users()
            .with(
                "snapshot.json",
                "{'collections':{'identity/conditionalAccess/policies':{'status':'notLicensed'},"
                    + "'identity/conditionalAccess/namedLocations':{'status':'notLicensed'},"
                    + "'reports/authenticationMethods/userRegistrationDetails':'notLicensed'}}");
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.tenant().policies()).isEqualTo(Fact.known(List.of()));
      assertThat(snapshot.tenant().namedLocations()).isEqualTo(NamedLocations.none());
      assertThat(Exported.users(snapshot).getFirst().registration().isKnown()).isFalse();
      assertThat(snapshot.notRead()).isEmpty();
    }
  }

  @Test
  void withSnapshotJsonWhatNobodySpeaksOfIsUnknown() throws Exception {
    try (Snapshot snapshot = users().with("snapshot.json", "{'tenantId':'t'}").open()) {
      assertThat(snapshot.tenant().policies().isKnown()).isFalse();
      assertThat(snapshot.tenant().securityDefaults().isKnown()).isFalse();
      assertThat(snapshot.assumed()).isEmpty();
    }
  }

  @Test
  void nobodyIsInAGroupThatTheGroupsLack() throws Exception {
    try (Snapshot snapshot =
        users().withPolicyFor(FOR_GROUP).with("groups.json", "{'value':[]}").open()) {
      assertThat(snapshot.tenant().directory().unreadGroups()).isEmpty();
      assertThat(snapshot.warnings())
          .anySatisfy(warning -> {
            assertThat(warning.code()).isEqualTo("unknownGroup");
            assertThat(warning.subject())
                .isEqualTo(
                    "identity/conditionalAccess/policies.json$.value[0].conditions.users.includeGroups");
          });
    }
  }

  @Test
  void whoIsInAGroupIsUnknownWithoutGroups() throws Exception {
    try (Snapshot snapshot = users().withPolicyFor(FOR_GROUP).open()) {
      assertThat(snapshot.tenant().directory().unreadGroups())
          .containsExactly(new UnreadGroup(Exported.GROUP, Set.of(), MEMBERS));
    }
  }

  @Test
  void whoIsInAGroupIsUnknownWithoutItsMembers() throws Exception {
    Exported export =
        users()
            .withPolicyFor(FOR_GROUP)
            .with("groups.json", "[{'id':'%s','displayName':'G'}]".formatted(Exported.GROUP))
            .with(
                "roleManagement/directory/roleAssignments.json",
                "[{'principalId':'%s','roleDefinitionId':'%s','directoryScopeId':'/'}]"
                    .formatted(Exported.GROUP, Exported.GLOBAL_ADMINISTRATOR));
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.tenant().directory().unreadGroups())
          .containsExactly(
              new UnreadGroup(Exported.GROUP, Set.of(Exported.GLOBAL_ADMINISTRATOR), MEMBERS));
    }
  }

  @Test
  void truncatedMembersAreUnknownMembers() throws Exception {
    Exported export =
        users()
            .withPolicyFor(FOR_GROUP)
            .with(MEMBERS + ".json", "{'value':[{'id':'%s'},{'id".formatted(Exported.USER));
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.tenant().directory().unreadGroups()).hasSize(1);
      assertThat(Exported.users(snapshot).getFirst().groups().isEmpty()).isTrue();
      assertThat(Exported.codes(snapshot)).contains("truncatedFile");
    }
  }

  @Test
  void aLocationIsUnknownWithoutLocationsAndNowhereAmongOthers() throws Exception {
    String policy =
        Exported.policyWith(
            "P", "'includeUsers':['All']", ",'locations':{'excludeLocations':['loc-1']}");
    try (Snapshot snapshot = users().with(Exported.POLICIES, policy).open()) {
      assertThat(snapshot.tenant().namedLocations().unreadIds())
          .hasValue("identity/conditionalAccess/namedLocations");
      assertThat(snapshot.tenant().namedLocations().unreadTrusted()).isEmpty();
      assertThat(Exported.policies(snapshot).getFirst().locations().orElseThrow().include().all())
          .isTrue();
    }
    Exported.in(folder).with("identity/conditionalAccess/namedLocations.json", "[]");
    try (Snapshot snapshot = Snapshot.open(folder)) {
      assertThat(snapshot.tenant().namedLocations().unreadIds()).isEqualTo(Optional.empty());
      assertThat(Exported.codes(snapshot)).contains("unknownLocation");
    }
  }

  @Test
  void policiesAloneAreAnsweredForSyntheticMembers() throws Exception {
    Exported export =
        Exported.in(folder)
            .with(
                "p.json",
                Exported.policy(
                    "P",
                    "'includeUsers':['u1'],'excludeGroups':['g1'],'includeRoles':['Company Administrator']"));
    try (Snapshot snapshot = export.open()) {
      List<User> users = Exported.users(snapshot);
      assertThat(users)
          .extracting(User::displayName)
          .containsExactly(
              "Any other member",
              "A member of group g1",
              "A member with role Global Administrator",
              "The user u1");
      assertThat(users.get(1).groups().ids()).containsExactly("g1");
      assertThat(users.get(2).roles().tenantWide().ids())
          .containsExactly(Exported.GLOBAL_ADMINISTRATOR);
      assertThat(users.get(3).id()).isEqualTo("u1");
      assertThat(snapshot.tenant().directory().unreadGroups()).isEmpty();
    }
  }

  @Test
  void settingsDecideWhatNobodyCanRead() throws Exception {
    Exported export =
        users()
            .with(
                "settings.json",
                "{'mfaTrustedIps':['203.0.113.0/24'],'appPasswordsAllowed':'no','baselineScopesEnforced':false,'foo':1}");
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.tenant().settings().mfaTrustedIps().orElse(List.of())).hasSize(1);
      assertThat(snapshot.tenant().settings().appPasswordsAllowed()).isTrue();
      assertThat(snapshot.tenant().settings().baselineScopesEnforced()).isFalse();
      assertThat(Exported.codes(snapshot)).containsExactly("unknownSetting", "wrongType");
    }
  }
}
