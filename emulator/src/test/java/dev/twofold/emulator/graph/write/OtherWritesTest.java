package dev.twofold.emulator.graph.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.graph.GraphDesk;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.OneTenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OtherWritesTest {
  private static final String CA = "/v1.0/identity/conditionalAccess/";
  private static final String CONTENT =
      """
      {"users": [
         {"id": "u1", "userPrincipalName": "one@nordlicht.example", "displayName": "One"},
         {"id": "u2", "userPrincipalName": "two@nordlicht.example", "displayName": "Two"}],
       "groups": [{"id": "g1", "displayName": "All"}, {"id": "g2", "displayName": "Some"}],
       "groups/g1/transitiveMembers": [
         {"@odata.type": "#microsoft.graph.group", "id": "g2"}],
       "identity/conditionalAccess/policies": [],
       "identity/conditionalAccess/namedLocations": [],
       "policies/authorizationPolicy": {"id": "authorizationPolicy", "displayName": "Authorization Policy",
         "defaultUserRolePermissions": {"allowedToCreateApps": true, "allowedToReadOtherUsers": true}},
       "policies/authenticationMethodsPolicy": {"id": "authenticationMethodsPolicy", "authenticationMethodConfigurations": [
         {"@odata.type": "#microsoft.graph.smsAuthenticationMethodConfiguration", "id": "Sms", "state": "enabled"}]},
       "policies/crossTenantAccessPolicy/default": {"isServiceDefault": true,
         "inboundTrust": {"isMfaAccepted": false, "isCompliantDeviceAccepted": false}},
       "servicePrincipals": [{"id": "sp1", "displayName": "Twofold"}, {"id": "sp2", "displayName": "Microsoft Graph"}],
       "security/secureScoreControlProfiles": [{"id": "AdminMFAV2", "controlStateUpdates": []}]}
      """;

  private final GraphDesk desk = desk(new OneTenant(CONTENT));

  private Optional<ObjectNode> row(String path, String id) {
    return desk.tenant().read(path) instanceof Answer.Many(Rows rows)
            && rows.numberOf(id).isPresent()
            && !rows.isHole(rows.numberOf(id).getAsInt())
        ? Optional.of(rows.row(rows.numberOf(id).getAsInt()))
        : Optional.empty();
  }

  private JsonNode single(String path) {
    return desk.tenant().read(path) instanceof Answer.One(ObjectNode object)
        ? object
        : new ObjectNode(null);
  }

  private String created(String path, String body) {
    Response response = desk.send("POST", path, body);
    assertThat(response.status()).as(() -> GraphDesk.error(response)).isEqualTo(201);
    return GraphDesk.json(response).path("id").asString();
  }

  private void done(String method, String path, String body) {
    Response response = desk.send(method, path, body);
    assertThat(response.status()).as(() -> GraphDesk.error(response)).isEqualTo(204);
  }

  private String refused(String method, String path, String body) {
    Response response = desk.send(method, path, body);
    assertThat(response.status()).isBetween(400, 499);
    return GraphDesk.error(response);
  }

  private String policy(String more) {
    return """
    {"displayName": "MFA", "state": "enabled", "conditions": {"clientAppTypes": ["all"],
      "applications": {"includeApplications": ["All"]}, "users": {"includeUsers": ["All"]}%s},
      "grantControls": {"operator": "OR", "builtInControls": ["mfa"]}}
    """
        .formatted(more);
  }

  @Test
  void aTrustedOrUsedLocationIsNotDeleted() {
    String type = "\"@odata.type\": \"#microsoft.graph.ipNamedLocation\"";
    String id =
        created(
            CA + "namedLocations",
            "{%s, \"displayName\": \"Office\", \"isTrusted\": true, \"ipRanges\": [{\"@odata.type\": \"#microsoft.graph.iPv4CidrRange\", \"cidrAddress\": \"203.0.113.16/29\"}]}"
                .formatted(type));
    String path = CA + "namedLocations/" + id;
    assertThat(refused("DELETE", path, "")).contains("trusted");
    assertThat(refused("PATCH", path, "{\"isTrusted\": false}")).contains("1007");
    done("PATCH", path, "{%s, \"isTrusted\": false}".formatted(type));
    String policy =
        created(
            CA + "policies",
            policy(
                ", \"locations\": {\"includeLocations\": [\"All\"], \"excludeLocations\": [\"%s\"]}"
                    .formatted(id)));
    assertThat(refused("DELETE", path, "")).contains("used by a policy");
    done("DELETE", CA + "policies/" + policy, "");
    done("DELETE", path, "");
    assertThat(row("identity/conditionalAccess/namedLocations", id)).isEmpty();
  }

  @Test
  void aLocationNeedsRangesOrCountriesThatExist() {
    String ip =
        "{\"@odata.type\": \"#microsoft.graph.ipNamedLocation\", \"displayName\": \"x\", \"ipRanges\": [{\"cidrAddress\": \"%s\"}]}";
    assertThat(refused("POST", CA + "namedLocations", ip.formatted("203.0.113.300/29")))
        .startsWith("400 BadRequest");
    assertThat(refused("POST", CA + "namedLocations", ip.formatted("203.0.113.1")))
        .startsWith("400 BadRequest");
    String country =
        "{\"@odata.type\": \"#microsoft.graph.countryNamedLocation\", \"displayName\": \"x\", \"countriesAndRegions\": [\"%s\"]}";
    assertThat(refused("POST", CA + "namedLocations", country.formatted("Germany")))
        .startsWith("400 BadRequest");
    created(CA + "namedLocations", country.formatted("DE"));
  }

  @Test
  void aChangedStrengthIsSeenInThePoliciesThatUseIt() {
    String strengths = CA + "authenticationStrength/policies";
    String id =
        created(strengths, "{\"displayName\": \"Keys\", \"allowedCombinations\": [\"fido2\"]}");
    String policy =
        created(
            CA + "policies",
            policy("")
                .replace(
                    "[\"mfa\"]", "[], \"authenticationStrength\": {\"id\": \"%s\"}".formatted(id)));
    Response changed =
        desk.send(
            "POST",
            strengths + "/" + id + "/updateAllowedCombinations",
            "{\"allowedCombinations\": [\"fido2\", \"password\"]}");
    assertThat(changed.status()).isEqualTo(200);
    JsonNode shown =
        row("identity/conditionalAccess/policies", policy)
            .orElseThrow()
            .path("grantControls")
            .path("authenticationStrength");
    assertThat(shown.path("requirementsSatisfied").asString()).isEqualTo("none");
    assertThat(shown.path("allowedCombinations").size()).isEqualTo(2);
    assertThat(refused("DELETE", strengths + "/" + id, "")).contains("used by a policy");
    done("DELETE", CA + "policies/" + policy, "");
    done("DELETE", strengths + "/" + id, "");
    assertThat(
            refused(
                "POST",
                strengths,
                "{\"displayName\": \"x\", \"allowedCombinations\": [\"carrierPigeon\"]}"))
        .startsWith("400");
  }

  @Test
  void securityDefaultsAndEnabledPoliciesExcludeEachOther() {
    String path = "/v1.0/policies/identitySecurityDefaultsEnforcementPolicy";
    String policy = created(CA + "policies", policy(""));
    assertThat(refused("PATCH", path, "{\"isEnabled\": true}")).startsWith("400 BadRequest");
    done("PATCH", CA + "policies/" + policy, "{\"state\": \"disabled\"}");
    done("PATCH", path, "{\"isEnabled\": true}");
    assertThat(
            single("policies/identitySecurityDefaultsEnforcementPolicy")
                .path("isEnabled")
                .asBoolean())
        .isTrue();
    assertThat(refused("PATCH", CA + "policies/" + policy, "{\"state\": \"enabled\"}"))
        .contains("Security Defaults is enabled in the tenant");
    assertThat(refused("PATCH", path, "{\"isEnabled\": \"yes\"}")).startsWith("400 BadRequest");
    assertThat(refused("PATCH", path, "{\"isEnabled\": true, \"colour\": 1}")).startsWith("400");
  }

  @Test
  void perUserMfaIsSetInBeta() {
    String path = "/users/u1/authentication/requirements";
    done("PATCH", "/beta" + path, "{\"perUserMfaState\": \"enforced\"}");
    assertThat(
            row("users/authentication/requirements", "u1")
                .orElseThrow()
                .path("perUserMfaState")
                .asString())
        .isEqualTo("enforced");
    assertThat(refused("PATCH", "/beta" + path, "{\"perUserMfaState\": \"maybe\"}"))
        .startsWith("400");
    assertThat(desk.send("PATCH", "/v1.0" + path, "{}").status()).isEqualTo(400);
    assertThat(refused("PATCH", "/beta/users/nobody/authentication/requirements", "{}"))
        .startsWith("404 Request_ResourceNotFound");
  }

  @Test
  void objectsInsideAPolicyAreMerged() {
    done(
        "PATCH",
        "/v1.0/policies/authorizationPolicy",
        "{\"defaultUserRolePermissions\": {\"allowedToCreateApps\": false}}");
    JsonNode permissions =
        single("policies/authorizationPolicy").path("defaultUserRolePermissions");
    assertThat(permissions.path("allowedToCreateApps").asBoolean(true)).isFalse();
    assertThat(permissions.path("allowedToReadOtherUsers").asBoolean(false)).isTrue();
    done(
        "PATCH",
        "/v1.0/policies/crossTenantAccessPolicy/default",
        "{\"inboundTrust\": {\"isMfaAccepted\": true}}");
    JsonNode trust = single("policies/crossTenantAccessPolicy/default");
    assertThat(trust.path("inboundTrust").path("isMfaAccepted").asBoolean()).isTrue();
    assertThat(trust.path("isServiceDefault").asBoolean(true)).isFalse();
  }

  @Test
  void aChangeOfAnUntouchedPolicyKeepsWhatANewTenantHas() {
    GraphDesk fresh = desk(new OneTenant("{}"));
    Response changed =
        fresh.send(
            "PATCH", "/v1.0/policies/authorizationPolicy", "{\"allowInvitesFrom\": \"none\"}");
    assertThat(changed.status()).isEqualTo(204);
    if (fresh.tenant().read("policies/authorizationPolicy")
        instanceof Answer.One(ObjectNode policy)) {
      assertThat(policy.path("allowInvitesFrom").asString()).isEqualTo("none");
      assertThat(policy.path("defaultUserRolePermissions").isObject()).isTrue();
    } else {
      throw new AssertionError("the policy is not stored");
    }
  }

  @Test
  void aMethodIsChangedUnderItsType() {
    String path =
        "/v1.0/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/Sms";
    assertThat(refused("PATCH", path, "{\"state\": \"disabled\"}")).contains("@odata.type");
    done(
        "PATCH",
        path,
        "{\"@odata.type\": \"#microsoft.graph.smsAuthenticationMethodConfiguration\", \"state\": \"disabled\"}");
    JsonNode sms =
        single("policies/authenticationMethodsPolicy")
            .path("authenticationMethodConfigurations")
            .get(0);
    assertThat(sms.path("state").asString()).isEqualTo("disabled");
  }

  @Test
  void usersComeAndGoAndTheirPasswordsGoNowhere() {
    String id =
        created(
            "/v1.0/users",
            "{\"accountEnabled\": true, \"displayName\": \"New\", \"userPrincipalName\": \"new@nordlicht.example\", \"passwordProfile\": {\"password\": \"hunter2\"}}");
    assertThat(row("users", id).orElseThrow().toString()).doesNotContain("hunter2");
    done(
        "PATCH", "/v1.0/users/new@nordlicht.example", "{\"accountEnabled\": false, \"id\": \"x\"}");
    assertThat(row("users", id).orElseThrow().path("accountEnabled").asBoolean(true)).isFalse();
    assertThat(
            refused(
                "POST",
                "/v1.0/users",
                "{\"accountEnabled\": true, \"displayName\": \"New\", \"userPrincipalName\": \"one@nordlicht.example\"}"))
        .contains("already exists");
    Response revoked = desk.send("POST", "/v1.0/users/" + id + "/revokeSignInSessions", "");
    assertThat(GraphDesk.json(revoked).path("value").asBoolean()).isTrue();
    done("DELETE", "/v1.0/users/" + id, "");
    assertThat(row("users", id)).isEmpty();
  }

  @Test
  void aMemberOfAGroupIsInTheGroupsAroundIt() {
    String members = "/v1.0/groups/g2/members/";
    done(
        "POST",
        members + "$ref",
        "{\"@odata.id\": \"https://graph.microsoft.com/v1.0/directoryObjects/u1\"}");
    assertThat(row("groups/g2/transitiveMembers", "u1")).isPresent();
    assertThat(row("groups/g1/transitiveMembers", "u1")).isPresent();
    assertThat(
            refused(
                "POST",
                members + "$ref",
                "{\"@odata.id\": \"https://graph.microsoft.com/v1.0/users/u1\"}"))
        .contains("already exist");
    done("DELETE", members + "u1/$ref", "");
    assertThat(row("groups/g1/transitiveMembers", "u1")).isEmpty();
    assertThat(row("groups/g1/transitiveMembers", "g2")).isPresent();
    created(
        "/v1.0/groups",
        "{\"displayName\": \"New\", \"mailEnabled\": false, \"mailNickname\": \"new\", \"securityEnabled\": true}");
  }

  @Test
  void aPermissionIsAssignedOnce() {
    String path = "/v1.0/servicePrincipals/sp1/appRoleAssignments";
    String body =
        "{\"principalId\": \"sp1\", \"resourceId\": \"sp2\", \"appRoleId\": \"246dd0d5-5bd0-4def-940b-0421030a5b68\"}";
    created(path, body);
    assertThat(refused("POST", path, body))
        .isEqualTo(
            "400 Request_BadRequest: Permission being assigned already exists on the object");
  }

  @Test
  void aPassIsShownOnce() {
    Response response =
        desk.send(
            "POST",
            "/v1.0/users/u1/authentication/temporaryAccessPassMethods",
            "{\"lifetimeInMinutes\": 60, \"isUsableOnce\": true}");
    String pass = GraphDesk.json(response).path("temporaryAccessPass").asString();
    assertThat(response.status()).isEqualTo(201);
    assertThat(pass).hasSize(8);
    String stored = row("users/authentication/methods", "u1").orElseThrow().toString();
    assertThat(stored).contains("temporaryAccessPassAuthenticationMethod").doesNotContain(pass);
  }

  @Test
  void aControlRemembersWhatWasSaidOfIt() {
    String path = "/v1.0/security/secureScoreControlProfiles/AdminMFAV2";
    String body = "{\"state\": \"Ignored\", \"comment\": \"later\"%s}";
    assertThat(refused("PATCH", path, body.formatted(""))).startsWith("400");
    String whole = body.formatted(", \"vendorInformation\": {\"provider\": \"SecureScore\"}");
    done("PATCH", path, whole);
    Response shown = desk.send("PATCH", path, whole, Map.of("prefer", "return=representation"));
    assertThat(GraphDesk.json(shown).path("controlStateUpdates").size()).isEqualTo(2);
  }

  @Test
  void aContextIsMadeByChangingIt() {
    String path = CA + "authenticationContextClassReferences/";
    done("PATCH", path + "c3", "{\"displayName\": \"Step-up\", \"isAvailable\": true}");
    done("PATCH", path + "c3", "{\"description\": \"Fresh MFA\"}");
    ObjectNode context =
        row("identity/conditionalAccess/authenticationContextClassReferences", "c3").orElseThrow();
    assertThat(
            List.of(context.path("displayName").asString(), context.path("description").asString()))
        .containsExactly("Step-up", "Fresh MFA");
    assertThat(refused("PATCH", path + "c100", "{}")).startsWith("400");
  }

  private static GraphDesk desk(OneTenant world) {
    return new GraphDesk(world, WriteEndpoints.all(new Consents(world)), OneTenant.ID);
  }
}
