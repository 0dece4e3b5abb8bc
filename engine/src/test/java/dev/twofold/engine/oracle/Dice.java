package dev.twofold.engine.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Choices that depend on nothing but a seed. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from {@code least} to {@code most}. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  <T> List<T> shuffled(List<T> from) {
    List<T> left = new ArrayList<>(from);
    List<T> shuffled = new ArrayList<>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(below(left.size())));
    }
    return shuffled;
  }

  /** From {@code least} to {@code most} different ones, or as many as there are. */
  <T> Set<T> some(List<T> from, int least, int most) {
    int size = Math.min(between(least, most), from.size());
    return new LinkedHashSet<>(shuffled(from).subList(0, size));
  }
}
