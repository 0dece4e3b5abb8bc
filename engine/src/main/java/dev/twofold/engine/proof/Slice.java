package dev.twofold.engine.proof;

import dev.twofold.engine.signin.AtomSet;
import dev.twofold.engine.signin.Box;
import java.util.Arrays;

/**
 * The part of the space that a search is about, prepared for one family of boxes: the atoms of each
 * dimension, and which boxes do not contain all of them. Immutable.
 *
 * <p>A dimension that is ignored is not searched: a box covers whatever it says there. So a search
 * that ignores the unread facts finds a cell that is open whatever they are.
 */
final class Slice {
  private final BoxFamily family;
  private final int[][] atoms;
  private final long[][] narrow;
  private final long[] meeting;
  private final double[][] share;
  private final boolean[] ignored;

  Slice(BoxFamily family, Box box, boolean[] ignored) {
    this.family = family;
    this.ignored = ignored;
    this.atoms = new int[family.dimensions()][];
    this.narrow = new long[family.dimensions()][family.words()];
    this.meeting = new long[family.words()];
    this.share = new double[family.dimensions()][];
    Arrays.fill(meeting, -1L);
    for (int dimension = 0; dimension < atoms.length; dimension++) {
      atoms[dimension] = atoms(box.side(dimension));
      if (!ignored[dimension]) {
        prepare(dimension);
      }
    }
  }

  private static int[] atoms(AtomSet side) {
    int[] atoms = new int[side.cardinality()];
    int count = 0;
    for (int atom = 0; atom < side.size(); atom++) {
      if (side.contains(atom)) {
        atoms[count++] = atom;
      }
    }
    return atoms;
  }

  private void prepare(int dimension) {
    long[] some = new long[family.words()];
    long[] all = narrow[dimension];
    Arrays.fill(all, -1L);
    for (int atom : atoms[dimension]) {
      Bits.or(some, family.containing(dimension, atom));
      Bits.and(all, family.containing(dimension, atom));
    }
    for (int word = 0; word < all.length; word++) {
      all[word] = ~all[word];
    }
    Bits.and(meeting, some);
    share[dimension] = share(dimension);
  }

  private double[] share(int dimension) {
    double[] of = new double[family.boxes()];
    double all = 0;
    for (int atom : atoms[dimension]) {
      double weight = family.weight(dimension, atom);
      long[] containing = family.containing(dimension, atom);
      for (int box = Bits.next(containing, 0); box >= 0; box = Bits.next(containing, box + 1)) {
        of[box] += weight;
      }
      all += weight;
    }
    for (int box = 0; box < of.length; box++) {
      of[box] /= all;
    }
    return of;
  }

  /** The share of the slice that each box takes up in this dimension, by weight, from 0 to 1. */
  double[] shareOf(int dimension) {
    return share[dimension];
  }

  BoxFamily family() {
    return family;
  }

  /** The atoms of this dimension, the most ordinary first. */
  int[] atoms(int dimension) {
    return atoms[dimension];
  }

  /** The boxes that do not contain every atom of this dimension. */
  long[] narrow(int dimension) {
    return narrow[dimension];
  }

  /** The boxes that have something in common with the slice. */
  long[] meeting() {
    return meeting;
  }

  boolean[] ignored() {
    return ignored;
  }
}
