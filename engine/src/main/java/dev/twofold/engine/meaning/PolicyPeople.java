package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import java.util.Optional;

/** Whom one policy binds. Safe for use by several threads. */
public final class PolicyPeople {
  private final People people;
  private final PeopleWords words;
  private final Assignment assignment;
  private volatile Optional<Mismatch> notIncluded = Optional.empty();

  PolicyPeople(Evaluation evaluation, ConditionalAccessPolicy policy) {
    this.people = evaluation.people();
    this.words = evaluation.peopleWords();
    this.assignment = Assignment.of(policy);
  }

  /** Why the policy does not bind the person; empty where it does. */
  public Optional<Mismatch> mismatch(Person person) {
    if (people.binds(assignment, person) == Answer.YES) {
      return Optional.empty();
    }
    return words.isNotIncluded(assignment, person)
        ? notIncluded()
        : because(words.why(assignment, person));
  }

  /** Put into words once, as it is the same for nearly everybody. */
  private Optional<Mismatch> notIncluded() {
    if (notIncluded.isEmpty()) {
      notIncluded = because(words.notIncluded(assignment));
    }
    return notIncluded;
  }

  private static Optional<Mismatch> because(String why) {
    return Optional.of(new Mismatch(AnalysisReason.USERS, why));
  }
}
