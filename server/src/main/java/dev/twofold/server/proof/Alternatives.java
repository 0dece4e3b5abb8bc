package dev.twofold.server.proof;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would change a user's verdict: each change is assessed, none is guessed. */
final class Alternatives {
  private static final int MOST_POLICIES = 20;

  private Alternatives() {}

  /** Each change that can be made with the verdict after it; none where nothing is open. */
  static List<Alternative> of(OpenTenant tenant, UserVerdict verdict) {
    Verdict now = verdict.finding().verdict();
    if (now == Verdict.ALWAYS || now == Verdict.BLOCKED) {
      return List.of();
    }
    return changes(tenant, verdict)
        .map(change ->
            new Alternative(
                change.said(),
                tenant.after(change).assess(change.of(verdict.user())).finding().verdict()))
        .toList();
  }

  private static Stream<Change> changes(OpenTenant tenant, UserVerdict verdict) {
    List<ConditionalAccessPolicy> policies = tenant.tenant().policies().orElse(List.of());
    return Stream.of(reportOnly(policies), securityDefaults(tenant, policies), perUser(verdict))
        .flatMap(changes -> changes);
  }

  private static Stream<Change> reportOnly(List<ConditionalAccessPolicy> policies) {
    List<ConditionalAccessPolicy> waiting =
        policies.stream()
            .filter(policy -> policy.state() == PolicyState.REPORT_ONLY)
            .filter(policy -> policy.grant().couldClose())
            .toList();
    Stream<Change> each =
        waiting.stream()
            .limit(MOST_POLICIES)
            .map(policy ->
                new Change.SwitchOn(
                    Set.of(policy.id()),
                    "Switch on the report-only policy " + policy.displayName()));
    Set<String> ids = waiting.stream().map(ConditionalAccessPolicy::id).collect(Collectors.toSet());
    return waiting.size() < 2
        ? each
        : Stream.concat(
            each,
            Stream.of(
                new Change.SwitchOn(
                    ids, "Switch on all %d report-only policies".formatted(ids.size()))));
  }

  /** Security defaults can't be switched on beside enabled policies. */
  private static Stream<Change> securityDefaults(
      OpenTenant tenant, List<ConditionalAccessPolicy> policies) {
    boolean possible =
        tenant.tenant().policies().isKnown()
            && !tenant.tenant().securityDefaults().orElse(true)
            && policies.stream().noneMatch(policy -> policy.state() == PolicyState.ENABLED);
    return possible ? Stream.of(new Change.SecurityDefaults()) : Stream.empty();
  }

  private static Stream<Change> perUser(UserVerdict verdict) {
    boolean enforced =
        verdict.user().perUserMfa().orElse(PerUserMfaState.DISABLED) == PerUserMfaState.ENFORCED;
    return enforced ? Stream.empty() : Stream.of(new Change.EnforcePerUser());
  }
}
