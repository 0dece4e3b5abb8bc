package dev.twofold.engine.signin;

import java.util.ArrayList;
import java.util.List;

/** A product of one set of atoms per dimension. Immutable. */
public final class Box {
  private final AtomSet[] sides;

  /** Takes the array, which nobody changes from here on. */
  private Box(AtomSet[] sides) {
    this.sides = sides;
  }

  /** The whole of a space whose dimensions have these sizes. */
  static Box whole(List<Integer> sizes) {
    return new Box(sizes.stream().map(AtomSet::all).toArray(AtomSet[]::new));
  }

  /** The set of atoms in this dimension. */
  public AtomSet side(int dimension) {
    return sides[dimension];
  }

  /** How many dimensions there are. */
  public int dimensions() {
    return sides.length;
  }

  /** This box, cut down to {@code atoms} in one dimension. */
  public Box within(int dimension, AtomSet atoms) {
    return with(dimension, sides[dimension].and(atoms));
  }

  /** This box with {@code atoms} in one dimension, whatever was there. */
  public Box with(int dimension, AtomSet atoms) {
    AtomSet[] changed = sides.clone();
    changed[dimension] = atoms;
    return new Box(changed);
  }

  /** What is in both boxes. */
  public Box and(Box other) {
    AtomSet[] both = new AtomSet[sides.length];
    for (int dimension = 0; dimension < sides.length; dimension++) {
      both[dimension] = sides[dimension].and(other.sides[dimension]);
    }
    return new Box(both);
  }

  /** True where no sign-in is in the box. */
  public boolean isEmpty() {
    for (AtomSet side : sides) {
      if (side.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** True where all of this box is in {@code other}. */
  public boolean isWithin(Box other) {
    for (int dimension = 0; dimension < sides.length; dimension++) {
      if (!sides[dimension].isWithin(other.sides[dimension])) {
        return false;
      }
    }
    return true;
  }

  /** True where the cell, one atom per dimension, is in the box. */
  public boolean contains(int[] cell) {
    for (int dimension = 0; dimension < sides.length; dimension++) {
      if (!sides[dimension].contains(cell[dimension])) {
        return false;
      }
    }
    return true;
  }

  /** What is in this box and not in {@code other}, as disjoint boxes. */
  List<Box> minus(Box other) {
    List<Box> rest = new ArrayList<>();
    Box left = this;
    for (int dimension = 0; dimension < sides.length; dimension++) {
      AtomSet outside = other.sides[dimension].not();
      Box beside = left.within(dimension, outside);
      if (!beside.isEmpty()) {
        rest.add(beside);
      }
      left = left.within(dimension, other.sides[dimension]);
    }
    return rest;
  }
}
