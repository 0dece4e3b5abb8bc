package dev.twofold.peers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Policies that block every sign-in outside a question, so that the verdict of a user is the answer
 * to the question.
 */
final class Fence {
  private Fence() {}

  static JsonNode clients(String... blocked) {
    ObjectNode policy = blockEverything("clients");
    conditions(policy).set("clientAppTypes", Graph.texts(blocked));
    return policy;
  }

  static JsonNode applicationsBut(String application) {
    ObjectNode policy = blockEverything("applications");
    applications(policy).set("excludeApplications", Graph.texts(application));
    return policy;
  }

  static JsonNode applications(String... blocked) {
    ObjectNode policy = blockEverything("exempted applications");
    applications(policy).set("includeApplications", Graph.texts(blocked));
    return policy;
  }

  static JsonNode signInRisks(String... blocked) {
    ObjectNode policy = blockEverything("sign-in risks");
    conditions(policy).set("signInRiskLevels", Graph.texts(blocked));
    return policy;
  }

  static JsonNode userRisks(String... blocked) {
    ObjectNode policy = blockEverything("user risks");
    conditions(policy).set("userRiskLevels", Graph.texts(blocked));
    return policy;
  }

  static JsonNode platformsBut(String... platforms) {
    ObjectNode policy = blockEverything("platforms");
    conditions(policy)
        .putObject("platforms")
        .set("includePlatforms", Graph.texts("all"))
        .set("excludePlatforms", Graph.texts(platforms));
    return policy;
  }

  static JsonNode devices(String rule) {
    ObjectNode policy = blockEverything("devices");
    conditions(policy)
        .putObject("devices")
        .putObject("deviceFilter")
        .put("mode", "include")
        .put("rule", rule);
    return policy;
  }

  private static ObjectNode blockEverything(String name) {
    return (ObjectNode)
        Graph.parse(
            """
            {"id": "fence: %1$s", "displayName": "fence: %1$s", "state": "enabled",
             "conditions": {"clientAppTypes": ["all"], "users": {"includeUsers": ["All"]},
                            "applications": {"includeApplications": ["All"]}},
             "grantControls": {"operator": "OR", "builtInControls": ["block"]}}
            """
                .formatted(name));
  }

  private static ObjectNode conditions(ObjectNode policy) {
    return (ObjectNode) policy.required("conditions");
  }

  private static ObjectNode applications(ObjectNode policy) {
    return (ObjectNode) conditions(policy).required("applications");
  }
}
