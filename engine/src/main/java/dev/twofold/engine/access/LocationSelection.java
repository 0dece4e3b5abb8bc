package dev.twofold.engine.access;

import java.util.Set;

/**
 * The locations that one side, include or exclude, of a policy names (mfa-semantics CA-801).
 *
 * @param all any location
 * @param allTrusted trusted named locations and MFA trusted IPs
 * @param ids named location ids; {@link NamedLocations#MFA_TRUSTED_IPS} for the MFA trusted IPs
 */
public record LocationSelection(boolean all, boolean allTrusted, Set<String> ids) {

  public LocationSelection {
    ids = Set.copyOf(ids);
  }

  /** No location. */
  public static LocationSelection nowhere() {
    return new LocationSelection(false, false, Set.of());
  }

  /** Every location. */
  public static LocationSelection anywhere() {
    return new LocationSelection(true, false, Set.of());
  }
}
