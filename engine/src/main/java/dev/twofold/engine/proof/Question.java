package dev.twofold.engine.proof;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One question asked of many signatures: which cell of a slice do their boxes leave open, the first
 * one or any. Answers are learned as {@link Rule}s, so that most signatures are answered without a
 * search. Safe for several threads.
 */
final class Question {
  private static final int MOST_RULES = 4096;

  /** Rules as near to the top as this stay where they are, so that threads don't fight for them. */
  private static final int NEAR = 8;

  /** A way to search for an open cell. */
  private interface Search {
    int @Nullable [] open(CoverSearch scratch, long[] boxes);
  }

  private final Supplier<Slice> slicing;
  private final int owners;
  private final ProofCounters counters;
  private final int mostRules;
  private final ThreadLocal<CoverSearch> searches;
  private volatile @Nullable Slice slice;
  private volatile Rule[] rules = new Rule[0];
  private volatile int count;

  /**
   * A question about a slice.
   *
   * @param slicing makes it when the question is asked for the first time: many never are
   */
  Question(Supplier<Slice> slicing, int owners, ProofCounters counters, Ideas ideas) {
    this.slicing = slicing;
    this.owners = owners;
    this.counters = counters;
    this.mostRules = ideas.rules() ? MOST_RULES : 0;
    this.searches = ThreadLocal.withInitial(() -> new CoverSearch(slice(), counters, ideas));
  }

  /** Two threads may make one each, which are equal. */
  private Slice slice() {
    Slice known = slice;
    if (known == null) {
      known = slicing.get();
      slice = known;
    }
    return known;
  }

  /** The first open cell, or null where everything is covered. */
  int @Nullable [] firstOpen(long[] signature) {
    return answer(signature, CoverSearch::firstOpen);
  }

  /** True where some cell is open. Ask a question for this or for the first cell, not for both. */
  boolean anyOpen(long[] signature) {
    return answer(signature, CoverSearch::anyOpen) != null;
  }

  private int @Nullable [] answer(long[] signature, Search search) {
    Rule known = find(signature);
    if (known != null) {
      counters.ruleHit();
      return known.cell();
    }
    counters.search();
    CoverSearch scratch = searches.get();
    int[] cell = search.open(scratch, slice().family().ofOwners(signature));
    learn(scratch.usedOwners(owners), cell);
    return cell;
  }

  private @Nullable Rule find(long[] signature) {
    Rule[] current = rules;
    int last = Math.min(count, current.length) - 1;
    for (int i = last; i >= 0; i--) {
      Rule rule = current[i];
      if (rule.holdsOf(signature)) {
        if (last - i > NEAR) {
          moveUp(current, i);
        }
        return rule;
      }
    }
    return null;
  }

  /**
   * Lets rules that answer often be tried early. Not synchronized: two threads at once may lose a
   * rule to a copy of another, which costs a search and changes no answer.
   */
  private static void moveUp(Rule[] rules, int at) {
    Rule above = rules[at + 1];
    rules[at + 1] = rules[at];
    rules[at] = above;
  }

  private synchronized void learn(long[] needed, int @Nullable [] cell) {
    if (count == mostRules) {
      return;
    }
    if (count == rules.length) {
      rules = Arrays.copyOf(rules, Math.max(16, 2 * count));
    }
    long[] closers =
        cell == null ? new long[needed.length] : slice().family().ownersAt(cell, slice().ignored());
    rules[count] = new Rule(needed, closers, cell);
    count++;
  }
}
