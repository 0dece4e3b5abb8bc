package dev.twofold.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.Registration;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of users: kind, home, groups, roles, per-user MFA, registration. */
class PeopleTest {
  private static final String NESTED = "11111111-0000-4000-8000-000000000002";
  private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
  private static final String CUSTOM = "33333333-0000-4000-8000-000000000001";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          'userType':'Member'                                     | INTERNAL_MEMBER
          'userType':null                                         | INTERNAL_MEMBER
          'userType':'Guest'                                      | INTERNAL_GUEST
          'userType':'Guest','creationType':'Invitation'          | B2B_COLLABORATION_GUEST
          'userType':'Member','creationType':'SelfServiceSignUp'  | B2B_COLLABORATION_MEMBER
          'userType':'Guest','userPrincipalName':'a_b.c#EXT#@d.e' | B2B_COLLABORATION_GUEST
          'userType':'Member','externalUserType':'serviceProvider'| SERVICE_PROVIDER
          'externalUserType':'internalGuest','creationType':'Invitation' | INTERNAL_GUEST
          'creationType':'LocalAccount','identities':[{'signInType':'emailAddress','issuer':'contoso.com'}] | INTERNAL_MEMBER
          'userType':'Guest','identities':[{'signInType':'federated','issuer':'google.com'}] | B2B_COLLABORATION_GUEST
          """)
  void theKindOfUserIsTold(String fields, UserKind kind) throws Exception {
    assertThat(user(fields).kind()).isEqualTo(kind);
  }

  @Test
  void theHomeOfAnExternalUserIsTold() throws Exception {
    String tenant = "44444444-0000-4000-8000-000000000001";
    assertThat(home("'issuer':'google.com'")).isEqualTo(new HomeTenant.NotEntra());
    assertThat(home("'issuer':'mail'")).isEqualTo(new HomeTenant.NotEntra());
    assertThat(home("'issuer':'ExternalAzureAD'")).isEqualTo(new HomeTenant.Undisclosed());
    assertThat(home("'issuer':'https://sts.windows.net/%s/'".formatted(tenant)))
        .isEqualTo(new HomeTenant.Entra(tenant));
    assertThat(user("'externalTenantId':'%s'".formatted(tenant)).home())
        .isEqualTo(new HomeTenant.Entra(tenant));
    assertThat(user("'creationType':'Invitation'").home()).isEqualTo(new HomeTenant.Undisclosed());
    assertThat(user("'userType':'Guest'").home()).isEqualTo(new HomeTenant.Here());
  }

  private HomeTenant home(String issuer) throws Exception {
    return user("'identities':[{'signInType':'federated',%s}]".formatted(issuer)).home();
  }

  private User user(String fields) throws Exception {
    Exported export =
        Exported.in(folder)
            .with("users.json", "[{'id':'u','other':{'id':'x'},%s}]".formatted(fields));
    try (Snapshot snapshot = export.open()) {
      return Exported.users(snapshot).getFirst();
    }
  }

  private Exported two() throws Exception {
    return Exported.in(folder)
        .with(
            "users.json",
            "[{'id':'%s'},{'id':'%s'}]".formatted(Exported.USER, Exported.OTHER_USER));
  }

  private static Map<String, User> byId(Snapshot snapshot) {
    return Exported.users(snapshot).stream()
        .collect(Collectors.toMap(User::id, Function.identity()));
  }

  @Test
  void membersOfTheGroupsThatPoliciesNameAreIndexed() throws Exception {
    Exported export =
        two()
            .withPolicyFor("'includeGroups':['%s']".formatted(Exported.GROUP))
            .with(
                "groups/%s/transitiveMembers.json".formatted(Exported.GROUP),
                "{'value':[{'@odata.type':'#microsoft.graph.user','id':'%s','manager':{'id':'%s'}}]}"
                    .formatted(
                        Exported.USER.toUpperCase(java.util.Locale.ROOT), Exported.OTHER_USER));
    try (Snapshot snapshot = export.open()) {
      assertThat(byId(snapshot).get(Exported.USER).groups().ids()).containsExactly(Exported.GROUP);
      assertThat(byId(snapshot).get(Exported.OTHER_USER).groups().isEmpty()).isTrue();
    }
  }

  @Test
  void nestedGroupsAreExpandedWhereEveryOneIsThere() throws Exception {
    Exported export =
        two()
            .withPolicyFor("'includeGroups':['%s']".formatted(Exported.GROUP))
            .with(
                "groups/%s/members.json".formatted(Exported.GROUP),
                "[{'@odata.type':'#microsoft.graph.group','id':'%s'}]".formatted(NESTED))
            .with(
                "groups/%s/members.json".formatted(NESTED),
                "[{'@odata.type':'#microsoft.graph.group','id':'%s'},{'id':'%s'}]"
                    .formatted(Exported.GROUP, Exported.USER));
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.tenant().directory().unreadGroups()).isEmpty();
      assertThat(byId(snapshot).get(Exported.USER).groups().ids()).containsExactly(Exported.GROUP);
    }
    Exported.in(folder)
        .with(
            "groups/%s/members.json".formatted(NESTED),
            "[{'@odata.type':'#microsoft.graph.group','id':'elsewhere'}]");
    try (Snapshot snapshot = Snapshot.open(folder)) {
      assertThat(snapshot.tenant().directory().unreadGroups()).hasSize(1);
    }
  }

  @Test
  void rolesComeDirectlyThroughGroupsScopedAndEligible() throws Exception {
    Exported export =
        two()
            .with("groups.json", "[{'id':'%s','displayName':'G'}]".formatted(Exported.GROUP))
            .with(
                "groups/%s/transitiveMembers.json".formatted(Exported.GROUP),
                "[{'id':'%s'}]".formatted(Exported.OTHER_USER))
            .with(
                "roleManagement/directory/roleDefinitions.json",
                "[{'id':'%s','displayName':'Ours','isBuiltIn':false}]".formatted(CUSTOM))
            .with(
                "roleManagement/directory/roleAssignments.json",
                """
                [{'principalId':'%s','roleDefinitionId':'%s','directoryScopeId':'/administrativeUnits/x'},
                 {'principalId':'%s','roleDefinitionId':'%s','directoryScopeId':'/'},
                 {'principalId':'%s','roleDefinitionId':'%s','directoryScopeId':'/'}]
                """
                    .formatted(
                        Exported.USER, HELPDESK,
                        Exported.USER, CUSTOM,
                        Exported.GROUP, Exported.GLOBAL_ADMINISTRATOR))
            .with(
                "roleManagement/directory/roleEligibilityScheduleInstances.json",
                "[{'principalId':'%s','roleDefinitionId':'%s','directoryScopeId':'/'}]"
                    .formatted(Exported.USER, Exported.GLOBAL_ADMINISTRATOR));
    try (Snapshot snapshot = export.open()) {
      User direct = byId(snapshot).get(Exported.USER);
      assertThat(direct.roles().tenantWide().ids()).containsExactly(CUSTOM);
      assertThat(direct.roles().scoped().ids()).containsExactly(HELPDESK);
      assertThat(direct.roles().eligible().ids()).containsExactly(Exported.GLOBAL_ADMINISTRATOR);
      assertThat(byId(snapshot).get(Exported.OTHER_USER).roles().tenantWide().ids())
          .containsExactly(Exported.GLOBAL_ADMINISTRATOR);
      assertThat(snapshot.tenant().directory().roles().get(CUSTOM).builtIn()).isFalse();
      assertThat(snapshot.tenant().directory().roles().get(HELPDESK).displayName())
          .isEqualTo("Helpdesk Administrator");
    }
  }

  @Test
  void perUserMfaComesFromTheCollectionOrTheRow() throws Exception {
    Exported export =
        Exported.in(folder)
            .with("users.json", "[{'id':'a','perUserMfaState':'enforced'},{'id':'b'}]");
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.perUserMfa()).isEqualTo(new PerUserMfaCounts(0, 1));
      assertThat(Exported.users(snapshot))
          .extracting(User::perUserMfa)
          .containsExactly(
              Fact.known(PerUserMfaState.ENFORCED), Fact.known(PerUserMfaState.DISABLED));
    }
    export.with(
        "users/authentication/requirements.json",
        "{'value':[{'id':'a','perUserMfaState':'enabled'},{'id':'b','perUserMfaState':'dunno'}]}");
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.perUserMfa()).isEqualTo(new PerUserMfaCounts(1, 0));
      assertThat(Exported.users(snapshot))
          .extracting(User::perUserMfa)
          .containsExactly(
              Fact.known(PerUserMfaState.ENABLED),
              Fact.unread("users/authentication/requirements"));
      assertThat(Exported.codes(snapshot)).containsExactly("unknownValue");
    }
  }

  @Test
  void registrationComesFromTheReportOrTheMethods() throws Exception {
    Exported export =
        Exported.in(folder)
            .with("users.json", "[{'id':'a'},{'id':'b'},{'id':'c'}]")
            .with(
                "reports/authenticationMethods/userRegistrationDetails.json",
                "{'value':[{'id':'a','isMfaRegistered':true,'isMfaCapable':false,'methodsRegistered':['mobilePhone']}]}")
            .with(
                "users/authentication/methods.json",
                """
                [{'id':'b','methods':[{'@odata.type':'#microsoft.graph.passwordAuthenticationMethod'},
                                      {'@odata.type':'#microsoft.graph.emailAuthenticationMethod'}]},
                 {'id':'a','methods':[]}]
                """);
    try (Snapshot snapshot = export.open()) {
      assertThat(Exported.users(snapshot))
          .extracting(User::registration)
          .containsExactly(
              Fact.known(new Registration(true, false, List.of("mobilePhone"))),
              Fact.known(new Registration(false, false, List.of("email"))),
              Fact.unread("reports/authenticationMethods/userRegistrationDetails"));
    }
  }

  @Test
  void usersNamedByTheirPrincipalNameAreFound() throws Exception {
    Exported export =
        Exported.in(folder)
            .with("users.json", Exported.ONE_USER)
            .withPolicyFor("'includeUsers':['ADA@contoso.com']");
    try (Snapshot snapshot = export.open()) {
      assertThat(Exported.policies(snapshot).getFirst().include().users())
          .containsExactly(Exported.USER);
      assertThat(Exported.codes(snapshot)).containsExactly("nameInsteadOfId");
    }
  }
}
