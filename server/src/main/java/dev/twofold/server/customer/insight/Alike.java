package dev.twofold.server.customer.insight;

import java.util.Optional;

/**
 * Users of a customer who are alike in everything that may make a difference.
 *
 * @param admin whether they are admins
 * @param mfaEnabled whether we count them as having MFA enabled (mfa-semantics PC-12); empty: not
 *     known, and not counted
 * @param registered whether a strong method is registered; empty: not known
 * @param capable whether a strong method is registered and allowed; empty: not known
 * @param accountEnabled whether they may sign in
 * @param guest whether they are guests
 * @param users how many they are
 */
public record Alike(
    boolean admin,
    Optional<Boolean> mfaEnabled,
    Optional<Boolean> registered,
    Optional<Boolean> capable,
    boolean accountEnabled,
    boolean guest,
    long users) {

  /** True where we count them as having MFA enabled. */
  boolean counted() {
    return mfaEnabled.orElse(false);
  }
}
