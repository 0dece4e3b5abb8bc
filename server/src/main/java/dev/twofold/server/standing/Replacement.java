package dev.twofold.server.standing;

import java.time.Instant;

/** What became of the assessment of a snapshot. */
public sealed interface Replacement {

  /**
   * The customer's rows are those of the snapshot now.
   *
   * @param users how many users it has
   * @param open how many of them can sign in with a password alone for sure
   */
  record Replaced(long users, long open) implements Replacement {}

  /**
   * The customer has rows of a later snapshot, and keeps them.
   *
   * @param takenAt when that was taken
   */
  record Superseded(Instant takenAt) implements Replacement {}

  /**
   * The snapshot tells nothing of the users, so that the customer keeps the rows that it has.
   *
   * @param reason why, in one sentence
   */
  record Refused(String reason) implements Replacement {}
}
