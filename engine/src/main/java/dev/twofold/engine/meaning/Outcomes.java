package dev.twofold.engine.meaning;

import static dev.twofold.engine.signin.Outcome.BLOCKED;
import static dev.twofold.engine.signin.Outcome.MFA;
import static dev.twofold.engine.signin.Outcome.OPEN;

import dev.twofold.engine.signin.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Sets of outcomes that are possible, one outcome each where everything is known. Unread things
 * that two sets depend on are taken as independent, so a combination may hold more than is
 * possible, never less.
 */
final class Outcomes {
  /** What is possible where nothing is known. */
  static final Set<Outcome> ANY = Set.of(BLOCKED, MFA, OPEN);

  private static final Map<Outcome, Set<Outcome>> ONLY =
      Map.of(BLOCKED, Set.of(BLOCKED), MFA, Set.of(MFA), OPEN, Set.of(OPEN));

  private Outcomes() {}

  /** Every demand must be met (mfa-semantics GR-01, GR-04). */
  static Set<Outcome> strictest(List<Set<Outcome>> parts) {
    return combine(parts, Outcomes::stricter);
  }

  /** One demand must be met, and the user takes the easiest (GR-02). */
  static Set<Outcome> laxest(List<Set<Outcome>> parts) {
    return combine(parts, Outcomes::laxer);
  }

  /** {@code then} where the condition holds, OPEN where it does not, both where that is unread. */
  static Set<Outcome> where(Answer condition, Set<Outcome> then) {
    return switch (condition) {
      case YES -> then;
      case NO -> only(OPEN);
      case UNREAD -> union(then, only(OPEN));
    };
  }

  /** One outcome for sure. */
  static Set<Outcome> only(Outcome outcome) {
    return Objects.requireNonNull(ONLY.get(outcome));
  }

  static Set<Outcome> union(Set<Outcome> one, Set<Outcome> other) {
    Set<Outcome> both = EnumSet.copyOf(one);
    both.addAll(other);
    return Set.copyOf(both);
  }

  private static Set<Outcome> combine(List<Set<Outcome>> parts, BinaryOperator<Outcome> choice) {
    if (parts.isEmpty()) {
      return only(OPEN);
    }
    // By hand, as every user of every tenant passes here.
    Set<Outcome> all = parts.getFirst();
    for (Set<Outcome> part : parts.subList(1, parts.size())) {
      all = pairs(all, part, choice);
    }
    return all;
  }

  private static Set<Outcome> pairs(
      Set<Outcome> one, Set<Outcome> other, BinaryOperator<Outcome> choice) {
    if (one.size() == 1 && other.size() == 1) {
      return only(choice.apply(one.iterator().next(), other.iterator().next()));
    }
    Set<Outcome> results = EnumSet.noneOf(Outcome.class);
    for (Outcome left : one) {
      for (Outcome right : other) {
        results.add(choice.apply(left, right));
      }
    }
    return Set.copyOf(results);
  }

  private static Outcome stricter(Outcome one, Outcome other) {
    if (one == BLOCKED || other == BLOCKED) {
      return BLOCKED;
    }
    return one == MFA || other == MFA ? MFA : OPEN;
  }

  private static Outcome laxer(Outcome one, Outcome other) {
    if (one == OPEN || other == OPEN) {
      return OPEN;
    }
    return one == MFA || other == MFA ? MFA : BLOCKED;
  }
}
