package dev.twofold.server.customer.insight;

import dev.twofold.server.user.UserFilter;
import java.util.List;
import java.util.Set;

/** Users whom Microsoft may count otherwise than we do. */
public enum Reason {
  /** We leave them out until something is known that is not. */
  MFA_NOT_KNOWN("of whom it is not known whether MFA is required and registered"),
  /** We ask for MFA at every sign-in. */
  REGISTERED_NOT_REQUIRED("who have a method registered, but do not need it at every sign-in"),
  /** We count disabled accounts as the Customer MFA statistics do (mfa-semantics PC-15). */
  DISABLED_WITH_MFA("whose account is disabled"),
  /** We count guests; Microsoft does not say whether it does (PC-15). */
  GUEST_WITH_MFA("who are guests"),
  /** We ask for a registered method, allowed or not (REG-01). */
  NOT_CAPABLE("who have no method that they are allowed to use"),
  /** Disabled accounts, with MFA or not. */
  DISABLED("whose account is disabled"),
  /** Guests, with MFA or not. */
  GUEST("who are guests");

  /** Whom Microsoft may count with MFA while we do not. */
  static final List<Reason> MORE_WITH_MFA = List.of(MFA_NOT_KNOWN, REGISTERED_NOT_REQUIRED);

  /** Whom Microsoft may leave out while we count them with MFA. */
  static final List<Reason> FEWER_WITH_MFA =
      List.of(DISABLED_WITH_MFA, GUEST_WITH_MFA, NOT_CAPABLE);

  /** Whom Microsoft may leave out of all users. */
  static final List<Reason> FEWER_USERS = List.of(DISABLED, GUEST);

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** Who they are, as a clause that follows {@code users}. */
  public String words() {
    return words;
  }

  /** The filters that show them. */
  public Set<UserFilter> filters() {
    return switch (this) {
      case MFA_NOT_KNOWN -> Set.of(UserFilter.MFA_NOT_KNOWN);
      case REGISTERED_NOT_REQUIRED -> Set.of(UserFilter.REGISTERED_NOT_REQUIRED);
      case DISABLED_WITH_MFA -> Set.of(UserFilter.DISABLED, UserFilter.WITH_MFA);
      case GUEST_WITH_MFA -> Set.of(UserFilter.GUESTS, UserFilter.WITH_MFA);
      case NOT_CAPABLE -> Set.of(UserFilter.NOT_CAPABLE, UserFilter.WITH_MFA);
      case DISABLED -> Set.of(UserFilter.DISABLED);
      case GUEST -> Set.of(UserFilter.GUESTS);
    };
  }

  boolean means(Alike alike) {
    return switch (this) {
      case MFA_NOT_KNOWN -> alike.mfaEnabled().isEmpty();
      case REGISTERED_NOT_REQUIRED ->
          alike.registered().orElse(false) && !alike.mfaEnabled().orElse(true);
      case DISABLED_WITH_MFA -> alike.counted() && !alike.accountEnabled();
      case GUEST_WITH_MFA -> alike.counted() && alike.guest();
      case NOT_CAPABLE -> alike.counted() && !alike.capable().orElse(true);
      case DISABLED -> !alike.accountEnabled();
      case GUEST -> alike.guest();
    };
  }
}
