package dev.twofold.engine.access;

import java.util.List;
import java.util.Set;

/** A named location. */
public sealed interface NamedLocation {

  /** The id by which policies name it. */
  String id();

  /** The name. */
  String displayName();

  /** Addresses (mfa-semantics CA-805). */
  record Ip(String id, String displayName, boolean trusted, List<AddressRange> ranges)
      implements NamedLocation {
    public Ip {
      ranges = List.copyOf(ranges);
    }
  }

  /**
   * Countries (CA-806).
   *
   * @param countries ISO 3166 codes in upper case
   * @param lookup by address or by the Authenticator's position
   * @param includeUnknown whether what maps to no country is in it
   */
  record Country(
      String id, String displayName, Set<String> countries, Lookup lookup, boolean includeUnknown)
      implements NamedLocation {
    public Country {
      countries = Set.copyOf(countries);
    }
  }

  /** The compliant network of Global Secure Access (CA-810). */
  record CompliantNetwork(String id, String displayName, boolean trusted)
      implements NamedLocation {}

  /**
   * A location whose content was not understood: where it is, is unknown.
   *
   * @param mayBeTrusted whether it may belong to {@code AllTrusted}
   */
  record Unreadable(String id, String displayName, boolean mayBeTrusted) implements NamedLocation {}

  /** How a country is found. */
  enum Lookup {
    CLIENT_IP_ADDRESS,
    AUTHENTICATOR_APP_GPS
  }
}
