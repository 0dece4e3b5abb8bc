package dev.twofold.engine.proof;

import dev.twofold.engine.signin.AtomSet;
import dev.twofold.engine.signin.Box;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.signin.UnreadFact;
import dev.twofold.engine.signin.UnreadFact.Extent;
import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What holds of one signature that depends on unread facts: the verdict for every value they may
 * have (mfa-semantics GR-12). A world gives each fact a value: no, yes, or, where it may hold of
 * some sign-ins and not of others, free.
 */
final class Worlds {
  private static final int MOST_WORLDS = 1024;
  private static final AtomSet NO = AtomSet.where(2, atom -> atom == 0);
  private static final AtomSet YES = AtomSet.where(2, atom -> atom == 1);
  private static final AtomSet FREE = AtomSet.all(2);

  private final Prover prover;
  private final Signature signature;
  private final List<UnreadFact> facts;

  Worlds(Prover prover, Signature signature, List<UnreadFact> facts) {
    this.prover = prover;
    this.signature = signature;
    this.facts = facts;
  }

  Finding finding() {
    int[] open = prover.firstOpen(signature);
    List<Enforcer> enforcedBy = prover.enforcedBy(signature);
    boolean certainlyMfa = !enforcedBy.isEmpty();
    boolean possiblyOpen = open != null || prover.isOpenIn(anyWorld(), signature);
    if (certainlyMfa && (open != null || !possiblyOpen)) {
      return definite(Prover.verdict(open != null, true), enforcedBy);
    }
    return number() <= MOST_WORLDS
        ? compared(enforcedBy)
        : bounded(open != null, possiblyOpen, enforcedBy);
  }

  /** Every fact free: what holds of each of its cells holds in every world. */
  private Box anyWorld() {
    return prover.space().whole();
  }

  private long number() {
    long number = 1;
    for (UnreadFact fact : facts) {
      number = Math.min(MOST_WORLDS + 1L, number * values(fact).size());
    }
    return number;
  }

  private static List<AtomSet> values(UnreadFact fact) {
    return fact.extent() == Extent.ALL_OR_NONE ? List.of(NO, YES) : List.of(FREE);
  }

  private Finding compared(List<Enforcer> enforcedBy) {
    List<Set<Verdict>> verdicts = new ArrayList<>();
    Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
    for (int world = 0; world < number(); world++) {
      verdicts.add(verdicts(world(world)));
      possible.addAll(verdicts.getLast());
    }
    return possible.size() == 1
        ? definite(possible.iterator().next(), enforcedBy)
        : unknown(possible, needs(verdicts), enforcedBy);
  }

  private Box world(int number) {
    Box box = prover.space().whole();
    int rest = number;
    for (UnreadFact fact : facts) {
      List<AtomSet> values = values(fact);
      box = box.with(fact.dimension().index(), values.get(rest % values.size()));
      rest /= values.size();
    }
    return box;
  }

  /** The verdicts that are possible in one world: several where some fact may hold of any set. */
  private Set<Verdict> verdicts(Box world) {
    boolean open = prover.isOpenIn(world, signature);
    boolean mfa = prover.isMfaIn(world, signature);
    List<UnreadFact> anySet =
        facts.stream().filter(fact -> fact.extent() == Extent.ANY_SET).toList();
    if (anySet.isEmpty()) {
      return Set.of(Prover.verdict(open, mfa));
    }
    Prover.Certainty certainty = prover.whatever(anySet, world, signature);
    Set<Verdict> possible =
        combinations(values(certainty.open(), open), values(certainty.mfa(), mfa));
    if (certainty.someNeverBlocked()) {
      possible.remove(Verdict.BLOCKED);
    }
    return possible;
  }

  private static Set<Verdict> combinations(List<Boolean> opens, List<Boolean> mfas) {
    Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
    for (boolean open : opens) {
      mfas.forEach(mfa -> possible.add(Prover.verdict(open, mfa)));
    }
    return possible;
  }

  /** What a fact needs, where changing nothing but this fact changes what is possible. */
  private Set<String> needs(List<Set<Verdict>> verdicts) {
    Set<String> needs = new TreeSet<>();
    boolean undecided = verdicts.stream().anyMatch(possible -> possible.size() > 1);
    int step = 1;
    for (UnreadFact fact : facts) {
      int values = values(fact).size();
      for (int world = 0; world < verdicts.size(); world++) {
        boolean changes =
            (world / step) % values > 0 && !verdicts.get(world).equals(verdicts.get(world - step));
        if (changes || (undecided && fact.extent() == Extent.ANY_SET)) {
          needs.add(fact.needs());
        }
      }
      step *= values;
    }
    return needs;
  }

  /**
   * Too many worlds to compare them all: what is certain, and otherwise what can't be ruled out.
   */
  private Finding bounded(boolean certainlyOpen, boolean possiblyOpen, List<Enforcer> enforcedBy) {
    boolean possiblyMfa = !enforcedBy.isEmpty() || prover.isMfaIn(anyWorld(), signature);
    Set<Verdict> possible =
        combinations(
            values(certainlyOpen, possiblyOpen), values(!enforcedBy.isEmpty(), possiblyMfa));
    return possible.size() == 1
        ? definite(possible.iterator().next(), enforcedBy)
        : unknown(
            possible,
            facts.stream().map(UnreadFact::needs).collect(Collectors.toCollection(TreeSet::new)),
            enforcedBy);
  }

  private static List<Boolean> values(boolean certainly, boolean possibly) {
    List<Boolean> values = new ArrayList<>();
    if (possibly) {
      values.add(true);
    }
    if (!certainly) {
      values.add(false);
    }
    return values;
  }

  private Finding definite(Verdict verdict, List<Enforcer> enforcedBy) {
    boolean open = verdict == Verdict.CONDITIONALLY || verdict == Verdict.NEVER;
    return new Finding(
        verdict,
        open && !prover.isOpenFromUnmanagedIn(anyWorld(), signature),
        enforcedBy,
        open ? witness() : Optional.empty(),
        List.of(),
        List.of());
  }

  /** A sign-in that is open in every world, or else one that is open where nothing unread holds. */
  private Optional<SignIn> witness() {
    int[] everywhere = prover.firstOpen(signature);
    int[] cell = everywhere == null ? prover.firstOpenIn(world(0), signature) : everywhere;
    return Optional.ofNullable(cell).map(found -> prover.witness(found, signature));
  }

  private static Finding unknown(
      Set<Verdict> possible, Set<String> needs, List<Enforcer> enforcedBy) {
    return new Finding(
        Verdict.UNKNOWN,
        false,
        enforcedBy,
        Optional.empty(),
        List.copyOf(possible),
        List.copyOf(needs));
  }
}
