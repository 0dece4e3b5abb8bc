package dev.twofold.report.coverage;

import dev.twofold.engine.signin.Outcome;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What becomes of some sign-ins, taken together. */
public enum Coverage {
  /** Each needs MFA. */
  MFA("MFA"),
  /** Each is blocked. */
  BLOCKED("Blocked"),
  /** Each needs MFA or is blocked. */
  CLOSED("MFA or blocked"),
  /** Some succeed with a password alone. */
  PARTLY("Partly open"),
  /** Each succeeds with a password alone. */
  OPEN("Open"),
  /** It depends on something that could not be read. */
  UNKNOWN("Unknown");

  private final String words;

  Coverage(String words) {
    this.words = words;
  }

  /** The name for a reader. */
  public String words() {
    return words;
  }

  /** The coverage of sign-ins with these possible outcomes each. */
  static Coverage of(Collection<Set<Outcome>> outcomes) {
    EnumSet<Outcome> certain = EnumSet.noneOf(Outcome.class);
    EnumSet<Outcome> possible = EnumSet.noneOf(Outcome.class);
    for (Set<Outcome> each : outcomes) {
      (each.size() == 1 ? certain : possible).addAll(each);
    }
    if (possible.contains(Outcome.OPEN) && !certain.contains(Outcome.OPEN)) {
      return UNKNOWN;
    }
    certain.addAll(possible);
    return ofCertain(certain);
  }

  private static Coverage ofCertain(Set<Outcome> outcomes) {
    if (outcomes.contains(Outcome.OPEN)) {
      return outcomes.size() == 1 ? OPEN : PARTLY;
    }
    if (outcomes.size() == 2) {
      return CLOSED;
    }
    return outcomes.contains(Outcome.BLOCKED) ? BLOCKED : MFA;
  }
}
