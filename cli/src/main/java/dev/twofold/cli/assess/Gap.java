package dev.twofold.cli.assess;

import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.Verdict;
import java.util.EnumSet;
import java.util.Set;

/** What {@code --fail-on-gap} counts as a gap. */
final class Gap {
  private static final Set<Verdict> OPEN = EnumSet.of(Verdict.CONDITIONALLY, Verdict.NEVER);

  private Gap() {}

  /**
   * True where some sign-in is open for sure. For UNKNOWN that is so where each possible verdict
   * says it; what could not be read then does not matter.
   */
  static boolean isCertain(Finding finding) {
    Set<Verdict> possible = finding.possible();
    return !possible.isEmpty() && OPEN.containsAll(possible);
  }
}
