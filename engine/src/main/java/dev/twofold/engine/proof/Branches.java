package dev.twofold.engine.proof;

import java.util.Arrays;

/**
 * The branches into which a search splits a slice: for an atom of one dimension, the boxes that are
 * left. Scratch space, filled anew for each split.
 */
final class Branches {
  private static final int TAKEN = Integer.MAX_VALUE;

  private final int words;
  private long[][] boxes = new long[0][];
  private int[] atom = new int[0];
  private int[] left = new int[0];
  private int count;

  Branches(int words) {
    this.words = words;
  }

  /**
   * Splits {@code alive} along a dimension of the slice.
   *
   * @param leastOnly whether a branch that leaves a superset of another's boxes is dropped
   */
  void split(Slice slice, long[] alive, int dimension, boolean leastOnly) {
    int[] atoms = slice.atoms(dimension);
    ensure(atoms.length + 1);
    count = 0;
    for (int each : atoms) {
      long[] candidate = boxes[count];
      int size = intersect(alive, slice.family().containing(dimension, each), candidate);
      int kept = leastOnly ? dropSupersets(candidate, size) : count;
      if (kept >= 0) {
        add(kept, candidate, each, size);
      }
    }
  }

  /** How many branches there are. */
  int count() {
    return count;
  }

  /** The boxes that a branch leaves. */
  long[] boxes(int branch) {
    return boxes[branch];
  }

  /** The atom of a branch. */
  int atom(int branch) {
    return atom[branch];
  }

  /** The branch that leaves the fewest boxes, of those that were not taken. */
  int takeSmallest() {
    int smallest = 0;
    for (int branch = 1; branch < count; branch++) {
      smallest = left[branch] < left[smallest] ? branch : smallest;
    }
    left[smallest] = TAKEN;
    return smallest;
  }

  private void ensure(int size) {
    int from = boxes.length;
    if (from >= size) {
      return;
    }
    boxes = Arrays.copyOf(boxes, size);
    for (int branch = from; branch < size; branch++) {
      boxes[branch] = new long[words];
    }
    atom = Arrays.copyOf(atom, size);
    left = Arrays.copyOf(left, size);
  }

  private void add(int at, long[] candidate, int ofAtom, int size) {
    boxes[count] = boxes[at];
    boxes[at] = candidate;
    atom[at] = ofAtom;
    left[at] = size;
    count = at + 1;
  }

  private int intersect(long[] one, long[] other, long[] into) {
    int size = 0;
    for (int word = 0; word < words; word++) {
      into[word] = one[word] & other[word];
      size += Long.bitCount(into[word]);
    }
    return size;
  }

  /**
   * Where a branch is within the candidate, -1. Else drops the branches that the candidate is
   * within, and tells how many are kept.
   */
  private int dropSupersets(long[] candidate, int size) {
    int kept = 0;
    for (int branch = 0; branch < count; branch++) {
      if (left[branch] <= size) {
        if (Bits.within(boxes[branch], candidate)) {
          return -1; // nothing was dropped before: what the candidate is within, this branch is too
        }
        kept = keep(branch, kept);
      } else if (!Bits.within(candidate, boxes[branch])) {
        kept = keep(branch, kept);
      }
    }
    return kept;
  }

  private int keep(int from, int to) {
    if (from != to) {
      long[] dropped = boxes[to];
      boxes[to] = boxes[from];
      boxes[from] = dropped;
      atom[to] = atom[from];
      left[to] = left[from];
    }
    return to + 1;
  }
}
