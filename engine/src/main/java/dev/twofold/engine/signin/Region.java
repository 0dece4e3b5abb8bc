package dev.twofold.engine.signin;

import java.util.ArrayList;
import java.util.List;

/** A set of sign-ins: a union of boxes. Immutable. */
public final class Region {
  private static final Region EMPTY = new Region(List.of());

  private final List<Box> boxes;

  private Region(List<Box> boxes) {
    this.boxes = boxes;
  }

  /** No sign-in. */
  public static Region empty() {
    return EMPTY;
  }

  /** The union of these boxes. */
  public static Region of(List<Box> boxes) {
    return new Region(withoutContained(boxes));
  }

  /** The sign-ins of one box. */
  public static Region of(Box box) {
    return of(List.of(box));
  }

  /** The boxes whose union it is; none is empty or lies within another. */
  public List<Box> boxes() {
    return boxes;
  }

  /** True where no sign-in is in it. */
  public boolean isEmpty() {
    return boxes.isEmpty();
  }

  /** What is in either. */
  public Region or(Region other) {
    List<Box> either = new ArrayList<>(boxes);
    either.addAll(other.boxes);
    return of(either);
  }

  /** What is in both. */
  public Region and(Region other) {
    List<Box> both = new ArrayList<>();
    for (Box mine : boxes) {
      for (Box theirs : other.boxes) {
        both.add(mine.and(theirs));
      }
    }
    return of(both);
  }

  /** What is in this region and not in {@code other}. */
  public Region minus(Region other) {
    List<Box> rest = boxes;
    for (Box hole : other.boxes) {
      rest = rest.stream().flatMap(box -> box.minus(hole).stream()).toList();
    }
    return of(rest);
  }

  /** This region, cut down to {@code atoms} in one dimension. */
  public Region within(int dimension, AtomSet atoms) {
    return of(boxes.stream().map(box -> box.within(dimension, atoms)).toList());
  }

  /** True where the cell, one atom per dimension, is in the region. */
  public boolean contains(int[] cell) {
    return boxes.stream().anyMatch(box -> box.contains(cell));
  }

  private static List<Box> withoutContained(List<Box> boxes) {
    List<Box> kept = new ArrayList<>();
    for (Box box : boxes) {
      if (!box.isEmpty() && kept.stream().noneMatch(box::isWithin)) {
        kept.removeIf(other -> other.isWithin(box));
        kept.add(box);
      }
    }
    return List.copyOf(kept);
  }
}
