package dev.twofold.graph.collect;

import dev.twofold.graph.call.GraphRefused.Refusal;
import dev.twofold.graph.call.GraphUnavailable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why a collection was not read, and what a person can do about it. */
public enum Reason {
  /** The tenant has no licence for it (graph-api part 9, licence refusals). */
  NOT_LICENSED("notLicensed", "the tenant has no licence for it"),
  /** It was not reached, because the run was cut short. */
  INTERRUPTED("interrupted", "run collect again: it goes on where it stopped"),
  /** Graph asked to wait, again and again. */
  THROTTLED("throttled", "try again later, or leave more time between runs"),
  /** Graph, or the network, gave no usable answer. */
  BROKEN("broken", "try again later"),
  /** Graph or the token service says no for a reason of its own. */
  REFUSED("refused", "see the code and the message"),
  /** The app has not got the permission in this tenant. */
  NO_PERMISSION("noPermission", "grant the app the permission and consent to it in the tenant"),
  /** Who signed in has not got the role in this tenant. */
  NO_ROLE("noRole", "add the role to the GDAP relationship and assign it to our group"),
  /** There is no GDAP relationship, or the tenant's own policy keeps us out. */
  NO_GDAP_RELATIONSHIP(
      "noGdapRelationship",
      "ask the customer for a GDAP relationship, or to let the service provider through its policies"),
  /** The app has no consent in this tenant. */
  NO_CONSENT("noConsent", "consent to the app in the tenant");

  /** Graph-api part 2, token endpoint errors. */
  private static final Set<String> CONSENT_MISSING =
      Set.of("AADSTS65001", "AADSTS90099", "AADSTS700016", "AADSTS90094", "AADSTS500011");

  private static final Set<String> RELATIONSHIP_MISSING =
      Set.of(
          "AADSTS50020",
          "AADSTS50177",
          "AADSTS50178",
          // The customer's own policy keeps the partner out (graph-api part 1, fact 22).
          "AADSTS53003",
          "AADSTS50076");

  private final String word;
  private final String fix;

  Reason(String word, String fix) {
    this.word = word;
    this.fix = fix;
  }

  /** The word in {@code snapshot.json}. */
  public String word() {
    return word;
  }

  /** What to do about it, without a capital letter and a full stop. */
  public String fix() {
    return fix;
  }

  /** True where the same request may well be answered later. */
  public boolean maybeLater() {
    return this == INTERRUPTED || this == THROTTLED || this == BROKEN;
  }

  /** The reason with this word. */
  static Optional<Reason> named(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word.equals(word)).findFirst();
  }

  /** The reason behind a refusal of this collection. */
  static Reason of(String collection, Refusal refusal) {
    if (LicenceRefusals.contain(collection, refusal)) {
      return NOT_LICENSED;
    }
    if (CONSENT_MISSING.contains(refusal.code())) {
      return NO_CONSENT;
    }
    if (RELATIONSHIP_MISSING.contains(refusal.code())) {
      return NO_GDAP_RELATIONSHIP;
    }
    return refusal.status() == 403 ? ofForbidden(refusal) : REFUSED;
  }

  /** Graph says the same for a missing scope and a missing role, unless the text names the role. */
  private static Reason ofForbidden(Refusal refusal) {
    boolean role = refusal.message().toLowerCase(Locale.ROOT).contains(" role");
    return role ? NO_ROLE : NO_PERMISSION;
  }

  /** The reason behind a failure. */
  static Reason of(GraphUnavailable failure) {
    return switch (failure.reason()) {
      case THROTTLED -> THROTTLED;
      case BROKEN -> BROKEN;
    };
  }
}
