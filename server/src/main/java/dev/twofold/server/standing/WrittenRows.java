package dev.twofold.server.standing;

import dev.twofold.server.store.Sha256;

/**
 * Which rows a customer has.
 *
 * @param edition the edition of the rules that made them
 * @param users those of its users
 * @param findings of its findings
 * @param policies of its policies
 */
record WrittenRows(int edition, Sha256 users, Sha256 findings, Sha256 policies) {

  /** Those that are about to be written. */
  static WrittenRows of(StandingRows rows) {
    return new WrittenRows(
        Edition.CURRENT, rows.users().sha256(), rows.findings().sha256(), rows.policies().sha256());
  }
}
