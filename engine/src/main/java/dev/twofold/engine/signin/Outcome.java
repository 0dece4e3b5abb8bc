package dev.twofold.engine.signin;

/** What becomes of one sign-in (mfa-semantics V-02). */
public enum Outcome {
  /** No token can be issued. */
  BLOCKED,
  /** Every way to a token contains MFA. */
  MFA,
  /** A token can be issued on a single factor. */
  OPEN
}
