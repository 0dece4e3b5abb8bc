package dev.twofold.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What could not be read is tried with every value that it may have: the engine may say a verdict
 * only where the oracle says it of every such tenant.
 */
class UnknownTest {
  private static final int MOST_HOLES = 3;
  private static final int MOST_MENDED = 100;
  private final Subject subject = Subject.underTest();
  private final LongAdder agreeing = new LongAdder();
  private final LongAdder differing = new LongAdder();

  /** A tenant with unread facts, and the tenants that it may be. */
  private record Torn(TenantCase tenantCase, List<TenantCase> possible, List<Hole> holes) {
    boolean exhaustive() {
      return holes.stream().allMatch(Hole::exhaustive);
    }
  }

  @Test
  void unreadFactsLeadToUnknownExactlyWhereTheyMatter() {
    check("unread facts", Holes::exhaustive);
  }

  @Test
  void unreadFiltersLocationsAndDoubtsAreNeverTakenForProtectionOrGap() {
    check("unread filters, locations and doubts", Holes::sampled);
  }

  @Test
  void unreadFactsOfAllKindsTogetherAreNeverTakenForProtectionOrGap() {
    check(
        "unread facts of all kinds",
        (tenantCase, dice) -> {
          List<Hole> holes = new ArrayList<>(Holes.exhaustive(tenantCase, dice));
          holes.addAll(Holes.sampled(tenantCase, dice));
          return holes;
        });
  }

  private void check(String name, BiFunction<TenantCase, Dice, List<Hole>> holes) {
    Trials.check(
        name,
        0.06,
        (tenantCase, seed) -> {
          Dice dice = new Dice(~seed);
          return faults(tear(tenantCase, dice.shuffled(holes.apply(tenantCase, dice)), dice));
        });
    double all = agreeing.sum() + differing.sum();
    assertThat(differing.sum() / all).as("how often it matters").isBetween(0.1, 0.9);
  }

  private static Torn tear(TenantCase tenantCase, List<Hole> holes, Dice dice) {
    TenantCase torn = tenantCase;
    List<Hole> made = new ArrayList<>();
    int mended = 1;
    for (Hole hole : holes) {
      boolean fits = made.size() < MOST_HOLES && mended * hole.mends().size() <= MOST_MENDED;
      boolean apart = made.stream().noneMatch(other -> overlap(hole, other));
      if (fits && apart && (made.isEmpty() || dice.chance(0.5))) {
        torn = hole.tear().apply(torn);
        made.add(hole);
        mended *= hole.mends().size();
      }
    }
    List<TenantCase> possible = List.of(torn);
    for (Hole hole : made) {
      List<TenantCase> next = new ArrayList<>();
      for (TenantCase one : possible) {
        for (UnaryOperator<TenantCase> mend : hole.mends()) {
          next.add(mend.apply(one));
        }
      }
      possible = next;
    }
    return new Torn(torn, possible, made);
  }

  /** Two holes in the same fact: in one policy, in the locations, or in all policies and one. */
  private static boolean overlap(Hole one, Hole other) {
    boolean inOnePolicy =
        ofPolicies(one)
            && ofPolicies(other)
            && (one.name().equals("policies")
                || other.name().equals("policies")
                || policy(one).equals(policy(other)));
    return inOnePolicy || (ofLocations(one) && ofLocations(other));
  }

  private static boolean ofPolicies(Hole hole) {
    return hole.name().equals("policies") || hole.name().contains("policy-");
  }

  private static String policy(Hole hole) {
    return hole.name().replaceFirst(".*(policy-\\d+).*", "$1");
  }

  private static boolean ofLocations(Hole hole) {
    return hole.name().equals("named locations") || hole.name().startsWith("content of");
  }

  private List<String> faults(Torn torn) {
    Subject.Assessment assessment = subject.of(torn.tenantCase().tenant());
    List<Oracle> oracles = torn.possible().stream().map(it -> new Oracle(it.tenant())).toList();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < torn.tenantCase().users().size(); i++) {
      User user = torn.tenantCase().users().get(i);
      List<Oracle.Answer> answers = new ArrayList<>();
      for (int j = 0; j < oracles.size(); j++) {
        answers.add(oracles.get(j).assess(torn.possible().get(j).users().get(i)));
      }
      Finding said = Subject.isOracle() ? perfect(answers) : assessment.of(user);
      for (String fault : faults(torn, oracles, i, said, possible(answers))) {
        faults.add(
            "%s, unread %s: %s"
                .formatted(user.id(), torn.holes().stream().map(Hole::name).toList(), fault));
      }
      (possible(answers).size() == 1 ? agreeing : differing).increment();
    }
    return faults;
  }

  private static Set<Verdict> possible(List<Oracle.Answer> answers) {
    Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
    answers.forEach(answer -> possible.add(answer.verdict()));
    return possible;
  }

  /** What the best engine would say, to try the test itself. */
  private static Finding perfect(List<Oracle.Answer> answers) {
    Set<Verdict> possible = possible(answers);
    Oracle.Answer first = answers.getFirst();
    return possible.size() == 1
        ? new Finding(first.verdict(), false, List.of(), first.open(), List.of(), List.of())
        : new Finding(
            Verdict.UNKNOWN,
            false,
            List.of(),
            Optional.empty(),
            List.copyOf(possible),
            List.of("something"));
  }

  private static List<String> faults(
      Torn torn, List<Oracle> oracles, int user, Finding said, Set<Verdict> possible) {
    boolean open = said.witness().isEmpty();
    for (int j = 0; j < oracles.size() && !open; j++) {
      open = oracles.get(j).isOpen(torn.possible().get(j).users().get(user), said.witness().get());
    }
    return faults(torn, said, possible, open);
  }

  private static List<String> faults(
      Torn torn, Finding said, Set<Verdict> possible, boolean witnessOpen) {
    List<String> faults = new ArrayList<>();
    if (said.verdict() != Verdict.UNKNOWN) {
      if (!possible.equals(Set.of(said.verdict()))) {
        faults.add("the verdict is %s and may be %s".formatted(said.verdict(), possible));
      } else if (said.witness().isPresent() != said.gap()) {
        faults.add("the witness is " + said.witness() + " with " + said.verdict());
      } else if (torn.exhaustive() && !witnessOpen) {
        faults.add("the witness is open in no possible tenant: " + said.witness());
      }
      return faults;
    }
    Set<Verdict> either = Set.copyOf(said.either());
    if (either.size() < 2 || either.contains(Verdict.UNKNOWN)) {
      faults.add("UNKNOWN with either " + said.either());
    }
    if (!either.containsAll(possible)) {
      faults.add("either is %s and misses some of %s".formatted(said.either(), possible));
    }
    if (torn.exhaustive() && !either.equals(possible)) {
      faults.add("either is %s and can only be %s".formatted(said.either(), possible));
    }
    if (said.needs().isEmpty()) {
      faults.add("UNKNOWN without needs");
    }
    if (said.witness().isPresent() || said.onlyFromManagedDevices()) {
      faults.add("UNKNOWN with a witness: " + said);
    }
    return faults;
  }
}
