package dev.twofold.emulator.graph;

import static dev.twofold.emulator.tenant.HeldContent.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.tenant.HeldContent;
import dev.twofold.emulator.web.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each endpoint shows. */
class ReadEndpointsTest {
  private static final String SIGN_IN =
      "{'id':'s%d','createdDateTime':'2026-08-20T07:1%d:03Z','userId':'u1','isInteractive':%s,'signInEventTypes':['%s'],"
          + "'authenticationRequirement':'singleFactorAuthentication','appliedConditionalAccessPolicies':"
          + "[{'id':'p','result':'reportOnlyFailure','conditionsSatisfied':'users'}]}";

  private final HeldContent content =
      new HeldContent()
          .with("users", users())
          .with("groups", "{'id':'g1','displayName':'One'}", "{'id':'g2','displayName':'Two'}")
          .with(
              "groups/g1/members",
              "{'@odata.type':'#microsoft.graph.group','id':'g2'}",
              "{'@odata.type':'#microsoft.graph.user','id':'u0'}")
          .with("groups/g2/members", "{'@odata.type':'#microsoft.graph.user','id':'u1'}")
          .with("users/authentication/requirements", "{'id':'u1','perUserMfaState':'enforced'}")
          .with(
              "users/authentication/methods",
              "{'id':'u1','methods':[{'@odata.type':'#microsoft.graph.passwordAuthenticationMethod','id':'x'}]}")
          .with(
              "reports/authenticationMethods/userRegistrationDetails",
              "{'id':'u0','isMfaCapable':true,'methodsRegistered':['mobilePhone']}",
              "{'id':'u1','isMfaCapable':true,'methodsRegistered':['mobilePhone','fido2SecurityKey'],'isAdmin':true}",
              "{'id':'u2','isMfaCapable':false,'methodsRegistered':['email','softwareOneTimePasscode'],'defaultMfaMethod':'none'}")
          .with(
              "auditLogs/signIns",
              SIGN_IN.formatted(2, 2, true, "interactiveUser"),
              SIGN_IN.formatted(1, 1, false, "nonInteractiveUser"))
          .with(
              "identity/conditionalAccess/policies",
              "{'id':'p1','displayName':'P','grantControls':{'builtInControls':['mfa','riskRemediation']},'conditions':{'times':null,'platforms':null}}")
          .with(
              "roleManagement/directory/roleDefinitions",
              "{'id':'r1','displayName':'Role','isPrivileged':true}")
          .with(
              "roleManagement/directory/roleAssignments",
              "{'id':'a1','principalId':'u1','roleDefinitionId':'r1','directoryScopeId':'/'}")
          .with("directoryRoles", "{'id':'d1','roleTemplateId':'r1','displayName':'Role'}")
          .with("directoryRoles/d1/members", "{'@odata.type':'#microsoft.graph.user','id':'u1'}")
          .with(
              "servicePrincipals",
              "{'id':'sp1','appId':'00000003-0000-0000-c000-000000000000','displayName':'Graph'}")
          .with("servicePrincipals/sp1/appRoleAssignedTo", "{'id':'as1'}")
          .with("security/secureScores", "{'id':'n'}", "{'id':'m'}", "{'id':'l'}");
  private final TestGraph graph = new TestGraph(content);

  private static List<ObjectNode> users() {
    List<ObjectNode> users = new ArrayList<>(HeldContent.users(3));
    users.set(1, users.get(1).put("perUserMfaState", "disabled"));
    users.get(1).putObject("signInActivity").put("lastSignInDateTime", "2026-08-20T00:00:00Z");
    return users;
  }

  static Stream<Endpoint> withoutVariables() {
    return ReadEndpoints.all().stream()
        .filter(endpoint -> endpoint.pattern().indexOf('{') < 0)
        .filter(endpoint -> !endpoint.pattern().endsWith("$count"));
  }

  @ParameterizedTest
  @MethodSource("withoutVariables")
  void anEmptyTenantAnswersEverythingWithAContext(Endpoint endpoint) {
    TestGraph empty = new TestGraph(new HeldContent());
    for (GraphVersion version : endpoint.versions()) {
      ObjectNode answer = empty.read("/" + version.segment() + "/" + endpoint.pattern());

      assertThat(answer.path("@odata.context").asString())
          .startsWith("http://localhost:4242/" + version.segment() + "/$metadata#");
    }
  }

