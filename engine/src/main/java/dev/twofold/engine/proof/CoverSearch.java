package dev.twofold.engine.proof;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decides exactly whether boxes cover a slice of the space, and finds the first cell that they
 * leave open, in the order of preference.
 *
 * <p>The cover check splits the slice along one dimension at a time. The state is the set of boxes
 * that still meet the slice. It stops when no box is left (open) or one box contains the slice
 * (covered). What keeps it small:
 *
 * <ul>
 *   <li>it splits along the dimension that the most boxes are narrow in, so that each box follows
 *       few branches; boxes that partition the space are taken apart the way they were put
 *       together;
 *   <li>atoms that leave the same boxes are one branch, and an atom that leaves a superset of
 *       another's boxes is covered where the other is, so only the least branches are followed;
 *   <li>branches with the fewest boxes go first, as those are the most likely to be open;
 *   <li>boxes whose volumes add up to less than the slice's can't cover it, and the branch that is
 *       the shortest of volume leads to an open cell without trying others.
 * </ul>
 *
 * <p>The first open cell is found by asking, dimension by dimension, whether each more ordinary
 * atom leaves anything open. The owners of the boxes that those proofs used are kept: whoever has
 * at least these and none that contain the cell gets the same answer ({@link Rule}).
 *
 * <p>Mutable scratch space, for one search at a time.
 */
final class CoverSearch {
  /** Less than the whole by more than the arithmetic can be off. */
  private static final double SURELY_LESS = 1 - 1e-9;

  private final Slice slice;
  private final BoxFamily family;
  private final ProofCounters counters;
  private final Ideas ideas;
  private final int words;
  private final int[] cell;
  private final long[] usedBoxes;
  private final Level[] levels;

  /** Scratch space of one depth of the recursion. */
  private static final class Level {
    private final int[] open;
    private final long[] free;
    private final Branches branches;

    Level(int dimensions, int words) {
      open = new int[dimensions];
      free = new long[words];
      branches = new Branches(words);
    }
  }

  CoverSearch(Slice slice, ProofCounters counters, Ideas ideas) {
    this.ideas = ideas;
    this.slice = slice;
    this.family = slice.family();
    this.counters = counters;
    this.words = family.words();
    this.cell = new int[family.dimensions()];
    this.usedBoxes = new long[words];
    this.levels = new Level[family.dimensions() + 1];
    for (int depth = 0; depth < levels.length; depth++) {
      levels[depth] = new Level(family.dimensions(), words);
    }
  }

  /**
   * Some cell that these boxes leave open, or null where they cover the slice; then {@link
   * #usedOwners} tells by whose boxes.
   */
  int @Nullable [] anyOpen(long[] boxes) {
    Arrays.fill(usedBoxes, 0);
    if (isCovered(meeting(boxes), searched(0), 0)) {
      return null;
    }
    Arrays.fill(usedBoxes, 0);
    return completed();
  }

  /**
   * The first cell that these boxes leave open, or null where they cover the slice. {@link
   * #usedOwners} tells whose boxes cover everything before it.
   */
  int @Nullable [] firstOpen(long[] boxes) {
    long[] alive = meeting(boxes);
    Arrays.fill(usedBoxes, 0);
    if (isCovered(alive, searched(0), 0)) {
      return null;
    }
    Arrays.fill(usedBoxes, 0);
    int[] best = completed();
    for (int dimension = 0; dimension < best.length && !Bits.isEmpty(alive); dimension++) {
      if (!slice.ignored()[dimension]) {
        best = improved(best, dimension, alive);
        Bits.and(alive, family.containing(dimension, best[dimension]));
      }
    }
    return Bits.isEmpty(alive) ? ordinaryFrom(best, boxes) : best;
  }

  /** The owners of the boxes that the last proof used. */
  long[] usedOwners(int owners) {
    long[] used = new long[Bits.words(owners)];
    for (int box = Bits.next(usedBoxes, 0); box >= 0; box = Bits.next(usedBoxes, box + 1)) {
      Bits.set(used, family.ownerOf(box));
    }
    return used;
  }

