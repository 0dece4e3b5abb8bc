package dev.twofold.emulator.fault;

/** Which of the matching requests a rule strikes. */
public sealed interface Occasion {
  /** All of them. */
  Occasion ALWAYS = new Chance(1);

  /**
   * The next ones.
   *
   * @param skipped how many are left alone first
   * @param times how many are struck then
   */
  record Next(int skipped, int times) implements Occasion {
    /** Checks the numbers. */
    public Next {
      if (skipped < 0 || times < 1) {
        throw new IllegalArgumentException("a rule strikes at least once, after 0 or more");
      }
    }
  }

  /** Each of them with this probability, above 0 and up to 1. */
  record Chance(double probability) implements Occasion {
    /** Checks the probability. */
    public Chance {
      if (!(probability > 0 && probability <= 1)) {
        throw new IllegalArgumentException("a probability is above 0 and up to 1");
      }
    }
  }
}
