package dev.twofold.peers;

import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.verdict.Verdict;
import java.util.Set;
import java.util.function.Predicate;

/** What a question demands of every sign-in that it is about. */
enum Demand {
  /** A password alone is never enough. */
  CLOSED,
  /** Nobody gets in. */
  BLOCKED,
  /** A password alone is enough. */
  OPEN;

  /** Whether a sign-in with one of these outcomes is as demanded. */
  Answer ofOutcomes(Set<Outcome> possible) {
    return answer(possible, this::holds);
  }

  /** Whether a user with one of these verdicts is as demanded, where a fence blocks the rest. */
  Answer ofVerdicts(Set<Verdict> possible) {
    return answer(possible, this::holds);
  }

  private boolean holds(Outcome outcome) {
    return switch (this) {
      case CLOSED -> outcome != Outcome.OPEN;
      case BLOCKED -> outcome == Outcome.BLOCKED;
      case OPEN -> outcome == Outcome.OPEN;
    };
  }

  private boolean holds(Verdict verdict) {
    return switch (this) {
      case CLOSED -> verdict == Verdict.ALWAYS || verdict == Verdict.BLOCKED;
      case BLOCKED -> verdict == Verdict.BLOCKED;
      case OPEN -> throw new IllegalStateException("a verdict is about what is closed");
    };
  }

  private static <T> Answer answer(Set<T> possible, Predicate<T> holds) {
    if (possible.stream().allMatch(holds)) {
      return Answer.MET;
    }
    return possible.stream().anyMatch(holds) ? Answer.UNKNOWN : Answer.NOT_MET;
  }
}
