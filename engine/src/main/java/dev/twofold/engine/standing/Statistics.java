package dev.twofold.engine.standing;

import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import java.util.EnumMap;
import java.util.Map;

/**
 * The counts behind the Customer MFA statistics of one tenant (contracts section 3). Disabled
 * accounts and guests count in the totals, as Partner Center counts them (mfa-semantics PC-15).
 *
 * <p>Mutable, and for one thread at a time.
 */
public final class Statistics {
  private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
  private long totalUsers;
  private long disabledUsers;
  private long guests;
  private long admins;
  private long adminsWithMfa;
  private long nonAdminsWithMfa;
  private long registrationUnknown;

  /** Counts this user. */
  public void add(UserVerdict verdict) {
    totalUsers++;
    disabledUsers += verdict.user().accountEnabled() ? 0 : 1;
    guests += verdict.user().userType().equalsIgnoreCase("Guest") ? 1 : 0;
    admins += verdict.admin() ? 1 : 0;
    registrationUnknown += verdict.mfaEnabled().isEmpty() ? 1 : 0;
    if (verdict.mfaEnabled().orElse(false)) {
      adminsWithMfa += verdict.admin() ? 1 : 0;
      nonAdminsWithMfa += verdict.admin() ? 0 : 1;
    }
    verdicts.merge(verdict.finding().verdict(), 1L, Long::sum);
  }

  /** Users of any kind. */
  public long totalUsers() {
    return totalUsers;
  }

  /** Users whose account is disabled. */
  public long disabledUsers() {
    return disabledUsers;
  }

  /** Users of type Guest. */
  public long guests() {
    return guests;
  }

  /** Users who hold a role that makes an admin. */
  public long admins() {
    return admins;
  }

  /** Admins with MFA enabled. */
  public long adminsWithMfa() {
    return adminsWithMfa;
  }

  /** Users other than admins with MFA enabled. */
  public long nonAdminsWithMfa() {
    return nonAdminsWithMfa;
  }

  /** Users of whom MFA is required while their registration is not known. */
  public long registrationUnknown() {
    return registrationUnknown;
  }

  /** How many users have this verdict. */
  public long with(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0L);
  }

  /** Users for whom a sign-in with a password alone is known to be open. */
  public long gaps() {
    return with(Verdict.CONDITIONALLY) + with(Verdict.NEVER);
  }
}
