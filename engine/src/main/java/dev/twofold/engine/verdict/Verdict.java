package dev.twofold.engine.verdict;

/** What a tenant's configuration asks of a user over all sign-ins (mfa-semantics V-03). */
public enum Verdict {
  /** No sign-in is open and at least one needs MFA. */
  ALWAYS,
  /** Some sign-in is open and some needs MFA. */
  CONDITIONALLY,
  /** Some sign-in is open and none needs MFA. */
  NEVER,
  /** Every sign-in is blocked. */
  BLOCKED,
  /** The verdict depends on something that could not be read. */
  UNKNOWN
}
