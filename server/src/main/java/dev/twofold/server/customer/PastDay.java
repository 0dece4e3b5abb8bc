package dev.twofold.server.customer;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.Verdict;
import java.util.List;

/**
 * A customer as it was on a past day: its snapshot, assessed anew.
 *
 * @param counts the counts of its users
 * @param adminsOpen admins who could sign in with a password alone
 * @param gaps what was found of the users with a gap, those with admins first
 * @param gapsNotShown users whose findings are beyond those
 */
public record PastDay(Counts counts, long adminsOpen, List<Found> gaps, long gapsNotShown) {

  /** A past day. */
  public PastDay {
    gaps = List.copyOf(gaps);
  }

  /**
   * The counts of users.
   *
   * @param totalUsers all users
   * @param admins admins
   * @param adminsWithMfa admins with MFA enabled (mfa-semantics PC-12)
   * @param nonAdminsWithMfa other users with MFA enabled
   * @param always users who needed MFA at every sign-in
   * @param conditionally users who needed it at some only
   * @param never users of whom nothing demanded it
   * @param blocked users who could not sign in
   * @param unknown users of whom it can't be told
   */
  public record Counts(
      long totalUsers,
      long admins,
      long adminsWithMfa,
      long nonAdminsWithMfa,
      long always,
      long conditionally,
      long never,
      long blocked,
      long unknown) {

    static Counts of(Statistics statistics) {
      return new Counts(
          statistics.totalUsers(),
          statistics.admins(),
          statistics.adminsWithMfa(),
          statistics.nonAdminsWithMfa(),
          statistics.with(Verdict.ALWAYS),
          statistics.with(Verdict.CONDITIONALLY),
          statistics.with(Verdict.NEVER),
          statistics.with(Verdict.BLOCKED),
          statistics.with(Verdict.UNKNOWN));
    }

    /** Users who could sign in with a password alone. */
    public long open() {
      return conditionally + never;
    }

    /** Users who were no admins. */
    public long nonAdmins() {
      return totalUsers - admins;
    }
  }
}
