package dev.twofold.report.wording;

import dev.twofold.engine.meaning.AnalysisReason;
import dev.twofold.engine.verdict.Cause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Causes in words. */
public final class CauseWords {

  private CauseWords() {}

  /** The conditions that fail, as Graph writes flags: {@code location,devices}. */
  public static String reasons(Cause cause) {
    return cause.reasons().stream().map(AnalysisReason::graphName).collect(Collectors.joining(","));
  }

  /** The policy and why it does not close the sign-in, in one line. */
  public static String line(Cause cause) {
    return "%s: %s".formatted(cause.displayName(), cause.detail());
  }

  /** The first cause in one line. */
  public static Optional<String> first(List<Cause> causes) {
    return causes.stream().findFirst().map(CauseWords::line);
  }
}
