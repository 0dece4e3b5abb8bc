package dev.twofold.server.roster;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a list of customers can be narrowed to; several narrow it to the customers that meet all.
 */
public enum RosterFilter {
  /** At least one admin has MFA not enabled. */
  ADMINS_WITHOUT_MFA("admins-without-mfa", "Admins without MFA"),
  /** Security defaults were read and are off. */
  SECURITY_DEFAULTS_OFF("security-defaults-off", "Security defaults off"),
  /** The tenant has no Entra ID P1. */
  NO_P1("no-p1", "No Entra ID P1"),
  /** The last GDAP relationship ends within 30 days. */
  GDAP_ENDING("gdap-ending", "GDAP ending"),
  /** The last attempt to read it failed. */
  COULD_NOT_BE_READ("could-not-be-read", "Could not be read"),
  /** There are no figures. */
  NEVER_READ("never-read", "Never read");

  private final String word;
  private final String label;

  RosterFilter(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** The word in addresses. */
  public String word() {
    return word;
  }

  /** What a person reads. */
  public String label() {
    return label;
  }

  /** The filter with this word. */
  public static Optional<RosterFilter> named(String word) {
    return Arrays.stream(values()).filter(filter -> filter.word.equals(word)).findFirst();
  }

  /** True if the customer meets it now. */
  public boolean accepts(RosterCustomer customer, Instant now) {
    return switch (this) {
      case ADMINS_WITHOUT_MFA ->
          customer.figures().isPresent()
              && customer.figures().get().users().adminsWithMfa()
                  < customer.figures().get().users().admins();
      case SECURITY_DEFAULTS_OFF ->
          customer.figures().isPresent()
              && !customer.figures().get().enforcement().securityDefaults().orElse(true);
      case NO_P1 ->
          customer.figures().isPresent() && !customer.figures().get().entraP1().orElse(true);
      case GDAP_ENDING -> customer.gdap().endsSoon(now);
      case COULD_NOT_BE_READ -> customer.couldNotBeRead();
      case NEVER_READ -> customer.figures().isEmpty();
    };
  }
}
