package dev.twofold.server.standing;

import java.util.Arrays;

/**
 * Which rows a customer has.
 *
 * @param edition the edition of the rules that made them
 * @param users the SHA-256 of those of its users
 * @param findings of its findings
 * @param policies of its policies
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by isSame alone.
record WrittenRows(int edition, byte[] users, byte[] findings, byte[] policies) {

  /** No edition has no rows, so that any are others. */
  static final WrittenRows NONE = new WrittenRows(-1, new byte[0], new byte[0], new byte[0]);

  /** Those that are about to be written. */
  static WrittenRows of(StandingRows rows) {
    return new WrittenRows(
        Edition.CURRENT, rows.users().digest(), rows.findings().digest(), rows.policies().digest());
  }

  /** One of the three. */
  interface Part {
    byte[] of(WrittenRows rows);
  }

  /** True where nothing at all is different. */
  boolean isSame(WrittenRows other) {
    return isSame(other, WrittenRows::users)
        && isSame(other, WrittenRows::findings)
        && isSame(other, WrittenRows::policies);
  }

  /** True where the rows of one table are the same, made by the same edition. */
  boolean isSame(WrittenRows other, Part part) {
    return edition == other.edition && Arrays.equals(part.of(this), part.of(other));
  }
}
