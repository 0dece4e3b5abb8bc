package dev.twofold.emulator.graph.read;

import dev.twofold.emulator.graph.GraphCall;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Members that enums got late. Callers see them only with {@code Prefer:
 * include-unknown-enum-members}, others see {@code unknownFutureValue} (graph-api part 1, fact 19;
 * part 3, evolvable enums). The members are those that part 6 and 8 name behind {@code
 * unknownFutureValue}.
 */
final class LateMembers {
  private static final StringNode UNKNOWN = StringNode.valueOf("unknownFutureValue");
  private static final Map<String, Set<String>> BY_PROPERTY =
      Map.of(
          "builtInControls", Set.of("riskRemediation"),
          "riskDetail",
              Set.of(
                  "m365DAdminDismissedDetection",
                  "userChangedPasswordOnPremises",
                  "adminDismissedRiskForSignIn",
                  "adminConfirmedAccountSafe",
                  "microsoftRevokedSessions"),
          "result",
              Set.of(
                  "reportOnlySuccess",
                  "reportOnlyFailure",
                  "reportOnlyNotApplied",
                  "reportOnlyInterrupted"),
          "requirementProvider",
              Set.of("scopeBasedAuthRequirementPolicy", "authenticationStrengths"));

  /** The row as the caller's header lets it be seen. */
  static final View VIEW = LateMembers::show;

  private LateMembers() {}

  private static ObjectNode show(ObjectNode row, GraphCall call) {
    boolean asked =
        call.request()
            .header("prefer")
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .contains("include-unknown-enum-members");
    if (!asked) {
      hide(row);
    }
    return row;
  }

  private static void hide(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        Set<String> late = BY_PROPERTY.getOrDefault(property.getKey(), Set.of());
        if (late.contains(property.getValue().asString(""))) {
          property.setValue(UNKNOWN);
        } else if (property.getValue() instanceof ArrayNode list) {
          hide(list, late);
        } else {
          hide(property.getValue());
        }
      }
    }
  }

  private static void hide(ArrayNode list, Set<String> late) {
    for (int place = 0; place < list.size(); place++) {
      if (late.contains(list.path(place).asString(""))) {
        list.set(place, UNKNOWN);
      } else {
        hide(list.path(place));
      }
    }
  }
}
