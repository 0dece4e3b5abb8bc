package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.CONDITIONAL_ACCESS;
import static dev.twofold.emulator.throttle.ThrottledService.OTHER;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.throttle.ThrottledService;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Conditional Access; a tenant without P1 answers too (graph-api part 6). */
final class ConditionalAccess {
  private static final String ROOT = "identity/conditionalAccess/";
  private static final String POLICIES = ROOT + "policies";
  private static final String LOCATIONS = ROOT + "namedLocations";
  private static final String STRENGTHS = ROOT + "authenticationStrength/policies";
  private static final String CONTEXTS = ROOT + "authenticationContextClassReferences";
  private static final ListRules RULES =
      ListRules.whole("displayName", "createdDateTime", "modifiedDateTime");
  private static final Set<String> BETA_CONDITIONS =
      Set.of(
          "agentIdRiskLevels",
          "deviceStates",
          "times",
          "clients",
          "globalSecureAccess",
          "networkAccess");
  private static final Set<String> BETA_SESSION_CONTROLS =
      Set.of("continuousAccessEvaluation", "globalSecureAccessFilteringProfile");

  private ConditionalAccess() {}

  static List<Endpoint> endpoints() {
    View policy = LateMembers.VIEW.then(ConditionalAccess::inVersion);
    return Stream.of(
            both(POLICIES, POLICIES, Right.CONDITIONAL_ACCESS, CONDITIONAL_ACCESS, policy),
            both(
                "conditionalAccess/policies",
                POLICIES,
                Right.CONDITIONAL_ACCESS,
                CONDITIONAL_ACCESS,
                policy),
            both(LOCATIONS, LOCATIONS, Right.NAMED_LOCATIONS, CONDITIONAL_ACCESS, View.ALL),
            both(STRENGTHS, STRENGTHS, Right.STRENGTHS, OTHER, View.ALL),
            both(
                "policies/authenticationStrengthPolicies",
                STRENGTHS,
                Right.STRENGTHS,
                OTHER,
                View.ALL),
            both(CONTEXTS, CONTEXTS, Right.CONTEXTS, OTHER, View.ALL),
            Templates.endpoints())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Endpoint> both(
      String pattern, String path, Access access, ThrottledService service, View view) {
    return List.of(
        Reads.get(pattern, access, service, Reads.list(path, RULES, view)),
        Reads.get(pattern + "/{id}", access, service, Reads.item(path, "id", view)));
  }

  private static ObjectNode inVersion(ObjectNode policy, GraphCall call) {
    if (call.version() == GraphVersion.V1) {
      policy.remove("partialEnablementStrategy");
      remove(policy, "conditions", BETA_CONDITIONS);
      remove(policy, "sessionControls", BETA_SESSION_CONTROLS);
    }
    return policy;
  }

  private static void remove(ObjectNode policy, String part, Set<String> names) {
    if (policy.path(part) instanceof ObjectNode object) {
      object.remove(names);
    }
  }
}
