package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a policy makes of a sign-in that it applies to (mfa-semantics GR-01 to GR-08). */
final class Grants {
  private Grants() {}

  static Set<Outcome> outcomes(ConditionalAccessPolicy policy, Standing standing, SignIn signIn) {
    return outcomes(policy.grant(), Demands.of(policy, standing, signIn));
  }

  private static Set<Outcome> outcomes(Grant grant, List<Demand> demands) {
    if (grant.controls().contains(GrantControl.BLOCK)) {
      return Set.of(Outcome.BLOCKED); // wherever it stands (CA-104)
    }
    List<Set<Outcome>> each = demands.stream().map(Demand::outcomes).toList();
    // Both give OPEN where nothing is asked for: session controls close nothing (CA-111, GR-08).
    return switch (grant.operator()) {
      case AND -> Outcomes.strictest(each); // GR-01
      case OR -> Outcomes.laxest(each); // GR-02
    };
  }

  /** How the policy can be satisfied without MFA in this sign-in, where it can or may be. */
  static Optional<Mismatch> mismatch(
      ConditionalAccessPolicy policy, Standing standing, SignIn signIn) {
    List<Demand> demands = Demands.of(policy, standing, signIn);
    Set<Outcome> outcomes = outcomes(policy.grant(), demands);
    return outcomes.contains(Outcome.OPEN)
        ? Optional.of(new Mismatch(AnalysisReason.GRANT, why(policy.grant(), demands, outcomes)))
        : Optional.empty();
  }

  private static String why(Grant grant, List<Demand> demands, Set<Outcome> outcomes) {
    if (demands.isEmpty()) {
      return "the policy asks for nothing";
    }
    return outcomes.size() > 1
        ? "whether the policy asks for MFA here is not known: it asks for " + list(grant, demands)
        : satisfied(grant, demands);
  }

  private static String satisfied(Grant grant, List<Demand> demands) {
    List<String> met = demands.stream().filter(Demand::open).map(Demand::met).toList();
    return switch (grant.operator()) {
      case AND ->
          "%s %s it, and the policy asks for nothing else"
              .formatted(Words.and(met), met.size() == 1 ? "satisfies" : "satisfy");
      case OR ->
          "%s satisfies it, and the policy asks for %s"
              .formatted(met.getFirst(), list(grant, demands));
    };
  }

  private static String list(Grant grant, List<Demand> demands) {
    String words = String.join(", ", demands.stream().map(Demand::word).toList());
    return grant.operator() == Grant.Operator.OR && demands.size() > 1 ? "one of " + words : words;
  }
}
