package dev.twofold.server.user;

import java.util.Optional;
import java.util.stream.Stream;

/** A choice of users that can be switched on; several hold together. */
public enum UserFilter {
  /** Admins (contracts section 3). */
  ADMINS("admins", "Admins", "admin"),
  /** Users who are no admins. */
  NOT_ADMINS("not-admins", "Not admins", "not admin"),
  /** Disabled accounts, which count in the totals (mfa-semantics PC-15). */
  DISABLED("disabled", "Disabled accounts", "not account_enabled"),
  /** Guests, as Graph's userType says. */
  GUESTS("guests", "Guests", "lower(user_type) = 'guest'"),
  /** Users who are known not to count as having MFA enabled (PC-12). */
  WITHOUT_MFA("without-mfa", "MFA not enabled", "mfa_enabled = false"),
  /** Users who count as having MFA enabled (PC-12). */
  WITH_MFA("with-mfa", "MFA enabled", "mfa_enabled"),
  /** Users of whom MFA is or may be required, with something about it not known. */
  MFA_NOT_KNOWN("mfa-not-known", "MFA not known", "mfa_enabled is null"),
  /** Users with a method for MFA who are not asked for it at every sign-in. */
  REGISTERED_NOT_REQUIRED(
      "registered-not-required",
      "Registered, but MFA not required",
      "registered and mfa_enabled = false"),
  /** Users who count as having MFA enabled by a method that they are not allowed to use. */
  NOT_CAPABLE("not-capable", "Registered, but not capable", "registered and not capable");

  private final String word;
  private final String label;
  private final String condition;

  UserFilter(String word, String label, String condition) {
    this.word = word;
    this.label = label;
    this.condition = condition;
  }

  /** The filter of this word. */
  public static Optional<UserFilter> of(String word) {
    return Stream.of(values()).filter(filter -> filter.word.equals(word)).findFirst();
  }

  /** Its word in addresses. */
  public String word() {
    return word;
  }

  /** Its name on pages. */
  public String label() {
    return label;
  }

  /** The SQL condition on a row of user_standing. */
  String condition() {
    return condition;
  }
}
