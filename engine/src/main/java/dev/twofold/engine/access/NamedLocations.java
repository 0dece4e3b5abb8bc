package dev.twofold.engine.access;

import java.util.Map;
import java.util.Optional;

/**
 * The named locations of a tenant.
 *
 * @param byId the locations that were read
 * @param unreadIds the collection that would tell of an id that is not among them; empty where the
 *     list is complete, so that such an id is nowhere (CA-207)
 * @param unreadTrusted the collection that would tell of further trusted locations; empty where all
 *     are known
 */
public record NamedLocations(
    Map<String, NamedLocation> byId, Optional<String> unreadIds, Optional<String> unreadTrusted) {

  /** The id that stands for the MFA trusted IPs in a policy (mfa-semantics CA-803). */
  public static final String MFA_TRUSTED_IPS = "00000000-0000-0000-0000-000000000000";

  public NamedLocations {
    byId = Map.copyOf(byId);
  }

  /** None, and that is known. */
  public static NamedLocations none() {
    return new NamedLocations(Map.of(), Optional.empty(), Optional.empty());
  }
}
