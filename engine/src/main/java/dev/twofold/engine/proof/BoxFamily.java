package dev.twofold.engine.proof;

import dev.twofold.engine.signin.AtomSet;
import dev.twofold.engine.signin.Box;
import dev.twofold.engine.signin.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The boxes of several owners, turned on their side: for each atom of each dimension, which boxes
 * contain it. So that going from a slice of the space to a smaller one is an intersection of bit
 * sets. Immutable; the arrays that it hands out are not to be changed.
 */
final class BoxFamily {
  private final int dimensions;
  private final List<double[]> weights;
  private final int words;
  private final int owners;
  private final int[] ownerOf;
  private final long[][][] containing;
  private final long[][] ofOwner;

  /**
   * @param weights of each atom of each dimension, for the measure of volumes
   * @param regions the region of each owner, by the owner's number
   */
  BoxFamily(List<double[]> weights, List<Region> regions) {
    List<Box> boxes = new ArrayList<>();
    List<Integer> ownerNumbers = new ArrayList<>();
    for (int owner = 0; owner < regions.size(); owner++) {
      for (Box box : regions.get(owner).boxes()) {
        boxes.add(box);
        ownerNumbers.add(owner);
      }
    }
    this.dimensions = weights.size();
    this.weights = List.copyOf(weights);
    this.owners = regions.size();
    this.words = Math.max(1, Bits.words(boxes.size()));
    this.ownerOf = ownerNumbers.stream().mapToInt(Integer::intValue).toArray();
    this.containing = new long[dimensions][][];
    for (int dimension = 0; dimension < dimensions; dimension++) {
      containing[dimension] = containing(dimension, weights.get(dimension).length, boxes);
    }
    this.ofOwner = ofOwner();
  }

  private long[][] containing(int dimension, int size, List<Box> boxes) {
    long[][] byAtom = new long[size][words];
    for (int box = 0; box < boxes.size(); box++) {
      AtomSet side = boxes.get(box).side(dimension);
      for (int atom = 0; atom < size; atom++) {
        if (side.contains(atom)) {
          Bits.set(byAtom[atom], box);
        }
      }
    }
    return byAtom;
  }

  private long[][] ofOwner() {
    long[][] byOwner = new long[owners][words];
    for (int box = 0; box < ownerOf.length; box++) {
      Bits.set(byOwner[ownerOf[box]], box);
    }
    return byOwner;
  }

  int boxes() {
    return ownerOf.length;
  }

  double weight(int dimension, int atom) {
    return weights.get(dimension)[atom];
  }

  int dimensions() {
    return dimensions;
  }

  int words() {
    return words;
  }

  int ownerOf(int box) {
    return ownerOf[box];
  }

  /** The boxes of one owner. */
  long[] ofOwner(int owner) {
    return ofOwner[owner];
  }

  /** The boxes that contain this atom of this dimension. */
  long[] containing(int dimension, int atom) {
    return containing[dimension][atom];
  }

  /** The number of atoms of this dimension. */
  int atoms(int dimension) {
    return containing[dimension].length;
  }

  /** The boxes of these owners. */
  long[] ofOwners(long[] ownerSet) {
    long[] boxes = new long[words];
    for (int owner = Bits.next(ownerSet, 0); owner >= 0; owner = Bits.next(ownerSet, owner + 1)) {
      Bits.or(boxes, ofOwner[owner]);
    }
    return boxes;
  }

  /**
   * The owners that have a box with this cell in it, leaving out the dimensions in {@code ignored}.
   */
  long[] ownersAt(int[] cell, boolean[] ignored) {
    long[] boxes = new long[words];
    Arrays.fill(boxes, -1L);
    for (int dimension = 0; dimension < dimensions; dimension++) {
      if (!ignored[dimension]) {
        Bits.and(boxes, containing[dimension][cell[dimension]]);
      }
    }
    long[] found = new long[Bits.words(owners)];
    for (int box = Bits.next(boxes, 0);
        box >= 0 && box < ownerOf.length;
        box = Bits.next(boxes, box + 1)) {
      Bits.set(found, ownerOf[box]);
    }
    return found;
  }
}