  private long[] meeting(long[] boxes) {
    long[] alive = boxes.clone();
    Bits.and(alive, slice.meeting());
    return alive;
  }

  /** The dimensions to search from {@code from} on. */
  private int[] searched(int from) {
    int[] searched = new int[cell.length];
    int count = 0;
    for (int dimension = from; dimension < cell.length; dimension++) {
      cell[dimension] = -1;
      if (!slice.ignored()[dimension]) {
        searched[count++] = dimension;
      }
    }
    return Arrays.copyOf(searched, count);
  }

  /** The cell that was found, with the most ordinary atom where the search did not care. */
  private int[] completed() {
    int[] complete = cell.clone();
    for (int dimension = 0; dimension < complete.length; dimension++) {
      if (complete[dimension] < 0) {
        complete[dimension] = slice.atoms(dimension)[0];
      }
    }
    return complete;
  }

  /** Once nothing is left to cover, the remaining dimensions take their most ordinary atom. */
  private int[] ordinaryFrom(int[] best, long[] boxes) {
    long[] alive = meeting(boxes);
    int[] ordinary = best.clone();
    for (int dimension = 0; dimension < best.length; dimension++) {
      if (slice.ignored()[dimension] || Bits.isEmpty(alive)) {
        ordinary[dimension] = slice.atoms(dimension)[0];
      } else {
        Bits.and(alive, family.containing(dimension, best[dimension]));
      }
    }
    return ordinary;
  }

  /** The best cell with the given beginning, where {@code alive} are the boxes that contain it. */
  private int[] improved(int[] best, int dimension, long[] alive) {
    int[] atoms = slice.atoms(dimension);
    if (Bits.disjoint(alive, slice.narrow(dimension))) {
      return withAtom(best, dimension, atoms[0]);
    }
    long[][] covered = new long[atoms.length][];
    int count = 0;
    for (int atom : atoms) {
      if (atom == best[dimension]) {
        break;
      }
      long[] branch = alive.clone();
      Bits.and(branch, family.containing(dimension, atom));
      if (!coversOneOf(covered, count, branch)) {
        long[] usedBefore = usedBoxes.clone();
        System.arraycopy(best, 0, cell, 0, dimension);
        int[] rest = searched(dimension + 1);
        cell[dimension] = atom;
        if (!isCovered(branch, rest, 0)) {
          System.arraycopy(usedBefore, 0, usedBoxes, 0, words);
          return completed();
        }
        covered[count++] = branch;
      }
    }
    return best;
  }

  private static boolean coversOneOf(long[][] covered, int count, long[] branch) {
    for (int i = 0; i < count; i++) {
      if (Bits.within(covered[i], branch)) {
        return true;
      }
    }
    return false;
  }

  private static int[] withAtom(int[] best, int dimension, int atom) {
    int[] changed = best.clone();
    changed[dimension] = atom;
    return changed;
  }

  /**
   * True where {@code alive} cover the slice. Otherwise {@link #cell} holds an open cell, with -1
   * where every atom will do.
   */
  private boolean isCovered(long[] alive, int[] dimensions, int depth) {
    counters.node();
    Level level = levels[depth];
    int open = openDimensions(alive, dimensions, dimensions.length, level);
    return isCovered(alive, open, depth);
  }

  private boolean isCovered(long[] alive, int open, int depth) {
    Level level = levels[depth];
    if (!Bits.isEmpty(level.free)) {
      use(level.free);
      return true;
    }
    if (open == 0) {
      return false; // no box is narrow and none is free: none is left
    }
    if (ideas.volumes() && volume(alive, level.open, open) < SURELY_LESS) {
      descend(alive, open, depth);
      return false;
    }
    int dimension = splitDimension(alive, level, open);
    Branches branches = level.branches;
    branches.split(slice, alive, dimension, ideas.leastBranches());
    Level next = levels[depth + 1];
    for (int i = 0; i < branches.count(); i++) {
      int branch = branches.takeSmallest();
      cell[dimension] = branches.atom(branch);
      counters.node();
      long[] left = branches.boxes(branch);
      if (!isCovered(left, openDimensions(left, level.open, open, next, dimension), depth + 1)) {
        return false;
      }
    }
    cell[dimension] = -1;
    return true;
  }

