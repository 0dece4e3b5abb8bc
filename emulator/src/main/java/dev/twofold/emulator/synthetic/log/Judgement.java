package dev.twofold.emulator.synthetic.log;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.meaning.AnalysisReason;
import dev.twofold.engine.signin.Outcome;
import java.util.List;
import java.util.Set;

/**
 * What a tenant's configuration makes of an attempt.
 *
 * @param outcome of all enforcers together
 * @param policies of each Conditional Access policy
 * @param securityDefaults of security defaults alone
 * @param perUserMfa of per-user MFA alone
 */
record Judgement(
    Outcome outcome, List<OfPolicy> policies, Outcome securityDefaults, Outcome perUserMfa) {

  /**
   * What one policy makes of it.
   *
   * @param policy the policy
   * @param unsatisfied the conditions that the attempt does not meet
   * @param outcome what the policy would make of it if it were enabled
   */
  record OfPolicy(
      ConditionalAccessPolicy policy, Set<AnalysisReason> unsatisfied, Outcome outcome) {
    OfPolicy {
      unsatisfied = Set.copyOf(unsatisfied);
    }

    boolean applies() {
      return unsatisfied.isEmpty();
    }

    boolean blocks() {
      return policy.grant().controls().contains(GrantControl.BLOCK);
    }
  }
}
