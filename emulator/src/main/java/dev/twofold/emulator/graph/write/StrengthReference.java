package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The authentication strength of a grant: sent as an id or a link, shown as a whole (graph-api part
 * 6, POST of policies).
 */
final class StrengthReference {
  private static final String KEY = "authenticationStrength";
  private static final String BIND = "authenticationStrength@odata.bind";
  private static final String CONTEXT = "authenticationStrength@odata.context";
  private static final String BUILT_IN_TIME = "2021-12-01T08:00:00Z";

  private final Edit edit;

  StrengthReference(Edit edit) {
    this.edit = edit;
  }

  /**
   * Puts the whole strength in the place of the reference.
   *
   * @param policy a policy with all keys; it is changed
   * @throws RefusedException with error 1040 if there is no such strength
   */
  void expand(ObjectNode policy) {
    if (!policy.path("grantControls").isObject()) {
      return;
    }
    ObjectNode grant = policy.get("grantControls").asObject();
    Optional<String> id = id(grant);
    grant.remove(BIND);
    grant.remove(KEY);
    grant.put(CONTEXT, context(policy.path("id").asString("")));
    if (id.isPresent()) {
      grant.set(KEY, strength(id.get()));
    } else {
      grant.putNull(KEY);
    }
  }

  private static Optional<String> id(JsonNode grant) {
    String link = grant.path(BIND).asString("");
    String id =
        link.isEmpty()
            ? grant.path(KEY).path("id").asString("")
            : link.substring(link.lastIndexOf('/') + 1);
    return id.isEmpty() ? Optional.empty() : Optional.of(Words.lower(id));
  }

  private String context(String policyId) {
    return "%s/%s/$metadata#identity/conditionalAccess/policies('%s')/grantControls/authenticationStrength/$entity"
        .formatted(edit.call().request().base(), edit.call().version().segment(), policyId);
  }

  private ObjectNode strength(String id) {
    return edit.row(CollectionPaths.STRENGTHS, id)
        .or(() -> builtIn(id))
        .orElseThrow(() -> unknown(id));
  }

  private static RefusedException unknown(String id) {
    return RefusedException.badRequest(
        "1040: The policy refers to the authentication strength %s, which does not exist."
            .formatted(id));
  }

  /** A built-in strength, which exists in every tenant. */
  static Optional<ObjectNode> builtIn(String id) {
    return Optional.ofNullable(AuthenticationStrength.BUILT_IN.get(id))
        .map(StrengthReference::json);
  }

  /** Graph writes the password first and the federated factor last. */
  private static String written(Set<String> modes) {
    Comparator<String> order =
        Comparator.comparing((String mode) -> !mode.equals("password"))
            .thenComparing(mode -> mode.equals("federatedSingleFactor"))
            .thenComparing(Comparator.naturalOrder());
    return modes.stream().sorted(order).collect(Collectors.joining(","));
  }

  private static ObjectNode json(AuthenticationStrength strength) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", strength.id())
        .put("createdDateTime", BUILT_IN_TIME)
        .put("modifiedDateTime", BUILT_IN_TIME)
        .put("displayName", strength.displayName())
        .putNull("description")
        .put("policyType", "builtIn")
        .put("requirementsSatisfied", "mfa");
    var combinations = json.putArray("allowedCombinations");
    strength.allowedCombinations().stream()
        .map(StrengthReference::written)
        .sorted()
        .forEach(combinations::add);
    json.putArray("combinationConfigurations");
    return json;
  }
}
