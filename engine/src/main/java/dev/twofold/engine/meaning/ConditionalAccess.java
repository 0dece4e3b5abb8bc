package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.signin.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which sign-ins a policy is about, leaving aside whom it binds and what it asks for. */
final class ConditionalAccess {
  private final List<Condition> conditions;

  ConditionalAccess(Tenant tenant, Places places) {
    List<Condition> all = new ArrayList<>(ListCondition.all());
    all.addAll(
        List.of(
            new OnApplication(tenant), new OnPlatform(), new OnLocation(places), new OnDevices()));
    this.conditions = List.copyOf(all);
  }

  /** Whether the policy enforces and every condition matches (mfa-semantics CA-103, CA-107). */
  Answer reaches(ConditionalAccessPolicy policy, SignIn signIn) {
    return isEnabled(policy)
        .and(Answer.all(conditions.stream().map(condition -> condition.matches(policy, signIn))))
        .and(understood(policy));
  }

  /** What of that fails, in the order of the reasons. */
  List<Mismatch> mismatches(ConditionalAccessPolicy policy, SignIn signIn) {
    return Stream.of(state(policy), failing(policy, signIn), doubt(policy))
        .flatMap(List::stream)
        .toList();
  }

  private static Answer isEnabled(ConditionalAccessPolicy policy) {
    return policy.isDoubtful(Doubt.Part.STATE)
        ? Answer.UNREAD
        : Answer.of(policy.state() == PolicyState.ENABLED);
  }

  /** A condition that was not understood may match any part of what the others match. */
  private static Answer understood(ConditionalAccessPolicy policy) {
    return policy.isDoubtful(Doubt.Part.CONDITIONS) ? Answer.UNREAD : Answer.YES;
  }

  private static List<Mismatch> state(ConditionalAccessPolicy policy) {
    return isEnabled(policy) == Answer.YES
        ? List.of()
        : List.of(new Mismatch(AnalysisReason.POLICY_NOT_ENABLED, stateInWords(policy)));
  }

  private static String stateInWords(ConditionalAccessPolicy policy) {
    if (policy.isDoubtful(Doubt.Part.STATE)) {
      return "whether the policy is enabled is not known";
    }
    return switch (policy.state()) {
      case ENABLED -> "the policy is enabled";
      case REPORT_ONLY -> "the policy is report-only";
      case DISABLED -> "the policy is disabled";
    };
  }

  private List<Mismatch> failing(ConditionalAccessPolicy policy, SignIn signIn) {
    return conditions.stream()
        .filter(condition -> condition.matches(policy, signIn) != Answer.YES)
        .map(condition -> new Mismatch(condition.reason(), condition.why(policy, signIn)))
        .sorted(Mismatches.IN_ORDER)
        .toList();
  }

  private static List<Mismatch> doubt(ConditionalAccessPolicy policy) {
    return understood(policy) == Answer.YES
        ? List.of()
        : List.of(
            new Mismatch(
                AnalysisReason.NOT_ENOUGH_INFORMATION,
                "a condition of the policy was not understood"));
  }
}
