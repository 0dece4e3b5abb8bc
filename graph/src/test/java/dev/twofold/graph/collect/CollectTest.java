package dev.twofold.graph.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A tenant into a folder: what is asked, what is written, what is said of the rest. */
class CollectTest extends CollectedFolder {
  private static final String REPORT = "reports/authenticationMethods/userRegistrationDetails";

  @Test
  void licensedTenantCostsOneCallForEachCollectionPageAndNamedGroup() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();

    collect(tenant);

    assertThat(tenant.takeAsked().stream().map(target -> target.replaceFirst("[?].*", "")))
        .containsExactly(
            "organization",
            "subscribedSkus",
            "identity/conditionalAccess/policies",
            "policies/identitySecurityDefaultsEnforcementPolicy",
            "domains",
            "domains/nordlicht.de/federationConfiguration",
            "roleManagement/directory/roleDefinitions",
            "roleManagement/directory/roleAssignments",
            "roleManagement/directory/roleEligibilityScheduleInstances",
            "users/delta",
            "users",
            "groups/delta",
            "groups",
            "groups/" + PlayedTenants.STAFF + "/transitiveMembers",
            "groups/" + PlayedTenants.ADMINS + "/transitiveMembers",
            "users",
            "policies/authenticationMethodsPolicy",
            "policies/authorizationPolicy",
            "policies/crossTenantAccessPolicy/default",
            "policies/crossTenantAccessPolicy/partners",
            "identity/conditionalAccess/authenticationStrength/policies",
            "identity/conditionalAccess/namedLocations",
            REPORT);
  }

  @Test
  void onlyWhatIsUsedIsSelectedInTheLargestPages() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();

    collect(tenant);

    assertThat(tenant.takeAsked())
        .contains(
            "users?$select=id,userPrincipalName,displayName,mail,accountEnabled,userType,externalUserState,creationType,identities,onPremisesSyncEnabled,assignedLicenses,createdDateTime&$top=999",
            "users?$select=id,perUserMfaState&$top=999",
            "groups/%s/transitiveMembers?$select=id&$top=999".formatted(PlayedTenants.STAFF),
            "identity/conditionalAccess/policies?$top=999");
  }

  @Test
  void policiesAreAskedWithTheirUnknownMembers() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();

    collect(tenant);

    assertThat(tenant.requests())
        .filteredOn(request -> request.target().startsWith("identity/conditionalAccess/policies"))
        .allSatisfy(request ->
            assertThat(request.headers()).containsEntry("Prefer", "include-unknown-enum-members"));
  }

  @Test
  void rowsAreKeptAsGraphWroteThem() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();

    collect(tenant);

    assertThat(file("identity/conditionalAccess/policies"))
        .isEqualTo(tenant.list("identity/conditionalAccess/policies"));
    assertThat(folder.resolve("domains.json"))
        .hasContent(
            """
            {
              "value": [
                {
                  "id": "nordlicht.de",
                  "authenticationType": "Federated"
                },
                {
                  "id": "nordlicht.com",
                  "authenticationType": "Managed"
                }
              ]
            }
            """);
    assertThat(folder.resolve("policies/authorizationPolicy.json"))
        .hasContent("{\n  \"id\": \"ap\"\n}\n");
  }

  @Test
  void numbersStayAsTheyWereWritten() throws Exception {
    PlayedTenant tenant =
        PlayedTenants.licensed()
            .fault(target ->
                target.startsWith("identity/conditionalAccess/namedLocations")
                    ? Optional.of(
                        "{\"value\":[{\"id\":\"n\",\"big\":12345678901234567890,\"exact\":1.50,\"small\":1E-7}]}"
                            .getBytes(StandardCharsets.UTF_8))
                    : Optional.empty());

    collect(tenant);

    assertThat(Files.readString(folder.resolve("identity/conditionalAccess/namedLocations.json")))
        .contains("\"big\": 12345678901234567890", "\"exact\": 1.50", "\"small\": 1E-7");
  }

  @Test
  void snapshotCanBeOpenedAndSaysWhatWasRead() throws Exception {
    TenantResult result = collect(PlayedTenants.licensed());

    assertThat(result.worst()).isEmpty();
    assertThat(result.published()).isTrue();
    assertThat(file("snapshot").path("complete").asBoolean()).isTrue();
    assertThat(manifest("users").path("rows").asInt()).isEqualTo(2);
    assertThat(folder.resolve(".collecting")).doesNotExist();
    try (Snapshot snapshot = Snapshot.open(folder)) {
      assertThat(snapshot.notRead()).isEmpty();
      assertThat(snapshot.tenantInfo().id()).contains(PlayedTenants.TENANT);
      assertThat(snapshot.tenantInfo().displayName()).contains("Nordlicht Dental");
    }
  }

  @Test
  void withoutLicenceNothingIsAskedInVainAndMethodsComeInBatches() throws Exception {
    PlayedTenant tenant = PlayedTenants.free();

    collect(tenant);

    assertThat(tenant.takeAsked())
        .noneMatch(target -> target.startsWith("reports/"))
        .noneMatch(target -> target.contains("roleEligibility"))
        .contains("batch:v1.0/users/" + PlayedTenants.user(1) + "/authentication/methods");
    assertThat(manifest(REPORT).path("status").asString()).isEqualTo("notLicensed");
    assertThat(manifest(REPORT).path("error").path("code").asString()).isEqualTo("notLicensed");
    assertThat(file("users/authentication/methods").path("value").path(0).path("methods"))
        .hasSize(2);
  }

  @Test
  void userWhoIsGoneMeanwhileHasNoRowOfMethods() throws Exception {
    PlayedTenant tenant = PlayedTenants.free();
    tenant.refuse(
        "users/" + PlayedTenants.user(1) + "/authentication/methods",
        404,
        "Request_ResourceNotFound",
        "gone");

    collect(tenant);

    assertThat(file("users/authentication/methods").path("value")).hasSize(1);
  }

  @Test
  void oneRefusedUserLeavesTheMethodsUnread() throws Exception {
    PlayedTenant tenant = PlayedTenants.free();
    tenant.refuse(
        "users/" + PlayedTenants.user(2) + "/authentication/methods",
        403,
        "Authorization_RequestDenied",
        "Insufficient privileges to complete the operation.");

    collect(tenant);

    assertThat(manifest("users/authentication/methods").path("status").asString())
        .isEqualTo("notRead");
    assertThat(folder.resolve("users/authentication/methods.json")).doesNotExist();
  }

  @Test
  void statesComeInBatchesWhereTheListLeavesThemOut() throws Exception {
    PlayedTenant tenant = withStatesOneByOne();
    tenant.rows("users").forEach(user -> user.remove("perUserMfaState"));

    collect(tenant);

    assertThat(file("users/authentication/requirements").path("value"))
        .extracting(row -> row.path("perUserMfaState").asString())
        .containsExactly("disabled", "enforced");
    assertThat(tenant.takeAsked())
        .contains("batch:beta/users/" + PlayedTenants.user(1) + "/authentication/requirements");
  }

  @Test
  void statesComeInBatchesWhereTheListIsRefused() throws Exception {
    PlayedTenant tenant =
        withStatesOneByOne()
            .refuse("perUserMfaState", 400, "BadRequest", "Could not find a property.");

    collect(tenant);

    assertThat(file("users/authentication/requirements").path("value")).hasSize(2);
  }

  private static PlayedTenant withStatesOneByOne() {
    return PlayedTenants.licensed()
        .single(
            "users/" + PlayedTenants.user(1) + "/authentication/requirements",
            "{'perUserMfaState':'disabled'}")
        .single(
            "users/" + PlayedTenants.user(2) + "/authentication/requirements",
            "{'perUserMfaState':'enforced'}");
  }

  @Test
  void federationThatIsNotThereIsAnEmptyList() throws Exception {
    collect(
        PlayedTenants.licensed()
            .refuse(
                "domains/nordlicht.de/federationConfiguration", 404, "Request_Missing", "none"));

    assertThat(manifest("domains/nordlicht.de/federationConfiguration").path("status").asString())
        .isEqualTo("read");
    assertThat(file("domains/nordlicht.de/federationConfiguration").path("value")).isEmpty();
  }

  @Test
  void domainNameCanNotLeadOutOfTheFolder() throws Exception {
    collect(
        PlayedTenants.licensed()
            .list("domains", "{'id':'../../../evil','authenticationType':'Federated'}"));

    assertThat(manifest("domains/..%2F..%2F..%2Fevil/federationConfiguration").isMissingNode())
        .isFalse();
    try (var files = Files.list(folder.resolve("domains"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void refusedTokenCostsOneCallAndIsSaidOfEverything() throws Exception {
    PlayedTenant tenant =
        PlayedTenants.licensed()
            .refuse("organization", 400, "AADSTS65001", "The user has not consented.");

    TenantResult result = collect(tenant);

    assertThat(tenant.takeAsked()).hasSize(1);
    assertThat(result.read()).isZero();
    assertThat(result.worst().map(Problem::reason)).contains(Reason.NO_CONSENT);
    assertThat(manifest("users").path("error").path("reason").asString()).isEqualTo("noConsent");
  }

  @Test
  void runThatReadsNothingLeavesTheLastSnapshotInItsPlace() throws Exception {
    collect(PlayedTenants.licensed());
    String before = Files.readString(folder.resolve("snapshot.json"));

    TenantResult result =
        collect(PlayedTenants.licensed().refuse("organization", 400, "AADSTS65001", "no consent"));

    assertThat(result.published()).isFalse();
    assertThat(folder.resolve("snapshot.json")).hasContent(before);
    assertThat(folder.resolve(".collecting")).doesNotExist();
  }

  @Test
  void failureOfOneCollectionLeavesTheOthers() throws Exception {
    TenantResult result =
        collect(
            PlayedTenants.licensed()
                .fail(
                    REPORT,
                    new GraphUnavailable(
                        GraphUnavailable.Cause.THROTTLED, 429, "TooManyRequests", "Wait.")));

    assertThat(result.notRead()).isEqualTo(1);
    assertThat(manifest(REPORT).path("error").path("reason").asString()).isEqualTo("throttled");
  }

  @Test
  void extrasAreReadWhereTheyAreAskedFor() throws Exception {
    PlayedTenant tenant =
        PlayedTenants.licensed()
            .list("servicePrincipals", "{'id':'sp1'}")
            .list("applications", "{'id':'a1'}")
            .list("oauth2PermissionGrants", "{'id':'g1'}")
            .list("security/secureScores", "{'id':'sc1'}")
            .list("auditLogs/signIns", "{'id':'si1'}")
            .list("auditLogs/directoryAudits", "{'id':'da1'}");

    collect(tenant, new CollectOptions(EnumSet.allOf(Extra.class), Duration.ofDays(2), false));

    assertThat(tenant.takeAsked())
        .contains(
            "auditLogs/signIns?$filter=createdDateTime%20ge%202026-11-19T07:12:00Z&$top=1000",
            "auditLogs/directoryAudits?$filter=activityDateTime%20ge%202026-11-19T07:12:00Z&$top=1000",
            "security/secureScores?$top=90");
    assertThat(file("auditLogs/signIns").path("value")).hasSize(1);
  }

  @Test
  void attributesOfApplicationsAreReadWhereAPolicyFiltersByThem() throws Exception {
    PlayedTenant tenant =
        PlayedTenants.licensed()
            .list(
                "identity/conditionalAccess/policies",
                "{'id':'p','conditions':{'applications':{'applicationFilter':{'mode':'include','rule':'x'}}}}")
            .list(
                "servicePrincipals",
                "{'id':'sp1','customSecurityAttributes':{'Set':{'Tier':'1'}}}");

    collect(tenant);

    assertThat(tenant.takeAsked())
        .filteredOn(target -> target.startsWith("servicePrincipals"))
        .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .contains("customSecurityAttributes");
    assertThat(List.of(file("servicePrincipals").path("value"))).isNotEmpty();
  }

  @Test
  void tokenServiceOutOfReachIsAskedForTheFirstCollectionOnly() throws Exception {
    GraphUnavailable away =
        new GraphUnavailable(
            GraphUnavailable.Cause.BROKEN, 0, GraphUnavailable.NO_TOKEN, "It is out of reach.");
    PlayedTenant tenant = PlayedTenants.licensed().fail("organization", away);

    TenantResult result = collect(tenant);

    assertThat(tenant.takeAsked()).hasSize(1);
    assertThat(result.read()).isZero();
    assertThat(result.worst().map(Problem::reason)).contains(Reason.BROKEN);
  }

  @Test
  void attributesThatGraphDoesNotShowAreNotRead() throws Exception {
    PlayedTenant tenant =
        PlayedTenants.licensed()
            .list(
                "identity/conditionalAccess/policies",
                "{'id':'p','conditions':{'applications':{'applicationFilter':{'mode':'exclude','rule':'x'}}}}")
            .list("servicePrincipals", "{'id':'sp1','customSecurityAttributes':null}");

    TenantResult result = collect(tenant);

    assertThat(result.collections().get("servicePrincipals"))
        .isInstanceOfSatisfying(
            CollectionState.NotRead.class,
            state -> assertThat(state.problem().reason()).isEqualTo(Reason.NO_PERMISSION));
    assertThat(folder.resolve("servicePrincipals.json")).doesNotExist();
  }

  @Test
  void snapshotInWhichNothingCouldBeReadGivesWayToAnotherTenant() throws Exception {
    PlayedTenant mistyped =
        PlayedTenants.licensed()
            .refuse("organization", 400, "AADSTS90002", "Tenant 'x' not found.");
    new TenantCollector(pace, "test", CollectObserver.NONE, new QuickDisk())
        .collect(mistyped, new java.util.UUID(0, 1).toString(), folder, CollectOptions.usual());

    assertThat(collect(PlayedTenants.licensed()).worst()).isEmpty();
    assertThat(file("snapshot").path("tenantId").asString()).isEqualTo(PlayedTenants.TENANT);
  }
}
