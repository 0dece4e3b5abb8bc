package dev.twofold.engine.signin;

import java.util.ArrayList;
import java.util.List;

/** A product of one set of atoms per dimension. Immutable. */
public final class Box {
  private final List<AtomSet> sides;

  private Box(List<AtomSet> sides) {
    this.sides = List.copyOf(sides);
  }

  /** The whole of a space whose dimensions have these sizes. */
  static Box whole(List<Integer> sizes) {
    return new Box(sizes.stream().map(AtomSet::all).toList());
  }

  /** The set of atoms in this dimension. */
  public AtomSet side(int dimension) {
    return sides.get(dimension);
  }

  /** How many dimensions there are. */
  public int dimensions() {
    return sides.size();
  }

  /** This box, cut down to {@code atoms} in one dimension. */
  public Box within(int dimension, AtomSet atoms) {
    List<AtomSet> cut = new ArrayList<>(sides);
    cut.set(dimension, cut.get(dimension).and(atoms));
    return new Box(cut);
  }

  /** This box with {@code atoms} in one dimension, whatever was there. */
  public Box with(int dimension, AtomSet atoms) {
    List<AtomSet> changed = new ArrayList<>(sides);
    changed.set(dimension, atoms);
    return new Box(changed);
  }

  /** What is in both boxes. */
  public Box and(Box other) {
    List<AtomSet> both = new ArrayList<>(sides.size());
    for (int dimension = 0; dimension < sides.size(); dimension++) {
      both.add(sides.get(dimension).and(other.sides.get(dimension)));
    }
    return new Box(both);
  }

  /** True where no sign-in is in the box. */
  public boolean isEmpty() {
    return sides.stream().anyMatch(AtomSet::isEmpty);
  }

  /** True where all of this box is in {@code other}. */
  public boolean isWithin(Box other) {
    for (int dimension = 0; dimension < sides.size(); dimension++) {
      if (!sides.get(dimension).isWithin(other.sides.get(dimension))) {
        return false;
      }
    }
    return true;
  }

  /** True where the cell, one atom per dimension, is in the box. */
  public boolean contains(int[] cell) {
    for (int dimension = 0; dimension < sides.size(); dimension++) {
      if (!sides.get(dimension).contains(cell[dimension])) {
        return false;
      }
    }
    return true;
  }

  /** What is in this box and not in {@code other}, as disjoint boxes. */
  List<Box> minus(Box other) {
    List<Box> rest = new ArrayList<>();
    Box left = this;
    for (int dimension = 0; dimension < sides.size(); dimension++) {
      AtomSet outside = other.sides.get(dimension).not();
      Box beside = left.within(dimension, outside);
      if (!beside.isEmpty()) {
        rest.add(beside);
      }
      left = left.within(dimension, other.sides.get(dimension));
    }
    return rest;
  }
}
