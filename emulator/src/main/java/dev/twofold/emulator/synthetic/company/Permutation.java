package dev.twofold.emulator.synthetic.company;

import java.math.BigInteger;

/** The numbers 0 to size - 1 in another order, without a table. */
public final class Permutation {
  private final int size;
  private final long factor;
  private final long inverse;
  private final long shift;

  /**
   * An order that depends on the key.
   *
   * @param size how many numbers there are, at least 1
   */
  public Permutation(int size, long key) {
    this.size = size;
    Draw draw = new Draw(key);
    this.shift = draw.below(size);
    this.factor = coprime(draw.below(size), size);
    this.inverse =
        BigInteger.valueOf(factor).modInverse(BigInteger.valueOf(Math.max(2, size))).longValue();
  }

  private static long coprime(long start, int size) {
    BigInteger modulus = BigInteger.valueOf(Math.max(2, size));
    long candidate = Math.max(1, start);
    while (!BigInteger.valueOf(candidate).gcd(modulus).equals(BigInteger.ONE)) {
      candidate++;
    }
    return candidate;
  }

  /** How many numbers there are. */
  public int size() {
    return size;
  }

  /** Where this number goes. */
  public int of(int number) {
    return (int) ((factor * number + shift) % size);
  }

  /** Which number goes there. */
  public int back(int place) {
    return (int) (Math.floorMod(place - shift, (long) size) * inverse % size);
  }
}
