package dev.twofold.snapshot;

/**
 * How many users have per-user MFA on (mfa-semantics PU-01).
 *
 * @param enabled in state {@code enabled}
 * @param enforced in state {@code enforced}
 */
public record PerUserMfaCounts(long enabled, long enforced) {}