  /**
   * The share of the slice that the boxes take up, those that overlap counted twice. Where it is
   * less than 1, they don't cover it.
   */
  private double volume(long[] alive, int[] dimensions, int count) {
    double volume = 0;
    for (int box = Bits.next(alive, 0); box >= 0; box = Bits.next(alive, box + 1)) {
      double of = 1;
      for (int i = 0; i < count; i++) {
        of *= slice.shareOf(dimensions[i])[box];
      }
      volume += of;
    }
    return volume;
  }

  /**
   * Goes to an open cell where the volumes tell that there is one: some branch is short of volume
   * too.
   */
  private void descend(long[] alive, int open, int depth) {
    Level level = levels[depth];
    int dimension = splitDimension(alive, level, open);
    level.branches.split(slice, alive, dimension, ideas.leastBranches());
    Level next = levels[depth + 1];
    int shortest = shortestOfVolume(level, open, next, dimension);
    counters.node();
    cell[dimension] = level.branches.atom(shortest);
    long[] left = level.branches.boxes(shortest);
    int nextOpen = openDimensions(left, level.open, open, next, dimension);
    if (nextOpen > 0) {
      descend(left, nextOpen, depth + 1);
    } else if (!Bits.isEmpty(next.free)) {
      throw new IllegalStateException("the boxes are short of volume and yet cover");
    }
  }

  private int shortestOfVolume(Level level, int open, Level next, int dimension) {
    int shortest = 0;
    double least = Double.MAX_VALUE;
    for (int branch = 0; branch < level.branches.count(); branch++) {
      long[] left = level.branches.boxes(branch);
      int nextOpen = openDimensions(left, level.open, open, next, dimension);
      double volume = volume(left, next.open, nextOpen);
      if (volume < least) {
        shortest = branch;
        least = volume;
      }
    }
    return shortest;
  }

  private int openDimensions(long[] alive, int[] dimensions, int count, Level level) {
    return openDimensions(alive, dimensions, count, level, -1);
  }

  /**
   * Keeps the dimensions that some box is narrow in, without {@code done}, and the boxes that are
   * narrow in none of them: those contain the slice.
   */
  private int openDimensions(long[] alive, int[] dimensions, int count, Level level, int done) {
    System.arraycopy(alive, 0, level.free, 0, words);
    int open = 0;
    for (int i = 0; i < count; i++) {
      int dimension = dimensions[i];
      if (dimension != done && narrows(alive, slice.narrow(dimension), level.free)) {
        level.open[open++] = dimension;
      }
    }
    return open;
  }

  private boolean narrows(long[] alive, long[] narrow, long[] free) {
    long any = 0;
    for (int word = 0; word < words; word++) {
      any |= alive[word] & narrow[word];
      free[word] &= ~narrow[word];
    }
    return any != 0;
  }

  /** Marks one of these boxes as used, one that was used before if there is one. */
  private void use(long[] free) {
    for (int word = 0; word < words; word++) {
      if ((free[word] & usedBoxes[word]) != 0) {
        return;
      }
    }
    Bits.set(usedBoxes, Bits.first(free));
  }

  /** The dimension that the most boxes are narrow in; of several, the one with the fewest atoms. */
  private int splitDimension(long[] alive, Level level, int open) {
    int best = level.open[0];
    if (!ideas.narrowestFirst()) {
      return best;
    }
    int bestCount = -1;
    for (int i = 0; i < open; i++) {
      int dimension = level.open[i];
      int count = narrowCount(alive, slice.narrow(dimension));
      if (count > bestCount
          || (count == bestCount && slice.atoms(dimension).length < slice.atoms(best).length)) {
        best = dimension;
        bestCount = count;
      }
    }
    return best;
  }

  private int narrowCount(long[] alive, long[] narrow) {
    int count = 0;
    for (int word = 0; word < words; word++) {
      count += Long.bitCount(alive[word] & narrow[word]);
    }
    return count;
  }
}
