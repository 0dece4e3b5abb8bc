package dev.twofold.benchmarks;

import dev.twofold.engine.signin.Box;
import java.util.List;

/**
 * The baseline: a plain recursion that subtracts one box after the other from what is left, sharing
 * nothing between proofs.
 */
final class BoxSubtraction {
  private final long[][][] boxes;
  private long steps;

  BoxSubtraction(List<Box> boxes) {
    this.boxes = boxes.stream().map(BoxSubtraction::words).toArray(long[][][]::new);
  }

  static long[][] words(Box box) {
    long[][] sides = new long[box.dimensions()][];
    for (int dimension = 0; dimension < sides.length; dimension++) {
      int size = box.side(dimension).size();
      sides[dimension] = new long[(size + 63) >> 6];
      for (int atom = 0; atom < size; atom++) {
        if (box.side(dimension).contains(atom)) {
          sides[dimension][atom >> 6] |= 1L << atom;
        }
      }
    }
    return sides;
  }

  /** True where the boxes cover the whole. */
  boolean covers(Box whole) {
    return covers(words(whole), 0);
  }

  /** How many times a box was subtracted. */
  long steps() {
    return steps;
  }

  private boolean covers(long[][] region, int from) {
    int next = from;
    while (next < boxes.length && !meets(region, boxes[next])) {
      next++;
    }
    if (next == boxes.length) {
      return false;
    }
    steps++;
    long[][] left = region.clone();
    for (int dimension = 0; dimension < region.length; dimension++) {
      long[] outside = minus(left[dimension], boxes[next][dimension]);
      if (!isEmpty(outside)) {
        long[][] beside = left.clone();
        beside[dimension] = outside;
        if (!covers(beside, next + 1)) {
          return false;
        }
        left[dimension] = and(left[dimension], boxes[next][dimension]);
      }
    }
    return true;
  }

  private static boolean meets(long[][] region, long[][] box) {
    for (int dimension = 0; dimension < region.length; dimension++) {
      if (isEmpty(and(region[dimension], box[dimension]))) {
        return false;
      }
    }
    return true;
  }

  private static long[] and(long[] one, long[] other) {
    long[] both = one.clone();
    for (int word = 0; word < both.length; word++) {
      both[word] &= other[word];
    }
    return both;
  }

  private static long[] minus(long[] one, long[] other) {
    long[] rest = one.clone();
    for (int word = 0; word < rest.length; word++) {
      rest[word] &= ~other[word];
    }
    return rest;
  }

  private static boolean isEmpty(long[] words) {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }
}
