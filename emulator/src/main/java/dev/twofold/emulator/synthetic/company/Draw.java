package dev.twofold.emulator.synthetic.company;

import java.util.List;

/**
 * A stream of pseudo-random choices (SplitMix64), the same for the same key on every machine. Not
 * safe for several threads; make one where it is needed.
 */
public final class Draw {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /** Choices that depend on nothing but this key. */
  public Draw(long key) {
    this.state = key;
  }

  /** A key made of another key and a number; different numbers give unrelated keys. */
  public static long key(long key, long number) {
    return mix(mix(key + GOLDEN) + GOLDEN * (number + 1));
  }

  /** A key made of another key and what it is for. */
  public static long key(long key, String what) {
    return key(key, what.hashCode());
  }

  /** One choice from 0 to {@code bound} - 1 that depends on nothing but the key and the number. */
  public static int below(int bound, long key, long number) {
    return scaled(key(key, number), bound);
  }

  private static long mix(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private static int scaled(long random, int bound) {
    return (int) (((random >>> 32) * bound) >>> 32);
  }

  /** The next 64 bits. */
  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 to {@code bound} - 1. */
  public int below(int bound) {
    return scaled(next(), bound);
  }

  /** From {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** From 0 (included) to 1 (excluded). */
  public double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** True in so many cases of a hundred. */
  public boolean percent(int percent) {
    return below(100) < percent;
  }

  /** One of these. */
  public <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Normally distributed, mean 0, deviation 1. */
  public double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - fraction()));
    return radius * StrictMath.cos(2 * Math.PI * fraction());
  }
}
