package dev.twofold.engine.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lists of mismatches. */
final class Mismatches {
  static final Comparator<Mismatch> IN_ORDER = Comparator.comparing(Mismatch::reason);

  private Mismatches() {}

  static List<Mismatch> inOrder(Stream<Mismatch> mismatches) {
    return mismatches.sorted(IN_ORDER).toList();
  }

  /** True where every condition matches, so that only what the policy asks for is left. */
  static boolean onlyState(List<Mismatch> mismatches) {
    return mismatches.stream()
        .allMatch(mismatch -> mismatch.reason() == AnalysisReason.POLICY_NOT_ENABLED);
  }
}
