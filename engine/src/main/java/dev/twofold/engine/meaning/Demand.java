package dev.twofold.engine.meaning;

import static dev.twofold.engine.signin.Outcome.BLOCKED;
import static dev.twofold.engine.signin.Outcome.MFA;
import static dev.twofold.engine.signin.Outcome.OPEN;

import dev.twofold.engine.signin.Outcome;
import java.util.Set;

/**
 * One grant control, as it stands in one sign-in of one user.
 *
 * @param word the control, as it stands in a list of what the policy asks for
 * @param met what meets it, as the subject of a sentence
 * @param outcomes what becomes of a sign-in under this control alone: BLOCKED where it can't be
 *     met, MFA where meeting it implies MFA, OPEN where it can be met without
 */
record Demand(String word, String met, Set<Outcome> outcomes) {

  static Demand of(String word, String met, Answer canBeMet, Answer impliesMfa) {
    return new Demand(word, met, outcomes(canBeMet, impliesMfa));
  }

  /** True where it can be met without MFA, for certain. */
  boolean open() {
    return outcomes.equals(Set.of(OPEN));
  }

  private static Set<Outcome> outcomes(Answer canBeMet, Answer impliesMfa) {
    return switch (canBeMet) {
      case YES -> whenMet(impliesMfa);
      case NO -> Set.of(BLOCKED);
      case UNREAD -> Outcomes.union(Set.of(BLOCKED), whenMet(impliesMfa));
    };
  }

  private static Set<Outcome> whenMet(Answer impliesMfa) {
    return switch (impliesMfa) {
      case YES -> Set.of(MFA);
      case NO -> Set.of(OPEN);
      case UNREAD -> Set.of(MFA, OPEN);
    };
  }
}
