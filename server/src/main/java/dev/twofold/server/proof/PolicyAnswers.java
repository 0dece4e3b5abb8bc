package dev.twofold.server.proof;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.Mismatch;
import dev.twofold.engine.verdict.Cause;
import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.report.html.ReasonWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The proof, policy by policy. */
final class PolicyAnswers {
  private final OpenTenant tenant;
  private final User user;
  private final Map<String, Cause> causes;
  private final List<Enforcer> enforcedBy;

  private PolicyAnswers(OpenTenant tenant, UserVerdict verdict) {
    this.tenant = tenant;
    this.user = verdict.user();
    this.causes =
        verdict.because().shown().stream()
            .collect(Collectors.toMap(Cause::policyId, Function.identity(), (one, _) -> one));
    this.enforcedBy = verdict.finding().enforcedBy();
  }

  /** What each policy does that is enabled or report-only: those that demand MFA first. */
  static List<PolicyAnswer> of(OpenTenant tenant, UserVerdict verdict) {
    PolicyAnswers answers = new PolicyAnswers(tenant, verdict);
    return tenant.tenant().policies().orElse(List.of()).stream()
        .filter(policy -> policy.state() != PolicyState.DISABLED)
        .filter(policy -> !(policy.resources() instanceof TargetResources.WorkloadIdentities))
        .map(answers::answer)
        .sorted((one, other) -> Boolean.compare(other.demandsMfa(), one.demandsMfa()))
        .toList();
  }

  private PolicyAnswer answer(ConditionalAccessPolicy policy) {
    Optional<Mismatch> notForUser = tenant.evaluator().userMismatch(policy, user);
    if (!policy.grant().couldClose()) {
      return answer(policy, PolicyAnswer.Effect.CANNOT_CLOSE, List.of(), "");
    }
    Cause cause = causes.get(policy.id());
    if (cause != null) {
      return answer(
          policy,
          PolicyAnswer.Effect.LEAVES_OPEN,
          cause.reasons().stream().map(ReasonWords::of).toList(),
          cause.detail());
    }
    return notForUser
        .map(why -> answer(policy, PolicyAnswer.Effect.NOT_FOR_USER, List.of(), why.detail()))
        .orElseGet(() -> answer(policy, PolicyAnswer.Effect.APPLIES, List.of(), ""));
  }

  private PolicyAnswer answer(
      ConditionalAccessPolicy policy,
      PolicyAnswer.Effect effect,
      List<String> conditions,
      String detail) {
    boolean demands =
        enforcedBy.stream()
            .anyMatch(
                it -> it instanceof Enforcer.Policy(String id, var _) && id.equals(policy.id()));
    return new PolicyAnswer(
        policy.displayName(),
        policy.state() == PolicyState.ENABLED,
        demands,
        effect,
        conditions,
        detail);
  }
}
