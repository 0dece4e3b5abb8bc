package dev.twofold.peers;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prowler's own field names of its Azure provider, said in Graph's. */
final class ProwlerAzure {
  private ProwlerAzure() {}

  /** The policies of every tenant in a case. */
  static JsonNode policies(JsonNode json) {
    JsonNode tenants = json.path("input").path("entra_client").path("conditional_access_policy");
    return Graph.array(
        tenants.values().stream()
            .flatMap(tenant -> tenant.values().stream())
            .map(ProwlerAzure::policy)
            .toList());
  }

  private static JsonNode policy(JsonNode own) {
    ObjectNode policy = Graph.object();
    policy.set("id", own.path("id"));
    policy.set("displayName", own.path("name"));
    policy.set("state", own.path("state"));
    ObjectNode conditions = policy.putObject("conditions");
    conditions.set("clientAppTypes", Graph.texts("all"));
    conditions.putObject("users").set("includeUsers", own.path("users").path("include"));
    conditions
        .putObject("applications")
        .set("includeApplications", own.path("target_resources").path("include"));
    policy
        .putObject("grantControls")
        .put("operator", "OR")
        .set("builtInControls", controls(own.path("access_controls").path("grant")));
    return policy;
  }

  /** The word {@code grant} stands beside the controls; it is none. */
  private static JsonNode controls(JsonNode grant) {
    return Graph.texts(
        Graph.words(grant).stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !word.equals("grant"))
            .toArray(String[]::new));
  }
}
