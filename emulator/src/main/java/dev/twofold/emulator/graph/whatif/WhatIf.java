package dev.twofold.emulator.graph.whatif;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.DirectoryRoles;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.odata.Pager;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.EngineView;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.throttle.ThrottledService;
import dev.twofold.emulator.web.Response;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /identity/conditionalAccess/evaluate} (graph-api part 6, What If). */
public final class WhatIf {
  private static final Access ACCESS =
      new Access(
          Set.of("Policy.Read.ConditionalAccess", "Policy.Read.All"),
          Set.of(
              DirectoryRoles.CONDITIONAL_ACCESS_ADMINISTRATOR,
              DirectoryRoles.SECURITY_ADMINISTRATOR,
              DirectoryRoles.SECURITY_READER,
              DirectoryRoles.GLOBAL_READER),
          Access.Refusal.CONDITIONAL_ACCESS,
          Access.Licence.P1_CONDITIONAL_ACCESS);

  private final EngineViews views = new EngineViews();

  private WhatIf() {}

  /** The endpoint. */
  public static List<Endpoint> all() {
    WhatIf whatIf = new WhatIf();
    return List.of(
        new Endpoint(
            "POST",
            "identity/conditionalAccess/evaluate",
            Set.of(GraphVersion.V1, GraphVersion.BETA),
            ACCESS,
            ThrottledService.CONDITIONAL_ACCESS,
            RefusedException.guarded(whatIf::evaluate)));
  }

  private Response evaluate(GraphCall call) {
    EngineView view = views.of(call.tenant());
    Question question = QuestionReader.read(call.request().body().text(), view);
    Verdicts verdicts = new Verdicts(view.evaluator(), question);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put(
        "@odata.context",
        Pager.context(call.request(), "Collection(microsoft.graph.whatIfAnalysisResult)"));
    ArrayNode value = answer.putArray("value");
    if (call.tenant().read(CollectionPaths.POLICIES) instanceof Answer.Many(Rows rows)) {
      for (ConditionalAccessPolicy policy : view.tenant().policies().orElse(List.of())) {
        add(value, policy, rows, verdicts, question.appliedPoliciesOnly());
      }
    }
    return Response.json(200, answer);
  }

  private static void add(
      ArrayNode value,
      ConditionalAccessPolicy policy,
      Rows rows,
      Verdicts verdicts,
      boolean appliedOnly) {
    OptionalInt number = rows.numberOf(policy.id());
    if (number.isEmpty() || rows.isHole(number.getAsInt())) {
      return; // deleted between the two reads
    }
    List<String> reasons = verdicts.reasons(policy);
    if (appliedOnly && !reasons.isEmpty()) {
      return;
    }
    value.add(
        rows.row(number.getAsInt())
            .put("policyApplies", reasons.isEmpty())
            .put("analysisReasons", reasons.isEmpty() ? "notSet" : String.join(",", reasons)));
  }
}
