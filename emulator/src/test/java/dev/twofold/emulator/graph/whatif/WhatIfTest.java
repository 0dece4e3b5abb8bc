package dev.twofold.emulator.graph.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphDesk;
import dev.twofold.emulator.graph.write.WriteEndpoints;
import dev.twofold.emulator.tenant.EngineView;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.SnapshotWorld;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class WhatIfTest {
  private static final Path NORDLICHT =
      Path.of(System.getProperty("twofold.root", ".."), "examples", "nordlicht");
  private static final String ID = "5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502";
  private static final String PATH = "/v1.0/identity/conditionalAccess/evaluate";
  private static final String MIRA = "e4a1b2c3-7d68-4f50-9b21-0c5d6e7f8a01";

  private SnapshotWorld world;
  private GraphDesk desk;

  @BeforeEach
  void open() throws Exception {
    world = SnapshotWorld.of(List.of(NORDLICHT));
    List<Endpoint> endpoints =
        Stream.concat(WhatIf.all().stream(), WriteEndpoints.all(new Consents(world)).stream())
            .toList();
    desk = new GraphDesk(world, endpoints, ID);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  private static List<User> users() throws Exception {
    List<User> users = new ArrayList<>();
    try (Snapshot snapshot = Snapshot.open(NORDLICHT)) {
      snapshot.forEachUser(users::add);
    }
    return users;
  }

  private static ObjectNode body(User user, SignIn signIn) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode identity = body.putObject("signInIdentity");
    identity.put("@odata.type", "#microsoft.graph.userSignIn").put("userId", user.id());
    if (user.kind().signsInElsewhere()) {
      identity.put("externalUserType", user.kind().graphName());
    }
    String application =
        signIn.audience() instanceof Audience.Application(String id)
            ? id
            : "00000002-0000-0000-c000-000000000000";
    body.putObject("signInContext")
        .put("@odata.type", "#microsoft.graph.applicationContext")
        .putArray("includeApplications")
        .add(application);
    ObjectNode conditions = body.putObject("signInConditions");
    conditions
        .put("clientAppType", signIn.clientApp().graphName())
        .put("devicePlatform", signIn.platform().graphName())
        .put("ipAddress", signIn.network().address().toString())
        .put("country", signIn.network().country().orElse(null))
        .put("signInRiskLevel", signIn.signInRisk().graphName())
        .put("userRiskLevel", signIn.userRisk().graphName())
        .put("insiderRiskLevel", signIn.insiderRisk().graphName());
    conditions.putObject("authenticationFlow").put("transferMethod", signIn.flow().graphName());
    if (signIn.device() instanceof Device.Registered device) {
      ObjectNode info = conditions.putObject("deviceInfo");
      info.put("isCompliant", device.compliant());
      info.put("trustType", device.trustType().graphName());
      device.properties().forEach(info::put);
    }
    return body;
  }

  private Map<String, JsonNode> ask(ObjectNode body) {
    JsonNode answer = GraphDesk.json(desk.send("POST", PATH, body.toString()));
    Map<String, JsonNode> results = new HashMap<>();
    answer.path("value").forEach(row -> results.put(row.path("id").asString(), row));
    return results;
  }

  @Test
  void theWitnessOfAGapMeetsNoPolicyThatWouldCloseIt() throws Exception {
    EngineView view = EngineView.of(desk.tenant());
    Assessor assessor = new Assessor(view.tenant());
    int witnesses = 0;
    for (User user : users()) {
      SignIn witness = assessor.assess(user).finding().witness().orElse(null);
      if (witness == null || witness.network().insideCorporateNetwork()) {
        continue;
      }
      witnesses++;
      Map<String, JsonNode> results = ask(body(user, witness));
      for (ConditionalAccessPolicy policy : view.tenant().policies().orElse(List.of())) {
        JsonNode result = results.get(policy.id());
        boolean open = view.evaluator().grantMismatch(policy, user, witness).isPresent();
        assertThat(result.path("policyApplies").asBoolean() && !open)
            .as("%s and %s", user.displayName(), policy.displayName())
            .isFalse();
      }
    }
    assertThat(witnesses).isPositive();
  }

  @Test
  void everyPolicyIsListedWithItsReasonsAndAllItsKeys() throws Exception {
    EngineView view = EngineView.of(desk.tenant());
    User mira = view.user(MIRA).orElseThrow();
    SignIn office = QuestionReader.read(question(), view).signIns().getFirst();
    Map<String, JsonNode> results = ask(body(mira, office));
    List<ConditionalAccessPolicy> policies = view.tenant().policies().orElse(List.of());
    assertThat(results).hasSameSizeAs(policies);
    for (ConditionalAccessPolicy policy : policies) {
      JsonNode result = results.get(policy.id());
      List<String> reasons =
          view.evaluator().mismatches(policy, mira, office).stream()
              .map(mismatch -> mismatch.reason().graphName())
              .filter(reason -> !reason.equals("grant"))
              .toList();
      assertThat(result.path("analysisReasons").asString())
          .isEqualTo(reasons.isEmpty() ? "notSet" : String.join(",", reasons));
      assertThat(result.path("policyApplies").asBoolean()).isEqualTo(reasons.isEmpty());
      assertThat(result.has("conditions") && result.has("grantControls")).isTrue();
      if (policy.state() != PolicyState.ENABLED) {
        assertThat(reasons).contains("policyNotEnabled");
      }
    }
  }

  @Test
  void onlyAppliedPoliciesOnRequest() {
    JsonNode answer =
        GraphDesk.json(desk.send("POST", PATH, question().replace("false}", "true}")));
    assertThat(answer.path("value").valueStream())
        .isNotEmpty()
        .allMatch(row -> row.path("policyApplies").asBoolean());
  }

  @Test
  void aNewPolicyCountsAtOnce() {
    String before = desk.send("POST", PATH, question()).toString();
    desk.send(
        "POST",
        "/v1.0/identity/conditionalAccess/policies",
        """
        {"displayName": "Fresh", "state": "enabled", "conditions": {"clientAppTypes": ["all"],
          "applications": {"includeApplications": ["All"]}, "users": {"includeUsers": ["%s"]}},
          "grantControls": {"operator": "OR", "builtInControls": ["mfa"]}}
        """
            .formatted(MIRA));
    assertThat(before).doesNotContain("Fresh");
    assertThat(GraphDesk.json(desk.send("POST", PATH, question())).path("value").valueStream())
        .filteredOn(row -> row.path("displayName").asString().equals("Fresh"))
        .singleElement()
        .matches(row -> row.path("policyApplies").asBoolean());
  }

  private static String question() {
    return """
    {"signInIdentity": {"@odata.type": "#microsoft.graph.userSignIn", "userId": "%s"},
     "signInContext": {"@odata.type": "#microsoft.graph.applicationContext",
       "includeApplications": ["00000003-0000-0000-c000-000000000000"]},
     "signInConditions": {"devicePlatform": "windows", "clientAppType": "browser", "country": "DE",
       "ipAddress": "198.51.100.7", "signInRiskLevel": "none", "userRiskLevel": "none"},
     "appliedPoliciesOnly": false}
    """
        .formatted(MIRA)
        .strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userSignIn>strangeSignIn",
        "e4a1b2c3-7d68-4f50-9b21-0c5d6e7f8a01>nobody",
        "applicationContext>context",
        "[\"00000003-0000-0000-c000-000000000000\"]>[]",
        "windows>amiga",
        "browser>exchangeActiveSync",
        "198.51.100.7>here",
        "\"signInRiskLevel\": \"none\">\"signInRiskLevel\": \"huge\"",
        "\"country\": \"DE\">\"deviceInfo\": {\"trustType\": \"Friend\"}",
      })
  void whatCanNotBeAskedIsRefusedInOneSentence(String change) {
    String[] parts = change.split(">", -1);
    String body = question().replace(parts[0], parts[1]);
    assertThat(body).isNotEqualTo(question());
    assertThat(GraphDesk.error(desk.send("POST", PATH, body)))
        .matches("400 BadRequest: [^\\n]*\\.");
  }

  @Test
  void aGuestOfAnotherTenantNeedsNoObjectHere() {
    String body =
        question()
            .replace(
                "\"userId\": \"" + MIRA + "\"",
                "\"userId\": \"stranger\", \"externalUserType\": \"serviceProvider\","
                    + " \"externalTenantId\": \"a7c1e0d2-51b4-4f0e-9a36-2f6b8d9c1e01\"");
    assertThat(desk.send("POST", PATH, body).status()).isEqualTo(200);
  }
}
