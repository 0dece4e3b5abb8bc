package dev.twofold.engine.proof;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what the proofs of a tenant did, to show what each idea gives. Safe for several threads.
 */
public final class ProofCounters {
  private final LongAdder signatures = new LongAdder();
  private final LongAdder ruleHits = new LongAdder();
  private final LongAdder searches = new LongAdder();
  private final LongAdder nodes = new LongAdder();

  void signature() {
    signatures.increment();
  }

  void ruleHit() {
    ruleHits.increment();
  }

  void search() {
    searches.increment();
  }

  void node() {
    nodes.increment();
  }

  /** Distinct signatures that were proved. */
  public long signatures() {
    return signatures.sum();
  }

  /** Questions that a rule learned from an earlier proof answered. */
  public long ruleHits() {
    return ruleHits.sum();
  }

  /** Questions that took a search. */
  public long searches() {
    return searches.sum();
  }

  /** Slices that the searches looked at. */
  public long nodes() {
    return nodes.sum();
  }
}
