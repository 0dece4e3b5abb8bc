package dev.twofold.server.standing;

/** Which rules make the rows of customers. */
public final class Edition {
  /**
   * The edition of this program. Raise it by one with every release that may make other rows of the
   * same snapshot: other verdicts, other proofs, other words, another column. Servers then make the
   * rows of older editions anew from the stored snapshots.
   */
  public static final int CURRENT = 1;

  private Edition() {}
}
