package dev.twofold.engine.verdict;

import dev.twofold.engine.meaning.AnalysisReason;
import java.util.List;

/**
 * Why one policy does not close a user's witness.
 *
 * @param policyId the policy
 * @param displayName its name
 * @param reasons the conditions that fail, in the order of {@link AnalysisReason}
 * @param detail the same for a person, without a full stop
 */
public record Cause(
    String policyId, String displayName, List<AnalysisReason> reasons, String detail) {

  public Cause {
    reasons = List.copyOf(reasons);
  }
}
