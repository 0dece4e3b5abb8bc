package dev.twofold.cli.cases;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The report of {@code assess --format json}, in the terms of a case's {@code expect}. */
record ReportAnswer(JsonNode report) {
  private static final List<String> AS_IT_IS =
      List.of(
          "verdict",
          "either",
          "needs",
          "onlyFromManagedDevices",
          "mfaEnabled",
          "admin",
          "roles",
          "eligibleRoles",
          "accountEnabled",
          "registration");

  /** What the report says of the user with this id. */
  ObjectNode about(String userId) {
    JsonNode user = user(userId);
    ObjectNode answer = Json.object();
    AS_IT_IS.forEach(view -> answer.set(view, Json.orMissing(user, view)));
    answer.set("witness", witness(user.get("witness")));
    answer.set("enforcedBy", enforcers(user));
    answer.set("because", because(user));
    answer.set("configuration", report.path("configuration"));
    answer.set("statistics", report.path("statistics"));
    List<String> codes =
        Json.items(report.get("warnings")).stream()
            .map(warning -> warning.path("code").asString())
            .toList();
    answer.set("warnings", Json.tree(codes));
    return answer;
  }

  List<JsonNode> users() {
    return Json.items(report.get("users"));
  }

  /** How the witness differs from the body of Graph's What-If request, one sentence each. */
  List<String> misshapenWitness(String userId) {
    JsonNode witness = user(userId).path("witness");
    if (Json.absent(witness)) {
      return List.of();
    }
    List<String> problems = new ArrayList<>();
    ObjectNode shape =
        Json.object(
            "signInIdentity",
            Json.object("@odata.type", "#microsoft.graph.userSignIn", "userId", userId),
            "signInContext",
            Json.object("@odata.type", "#microsoft.graph.applicationContext"),
            "signInConditions",
            Json.object(
                "clientAppType",
                "present",
                "ipAddress",
                "present",
                "devicePlatform",
                List.of("null", "windows", "macOS", "iOS", "android", "linux", "windowsPhone")));
    if (!Matching.matches(shape, witness)) {
      problems.add("no body of a What-If request: " + witness);
    }
    if (Json.items(witness.path("signInContext").path("includeApplications")).isEmpty()) {
      problems.add("the witness names no application: " + witness);
    }
    return problems;
  }

  private JsonNode user(String id) {
    return users().stream()
        .filter(user -> user.path("id").asString("").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the report has no user " + id));
  }

  private static JsonNode witness(JsonNode body) {
    if (Json.absent(body)) {
      return Json.tree(null);
    }
    JsonNode conditions = body.path("signInConditions");
    JsonNode beyond = body.path("beyondWhatIf");
    return Json.object(
        "application",
        body.path("signInContext").path("includeApplications").path(0),
        "clientAppType",
        conditions.path("clientAppType"),
        "devicePlatform",
        Json.text(conditions, "devicePlatform", "unknown"),
        "ipAddress",
        conditions.path("ipAddress"),
        "country",
        conditions.get("country"),
        "signInRiskLevel",
        conditions.path("signInRiskLevel"),
        "userRiskLevel",
        conditions.path("userRiskLevel"),
        "insiderRiskLevel",
        conditions.path("insiderRiskLevel"),
        "transferMethod",
        conditions.path("authenticationFlow").path("transferMethod"),
        "deviceInfo",
        conditions.get("deviceInfo"),
        "compliantNetwork",
        Json.flag(beyond, "compliantNetwork", false),
        "insideCorporateNetwork",
        Json.flag(beyond, "insideCorporateNetwork", false));
  }

  /** The names of policies; {@code securityDefaults} and {@code perUserMfa} for the others. */
  private static JsonNode enforcers(JsonNode user) {
    return Json.tree(
        Json.items(user.get("enforcedBy")).stream()
            .map(enforcer ->
                enforcer.path("kind").asString("").equals("conditionalAccess")
                    ? policyName(enforcer.path("id"), enforcer)
                    : enforcer.path("kind").asString(""))
            .toList());
  }

  private static ObjectNode because(JsonNode user) {
    ObjectNode because = Json.object();
    for (JsonNode cause : Json.items(user.get("because"))) {
      because.set(policyName(cause.path("policy"), cause), cause.path("analysisReasons"));
    }
    return because;
  }

  /** The name of a policy, if its id goes with it. */
  private static String policyName(JsonNode id, JsonNode named) {
    String name = named.path("displayName").asString("");
    return CaseNames.id(name).equals(id.asString("")) ? name : name + " with wrong id " + id;
  }
}