  @Test
  void usersHaveTheUsualPropertiesUnlessOthersAreSelected() {
    JsonNode usual = graph.read("/v1.0/users/u1");
    ObjectNode selected =
        graph.read("/v1.0/users?$select=ID,accountenabled,perUserMfaState,nothing");

    assertThat(usual.propertyNames())
        .containsExactlyInAnyOrder(
            "@odata.context", "id", "displayName", "userPrincipalName", "jobTitle");
    assertThat(selected.path("@odata.context").asString())
        .endsWith("$metadata#users(ID,accountenabled,perUserMfaState,nothing)");
    assertThat(selected.path("value").path(1))
        .isEqualTo(json("{'id':'u1','accountEnabled':true,'perUserMfaState':'enforced'}"));
    assertThat(selected.path("value").path(2).path("perUserMfaState").asString())
        .isEqualTo("disabled");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users?$top=1000 | 400 Request_BadRequest
          users?$top=0 | 400 Request_BadRequest
          users?$top=x | 400 BadRequest
          users?$skip=1 | 400 Request_BadRequest
          users?$odd=1 | 400 BadRequest
          users?$select=aboutMe | 501 NotImplemented
          users?$filter=userType%20ne%20'Guest' | 400 Request_UnsupportedQuery
          users?$filter=endsWith(mail,'x')&$count=true | 400 Request_UnsupportedQuery
          users?$filter=nonsense%20( | 400 BadRequest
          users?$search="displayName:a" | 400 Request_UnsupportedQuery
          users?$orderby=jobTitle | 400 Request_UnsupportedQuery
          users/$count | 400 Request_BadRequest
          users/zz | 404 Request_ResourceNotFound
          groups/zz/members | 404 Request_ResourceNotFound
          directoryRoles/roleTemplateId=zz/members | 404 Request_ResourceNotFound
          auditLogs/signIns?$filter=authenticationRequirement%20eq%20'x' | 400 BadRequest
          roleManagement/directory/roleAssignments?$expand=principal,roleDefinition | 400 Request_BadRequest
          """)
  void whatIsNotAnsweredIsRefused(String path, String code) {
    assertThat(TestGraph.code(graph.get("/v1.0/" + path))).isEqualTo(code);
  }

  @Test
  void advancedQueriesWorkForThoseWhoAskForEventualConsistency() {
    Response response =
        graph.eventual("/v1.0/users?$count=true&$filter=accountEnabled%20ne%20true");

    assertThat(TestGraph.ids(TestGraph.tree(response))).containsExactly("u0");
    assertThat(TestGraph.tree(response).path("@odata.count").asInt()).isEqualTo(1);
    assertThat(
            TestGraph.ids(
                TestGraph.tree(graph.eventual("/v1.0/users?$search=%22displayName:037%22"))))
        .containsExactly("u1");
    assertThat(graph.eventual("/v1.0/users/$count").content())
        .isEqualTo(new Response.Content.Text("text/plain", "3"));
  }

  @Test
  void nestedMembersAreFollowedUpAndCast() {
    assertThat(graph.allIds("/v1.0/groups/G1/members")).containsExactly("g2", "u0");
    assertThat(graph.allIds("/v1.0/groups/g1/transitiveMembers")).containsExactly("g2", "u0", "u1");
    assertThat(graph.allIds("/v1.0/groups/g1/transitiveMembers/microsoft.graph.user"))
        .containsExactly("u0", "u1");
    assertThat(graph.allIds("/v1.0/users/u1/transitiveMemberOf")).containsExactly("g1", "g2", "d1");
  }

  @Test
  void requirementsAndMethodsOfEachUser() {
    assertThat(state("u1")).isEqualTo("enforced");
    assertThat(state("u2")).isEqualTo("disabled");
    assertThat(graph.allIds("/v1.0/users/u1/authentication/methods")).containsExactly("x");
    assertThat(
            graph
                .read("/v1.0/users/u2/authentication/methods")
                .path("value")
                .valueStream()
                .map(method -> method.path("@odata.type").asString()))
        .containsExactly(
            "#microsoft.graph.passwordAuthenticationMethod",
            "#microsoft.graph.emailAuthenticationMethod",
            "#microsoft.graph.softwareOathAuthenticationMethod");
  }

  private String state(String user) {
    return graph
        .read("/beta/users/" + user + "/authentication/requirements")
        .path("perUserMfaState")
        .asString();
  }

  @Test
  void theRegistrationReportLeavesOutDisabledUsers() {
    String report = "reports/authenticationMethods/";

    assertThat(graph.allIds("/v1.0/" + report + "userRegistrationDetails"))
        .containsExactly("u1", "u2");
    assertThat(graph.get("/v1.0/" + report + "userRegistrationDetails/u0").status()).isEqualTo(404);
    assertThat(
            graph
                .read(
                    "/v1.0/"
                        + report
                        + "usersRegisteredByFeature(includedUserTypes='all',includedUserRoles='admin')")
                .path("totalUserCount")
                .asInt())
        .isEqualTo(1);
    assertThat(
            graph
                .read("/v1.0/" + report + "usersRegisteredByMethod")
                .path("userRegistrationMethodCounts"))
        .hasSize(4);
  }

  @Test
  void versionsShowWhatTheyHave() {
    assertThat(graph.read("/v1.0/roleManagement/directory/roleDefinitions/r1").has("isPrivileged"))
        .isFalse();
    assertThat(graph.read("/beta/roleManagement/directory/roleDefinitions/r1").has("isPrivileged"))
        .isTrue();
    assertThat(graph.read("/v1.0/policies/authorizationPolicy").has("value")).isFalse();
    assertThat(graph.read("/beta/policies/authorizationPolicy").path("value")).hasSize(1);
    assertThat(graph.read("/v1.0/auditLogs/signIns").path("value").path(0).propertyNames())
        .doesNotContain("authenticationRequirement", "signInEventTypes");
  }

  @Test
  void signInsAreInteractiveOnesUnlessOthersAreAskedFor() {
    assertThat(graph.allIds("/beta/auditLogs/signIns")).containsExactly("s2");
    assertThat(
            graph.allIds(
                "/beta/auditLogs/signIns?$filter=signInEventTypes/any(t:%20t%20eq%20'nonInteractiveUser')"))
        .containsExactly("s1");
  }

  @Test
  void whoMayNotReadPoliciesDoesNotSeeThemInSignIns() {
    graph.caller = new Caller.AppOnly(HeldContent.TENANT, "app", Set.of("AuditLog.Read.All"));

    assertThat(graph.read("/beta/auditLogs/signIns").path("value").path(0).propertyNames())
        .contains("authenticationRequirement")
        .doesNotContain("appliedConditionalAccessPolicies");
  }

  @Test
  void lateMembersAreShownToThoseWhoKnowThem() {
    String path = "/v1.0/identity/conditionalAccess/policies/p1";
    ObjectNode known =
        TestGraph.tree(
            graph.send("GET", path, "", Map.of("prefer", "include-unknown-enum-members")));

    assertThat(graph.read(path).path("grantControls").path("builtInControls").toString())
        .isEqualTo("[\"mfa\",\"unknownFutureValue\"]");
    assertThat(known.path("grantControls").path("builtInControls").toString())
        .isEqualTo("[\"mfa\",\"riskRemediation\"]");
    assertThat(
            graph
                .read("/v1.0/auditLogs/signIns/s2")
                .path("appliedConditionalAccessPolicies")
                .path(0)
                .toString())
        .isEqualTo("{\"id\":\"p\",\"result\":\"unknownFutureValue\"}");
  }

  @Test
  void rolesAreFoundByTemplateAndAssignmentsExpanded() {
    assertThat(graph.allIds("/v1.0/directoryRoles/roleTemplateId=R1/members"))
        .containsExactly("u1");
    assertThat(graph.allIds("/v1.0/directoryRoles(roleTemplateId='r1')/members"))
        .containsExactly("u1");
    JsonNode assignment =
        graph
            .read("/v1.0/roleManagement/directory/roleAssignments?$expand=principal")
            .path("value")
            .path(0);
    assertThat(assignment.path("principal").path("@odata.type").asString())
        .isEqualTo("#microsoft.graph.user");
    assertThat(assignment.path("principal").path("id").asString()).isEqualTo("u1");
  }

  @Test
  void servicePrincipalsAreFoundByAppId() {
    String key = "/v1.0/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')";

    assertThat(graph.read(key).path("id").asString()).isEqualTo("sp1");
    assertThat(graph.allIds(key + "/appRoleAssignedTo")).containsExactly("as1");
    assertThat(graph.read("/v1.0/servicePrincipals('sp1')").path("id").asString()).isEqualTo("sp1");
  }

  @Test
  void topIsTheNumberOfDaysOfSecureScores() {
    ObjectNode page = graph.read("/v1.0/security/secureScores?$top=2");

    assertThat(TestGraph.ids(page)).containsExactly("n", "m");
    assertThat(page.has("@odata.nextLink")).isFalse();
  }
}
