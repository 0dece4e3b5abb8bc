package dev.twofold.benchmarks;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.proof.Proofs;
import dev.twofold.engine.signin.Box;
import java.util.List;

/** The cover check against plain enumeration of every cell, and how both grow. */
final class EnumerationBenchmark {
  private static final double MOST_CELLS = 2e7;

  private EnumerationBenchmark() {}

  static void run() {
    System.out.printf(
        "%-10s %-10s %14s %12s %14s %10s%n",
        "dimensions", "policies", "cells", "proof, us", "enumerated, us", "ratio");
    for (int round = 0; round < 2; round++) { // the first round warms up
      for (int dimensions : new int[] {2, 3, 4, 5, 7}) {
        for (int policies : new int[] {8, 30, 120, 240}) {
          row(dimensions, policies, round == 1);
        }
      }
    }
  }

  private static void row(int dimensions, int policies, boolean print) {
    Tenant tenant = new Partition(7, dimensions).tenant(Math.min(policies, most(dimensions)));
    User user = Members.member("user-x");
    long proof = Long.MAX_VALUE;
    for (int time = 0; time < 5; time++) {
      Proofs proofs = new Proofs(tenant);
      proofs.closedBoxes(user);
      long start = System.nanoTime();
      proofs.of(user);
      proof = Math.min(proof, System.nanoTime() - start);
    }
    Proofs proofs = new Proofs(tenant);
    double cells = cells(proofs);
    String enumerated = "-";
    String ratio = "-";
    if (cells <= MOST_CELLS) {
      long start = System.nanoTime();
      enumerate(proofs, proofs.closedBoxes(user));
      long nanos = System.nanoTime() - start;
      enumerated = "%.0f".formatted(nanos / 1e3);
      ratio = "%.0f".formatted((double) nanos / proof);
    }
    if (print) {
      System.out.printf(
          "%-10d %-10d %14.3g %12.0f %14s %10s%n",
          dimensions,
          tenant.policies().orElse(List.of()).size(),
          cells,
          proof / 1e3,
          enumerated,
          ratio);
    }
  }

  /** A partition of few dimensions has only so many leaves. */
  private static int most(int dimensions) {
    return dimensions == 2 ? 24 : dimensions == 3 ? 100 : 240;
  }

  private static double cells(Proofs proofs) {
    return proofs.space().dimensions().stream()
        .mapToDouble(d -> d.size())
        .reduce(1, (a, b) -> a * b);
  }

  private static void enumerate(Proofs proofs, List<Box> boxes) {
    int[] sizes = proofs.space().dimensions().stream().mapToInt(d -> d.size()).toArray();
    long[][][] words = boxes.stream().map(BoxSubtraction::words).toArray(long[][][]::new);
    int[] cell = new int[sizes.length];
    int last = 0;
    do {
      last = closer(words, cell, last);
    } while (last >= 0 && next(cell, sizes));
    if (last < 0) {
      throw new IllegalStateException("a partition leaves nothing open");
    }
  }

  /**
   * The number of a box that contains the cell, tried first where the cell before found its own.
   */
  private static int closer(long[][][] boxes, int[] cell, int last) {
    for (int tried = 0; tried < boxes.length; tried++) {
      int box = (last + tried) % boxes.length;
      if (contains(boxes[box], cell)) {
        return box;
      }
    }
    return -1;
  }

  private static boolean contains(long[][] box, int[] cell) {
    for (int dimension = 0; dimension < cell.length; dimension++) {
      if (((box[dimension][cell[dimension] >> 6] >>> cell[dimension]) & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean next(int[] cell, int[] sizes) {
    for (int dimension = cell.length - 1; dimension >= 0; dimension--) {
      if (++cell[dimension] < sizes[dimension]) {
        return true;
      }
      cell[dimension] = 0;
    }
    return false;
  }
}
