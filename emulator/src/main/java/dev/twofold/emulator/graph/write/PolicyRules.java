package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.tenant.Licences;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Conditional Access checks before it takes a policy (graph-api part 6, errors). */
final class PolicyRules {
  private static final String SCHEMA =
      "1007: Incoming ConditionalAccessPolicy object is null or does not match the schema of ConditionalAccessPolicy type.";
  private static final String PASSWORD_CHANGE =
      "1032: ConditionalActionPolicy validation failed due to InvalidPasswordResetControl.";
  private static final String CONTROLS =
      "1032: ConditionalActionPolicy validation failed due to InvalidControls.";
  private static final String P2 =
      "1039: Cannot create or update policies with premium P2 features. Upgrade to a premium P2 license and try again.";
  private static final String SECURITY_DEFAULTS =
      "Security Defaults is enabled in the tenant. You must disable Security defaults before enabling a Conditional Access policy.";
  private static final Set<String> LOCATION_WORDS =
      Set.of("all", "alltrusted", "00000000-0000-0000-0000-000000000000");

  private final Edit edit;

  PolicyRules(Edit edit) {
    this.edit = edit;
  }

  /**
   * Checks that what was sent has the right properties of the right types.
   *
   * @throws RefusedException with error 1007
   */
  static void checkSchema(ObjectNode sent, GraphVersion version) {
    demand(PolicySchema.of(version).fits(sent), SCHEMA);
  }

  /**
   * Checks a policy as it would be stored, before its strength is expanded.
   *
   * @param sent the properties that were sent; only these must be complete
   * @throws RefusedException with the number and message of the rule that it breaks
   */
  void check(JsonNode policy, Collection<String> sent) {
    demand(sent.stream().allMatch(key -> isComplete(policy, key)), SCHEMA);
    checkControls(policy);
    demand(!usesRisk(policy) || Licences.of(edit.call().tenant()).p2(), P2);
    checkLocations(policy.path("conditions").path("locations"));
    checkSecurityDefaults(policy);
  }

  /**
   * Checks that an enabled policy does not meet security defaults.
   *
   * @throws RefusedException if it does
   */
  void checkSecurityDefaults(JsonNode policy) {
    boolean enabled = policy.path("state").asString("").equals("enabled");
    demand(!enabled || !securityDefaultsAreOn(), SECURITY_DEFAULTS);
  }

  private boolean securityDefaultsAreOn() {
    return edit.single(CollectionPaths.SECURITY_DEFAULTS).path("isEnabled").asBoolean(false);
  }

  private static boolean isComplete(JsonNode policy, String key) {
    JsonNode value = policy.path(key);
    return switch (key) {
      case "displayName" -> !value.asString("").isBlank();
      case "state" -> value.isString();
      case "conditions" -> areComplete(value);
      case "grantControls" -> !value.isObject() || value.path("operator").isString();
      default -> true;
    };
  }

  private static boolean areComplete(JsonNode conditions) {
    boolean forWorkloads = conditions.path("clientApplications").isObject();
    boolean forUsers =
        conditions.path("applications").isObject() && conditions.path("users").isObject();
    return !conditions.path("clientAppTypes").isEmpty() && (forWorkloads || forUsers);
  }

  private static void checkControls(JsonNode policy) {
    JsonNode grant = policy.path("grantControls");
    List<String> controls = words(grant.path("builtInControls"));
    boolean strength = grant.path("authenticationStrength").isObject();
    boolean blocksAndMore =
        controls.contains("block")
            && (controls.size() > 1 || strength || !grant.path("termsOfUse").isEmpty());
    demand(!blocksAndMore, CONTROLS);
    demand(!(strength && controls.contains("mfa")), CONTROLS);
    if (controls.contains("passwordChange")) {
      demand(mayChangePassword(policy, strength || controls.contains("mfa")), PASSWORD_CHANGE);
    }
  }

  private static boolean mayChangePassword(JsonNode policy, boolean withMfa) {
    JsonNode conditions = policy.path("conditions");
    return withMfa
        && policy.path("grantControls").path("operator").asString("").equals("AND")
        && words(conditions.path("applications").path("includeApplications")).contains("All")
        && !conditions.path("userRiskLevels").isEmpty();
  }

  private static boolean usesRisk(JsonNode policy) {
    JsonNode conditions = policy.path("conditions");
    return !conditions.path("signInRiskLevels").isEmpty()
        || !conditions.path("userRiskLevels").isEmpty();
  }

  private void checkLocations(JsonNode locations) {
    Set<String> used = usedLocations(locations);
    if (used.isEmpty()) {
      return;
    }
    Set<String> known =
        edit.rows(CollectionPaths.NAMED_LOCATIONS).stream()
            .map(row -> Words.lower(row.path("id").asString("")))
            .collect(Collectors.toSet());
    used.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> refuseLocation(id));
  }

  private static void refuseLocation(String id) {
    throw RefusedException.badRequest(
        "1040: The policy refers to the named location %s, which does not exist.".formatted(id));
  }

  /** The ids, in small letters, of the named locations that a condition names. */
  static Set<String> usedLocations(JsonNode locations) {
    return Stream.of("includeLocations", "excludeLocations")
        .flatMap(key -> words(locations.path(key)).stream())
        .map(Words::lower)
        .filter(id -> !LOCATION_WORDS.contains(id))
        .collect(Collectors.toSet());
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static void demand(boolean holds, String message) {
    if (!holds) {
      throw RefusedException.badRequest(message);
    }
  }
}
