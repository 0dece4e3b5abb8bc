package dev.twofold.emulator.graph.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.graph.GraphDesk;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.OneTenant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PolicyWritesTest {
  private static final String POLICIES = "/v1.0/identity/conditionalAccess/policies";
  private static final String DELETED = "/v1.0/identity/conditionalAccess/deletedItems/policies";
  private static final String LOCATION = "c4b3a291-7e60-4d5f-8c1b-0a9f8e7d6c5b";
  private static final String P1 = "41781fb2-bc02-4b7c-bd55-b576c07bb09d";
  private static final String P2 = "eec0eb4f-6444-4f95-aba0-50c24d67f998";

  private static GraphDesk desk(boolean securityDefaults, String... plans) {
    String skus =
        List.of(plans).stream()
            .map(plan ->
                "{\"servicePlanId\": \"%s\", \"provisioningStatus\": \"Success\"}".formatted(plan))
            .toList()
            .toString();
    String content =
        """
        {"subscribedSkus": [{"id": "s", "capabilityStatus": "Enabled", "servicePlans": %s}],
         "policies/identitySecurityDefaultsEnforcementPolicy":
           {"id": "00000000-0000-0000-0000-000000000005", "isEnabled": %s},
         "identity/conditionalAccess/namedLocations": [{"id": "%s", "displayName": "Office"}]}
        """
            .formatted(skus, securityDefaults, LOCATION);
    return desk(new OneTenant(content));
  }

  private static GraphDesk desk() {
    return desk(false, P1);
  }

  private static String policy(String moreConditions, String more) {
    return """
    {"displayName": "MFA", "state": "enabled", "conditions": {"clientAppTypes": ["all"],
      "applications": {"includeApplications": ["All"]}, "users": {"includeUsers": ["All"]}%s},
      "grantControls": {"operator": "OR", "builtInControls": ["mfa"]}%s}
    """
        .formatted(moreConditions, more);
  }

  private static String create(GraphDesk desk, String body) {
    Response response = desk.send("POST", POLICIES, body);
    assertThat(response.status()).as(() -> GraphDesk.error(response)).isEqualTo(201);
    return GraphDesk.json(response).path("id").asString();
  }

  private static List<ObjectNode> rows(GraphDesk desk, String path) {
    return desk.tenant().read(path) instanceof Answer.Many(Rows rows)
        ? IntStream.range(0, rows.size())
            .filter(number -> !rows.isHole(number))
            .mapToObj(rows::row)
            .toList()
        : List.of();
  }

  private static ObjectNode stored(GraphDesk desk) {
    return rows(desk, "identity/conditionalAccess/policies").getFirst();
  }

  @Test
  void aNewPolicyIsShownWithAllKeys() {
    GraphDesk desk = desk();
    Response response = desk.send("POST", POLICIES, policy("", ""));
    JsonNode policy = GraphDesk.json(response);
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.headers().get("Location"))
        .isEqualTo("http://graph.test" + POLICIES + "/" + policy.path("id").asString());
    assertThat(policy.propertyNames())
        .contains("templateId", "modifiedDateTime", "deletedDateTime", "sessionControls");
    JsonNode conditions = policy.path("conditions");
    assertThat(conditions.path("userRiskLevels").isArray()).isTrue();
    assertThat(conditions.get("platforms").isNull()).isTrue();
    assertThat(conditions.get("insiderRiskLevels").isNull()).isTrue();
    assertThat(conditions.path("users").path("excludeRoles").isArray()).isTrue();
    assertThat(conditions.path("users").get("includeGuestsOrExternalUsers").isNull()).isTrue();
    assertThat(policy.path("grantControls").get("authenticationStrength").isNull()).isTrue();
    assertThat(policy.path("grantControls").has("authenticationStrength@odata.context")).isTrue();
    assertThat(policy.path("grantControls").path("termsOfUse").isArray()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "not json",
        "{\"displayName\": \"x\"}",
        "{\"displayName\": 1, \"state\": \"enabled\"}",
      })
  void whatIsNoPolicyIsRefused(String body) {
    assertThat(desk().send("POST", POLICIES, body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "                                     | , \"colour\": \"red\"",
        "                                     | , \"id\": \"1\"",
        "                                     | , \"createdDateTime\": \"2026-01-01T00:00:00Z\"",
        "                                     | , \"templateId\": null",
        "                                     | , \"@odata.context\": \"x\"",
        "                                     | , \"state\": \"on\"",
        ", \"platforms\": []                  | ",
        ", \"platforms\": {\"includePlatforms\": [\"amiga\"]} | ",
        ", \"clientAppTypes\": \"all\"        | ",
        ", \"clientAppTypes\": []             | ",
        ", \"deviceStates\": {}               | ",
        ", \"insiderRiskLevels\": \"minor,huge\" | ",
        ", \"users\": null                    | ",
        "                                     | , \"grantControls\": {\"builtInControls\": [\"mfa\"]}",
      })
  void whatDoesNotFitTheSchemaIsError1007(String moreConditions, String more) {
    String body = policy(moreConditions == null ? "" : moreConditions, more == null ? "" : more);
    assertThat(GraphDesk.error(desk().send("POST", POLICIES, body)))
        .startsWith(
            "400 BadRequest: 1007: Incoming ConditionalAccessPolicy object is null or does not match the schema");
  }

  @Test
  void betaKnowsMoreConditions() {
    GraphDesk desk = desk();
    String body = policy(", \"deviceStates\": {\"includeStates\": [\"All\"]}", "");
    Response response = desk.send("POST", "/beta/identity/conditionalAccess/policies", body);
    assertThat(response.status()).isEqualTo(201);
    assertThat(stored(desk).path("conditions").has("deviceStates")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"passwordChange\"          | InvalidPasswordResetControl",
        "\"mfa\", \"passwordChange\" | InvalidPasswordResetControl",
        "\"block\", \"mfa\"          | InvalidControls",
      })
  void wrongCombinationsOfControlsAreError1032(String controls, String name) {
    String grant =
        ", \"grantControls\": {\"operator\": \"AND\", \"builtInControls\": [%s]}"
            .formatted(controls);
    assertThat(GraphDesk.error(desk(false, P2).send("POST", POLICIES, policy("", grant))))
        .isEqualTo(
            "400 BadRequest: 1032: ConditionalActionPolicy validation failed due to %s."
                .formatted(name));
  }

  @Test
  void aPasswordChangeWithMfaForRiskyUsersIsTaken() {
    String grant =
        ", \"grantControls\": {\"operator\": \"AND\", \"builtInControls\": [\"mfa\", \"passwordChange\"]}";
    String risk = ", \"userRiskLevels\": [\"high\"]";
    create(desk(false, P2), policy(risk, grant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"userRiskLevels", "signInRiskLevels"})
  void riskConditionsWithoutP2AreError1039(String key) {
    String risk = ", \"%s\": [\"high\"]".formatted(key);
    assertThat(GraphDesk.error(desk().send("POST", POLICIES, policy(risk, ""))))
        .isEqualTo(
            "400 BadRequest: 1039: Cannot create or update policies with premium P2 features."
                + " Upgrade to a premium P2 license and try again.");
  }

  @Test
  void anUnknownLocationOrStrengthIsError1040() {
    String locations =
        ", \"locations\": {\"includeLocations\": [\"All\"], \"excludeLocations\": [\"%s\"]}";
    assertThat(
            GraphDesk.error(
                desk().send("POST", POLICIES, policy(locations.formatted("no-such-place"), ""))))
        .startsWith("400 BadRequest: 1040: ");
    String strength =
        ", \"grantControls\": {\"operator\": \"OR\", \"authenticationStrength\": {\"id\": \"no-such\"}}";
    assertThat(GraphDesk.error(desk().send("POST", POLICIES, policy("", strength))))
        .startsWith("400 BadRequest: 1040: ");
    create(desk(), policy(locations.formatted(LOCATION), ""));
    create(desk(), policy(locations.formatted("AllTrusted"), ""));
  }

  @Test
  void anEnabledPolicyIsRefusedWhileSecurityDefaultsAreOn() {
    GraphDesk desk = desk(true, P1);
    String message =
        "400 BadRequest: Security Defaults is enabled in the tenant. You must disable Security"
            + " defaults before enabling a Conditional Access policy.";
    assertThat(GraphDesk.error(desk.send("POST", POLICIES, policy("", "")))).isEqualTo(message);
    String reportOnly = policy("", ", \"state\": \"enabledForReportingButNotEnforced\"");
    String id = create(desk, reportOnly);
    create(desk, policy("", ", \"state\": \"disabled\""));
    Response patch = desk.send("PATCH", POLICIES + "/" + id, "{\"state\": \"enabled\"}");
    assertThat(GraphDesk.error(patch)).isEqualTo(message);
  }

  @Test
  void writingNeedsP1AndDeletingDoesNot() {
    GraphDesk desk = desk(false);
    ObjectNode old = (ObjectNode) GraphDesk.json(desk().send("POST", POLICIES, policy("", "")));
    desk.tenant().put("identity/conditionalAccess/policies", old);
    String path = POLICIES + "/" + old.path("id").asString();
    String message =
        "403 AccessDenied: Your tenant is not licensed for this feature. Please upgrade your"
            + " subscription to access it.";
    assertThat(GraphDesk.error(desk.send("POST", POLICIES, policy("", "")))).isEqualTo(message);
    assertThat(GraphDesk.error(desk.send("PATCH", path, "{}"))).isEqualTo(message);
    assertThat(desk.send("DELETE", path, "").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"})
  void oneOfTheTwoPermissionsIsNotEnough(String permission) {
    GraphDesk desk = desk().with(permission);
    assertThat(GraphDesk.error(desk.send("POST", POLICIES, policy("", ""))))
        .isEqualTo(
            "403 AccessDenied: You cannot perform the requested operation, required scopes are"
                + " missing in the token.");
  }

  @Test
  void anUnknownPolicyIsNotFound() {
    for (String method : List.of("PATCH", "DELETE")) {
      assertThat(GraphDesk.error(desk().send(method, POLICIES + "/nobody", "{}")))
          .startsWith("404 ResourceNotFound: ");
    }
  }

  @Test
  void whatIsNotSentStaysAsItWas() {
    GraphDesk desk = desk();
    String id = create(desk, policy(", \"platforms\": {\"includePlatforms\": [\"iOS\"]}", ""));
    ObjectNode before = stored(desk);
    assertThat(desk.send("PATCH", POLICIES + "/" + id, "{\"state\": \"disabled\"}").status())
        .isEqualTo(204);
    ObjectNode after = stored(desk);
    assertThat(after.path("state").asString()).isEqualTo("disabled");
    assertThat(after.path("conditions")).isEqualTo(before.path("conditions"));
    assertThat(after.path("grantControls")).isEqualTo(before.path("grantControls"));
    assertThat(after.path("modifiedDateTime").isString()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"authenticationStrength\": {\"id\": \"00000000-0000-0000-0000-000000000004\"}",
        "\"authenticationStrength@odata.bind\": \"https://graph.microsoft.com/v1.0/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000004\"",
      })
  void aReferenceToAStrengthIsExpanded(String reference) {
    GraphDesk desk = desk();
    create(
        desk, policy("", ", \"grantControls\": {\"operator\": \"OR\", %s}".formatted(reference)));
    JsonNode grant = stored(desk).path("grantControls");
    assertThat(grant.path("authenticationStrength").path("displayName").asString())
        .isEqualTo("Phishing-resistant MFA");
    assertThat(grant.path("authenticationStrength").path("allowedCombinations").size())
        .isEqualTo(3);
    assertThat(grant.has("authenticationStrength@odata.bind")).isFalse();
  }

  @Test
  void aDeletedPolicyCanBeRestoredOrDeletedForGood() {
    GraphDesk desk = desk();
    String id = create(desk, policy("", ""));
    ObjectNode before = stored(desk);
    assertThat(desk.send("DELETE", POLICIES + "/" + id, "").status()).isEqualTo(204);
    assertThat(rows(desk, "identity/conditionalAccess/policies")).isEmpty();
    JsonNode deleted = desk.get(DELETED).path("value").get(0);
    assertThat(deleted.path("id").asString()).isEqualTo(id);
    assertThat(deleted.path("deletedDateTime").isString()).isTrue();
    assertThat(desk.send("POST", DELETED + "/" + id + "/restore", "").status()).isEqualTo(200);
    assertThat(stored(desk)).isEqualTo(before);
    assertThat(desk.get(DELETED).path("value")).isEmpty();

    desk.send("DELETE", POLICIES + "/" + id, "");
    assertThat(desk.send("DELETE", DELETED + "/" + id, "").status()).isEqualTo(204);
    assertThat(desk.get(DELETED).path("value")).isEmpty();
    assertThat(desk.send("POST", DELETED + "/" + id + "/restore", "").status()).isEqualTo(404);
  }

  @Test
  void everyWriteStandsInTheAuditLog() {
    GraphDesk desk = desk();
    String id = create(desk, policy("", ""));
    desk.send("PATCH", POLICIES + "/" + id, "{\"state\": \"disabled\"}");
    desk.send("DELETE", POLICIES + "/" + id, "");
    assertThat(rows(desk, "auditLogs/directoryAudits"))
        .extracting(entry -> entry.path("activityDisplayName").asString())
        .containsExactly(
            "Add conditional access policy",
            "Update conditional access policy",
            "Delete conditional access policy");
    assertThat(rows(desk, "auditLogs/directoryAudits"))
        .allMatch(entry -> entry.path("targetResources").get(0).path("id").asString().equals(id));
  }

  private static GraphDesk desk(OneTenant world) {
    return new GraphDesk(world, WriteEndpoints.all(new Consents(world)), OneTenant.ID);
  }
}
