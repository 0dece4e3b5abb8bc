package dev.twofold.engine.meaning;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.signin.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a sign-in comes from, in the terms of the tenant's locations (mfa-semantics CA-801). */
final class Places {
  private final Map<String, NamedLocation> byId;
  private final NamedLocations locations;
  private final Settings settings;
  private final boolean federatedDomainsKnown;

  Places(Tenant tenant) {
    this.locations = tenant.namedLocations();
    this.byId = Ids.byLowerId(locations.byId());
    this.settings = tenant.settings();
    this.federatedDomainsKnown = tenant.directory().federatedDomains().isKnown();
  }

  /** The named locations that were read. */
  List<NamedLocation> known() {
    return List.copyOf(byId.values());
  }

  /** The named location with this id, where it was read. */
  Optional<NamedLocation> location(String id) {
    return Optional.ofNullable(byId.get(Ids.lower(id)));
  }

  /** Whether the sign-in comes from the location that a policy names by this id. */
  Answer isIn(String id, Network network) {
    if (id.equals(NamedLocations.MFA_TRUSTED_IPS)) {
      return isInMfaTrustedIps(network);
    }
    // an id that is not there is nowhere (CA-207), unless the list could not be read
    return location(id)
        .map(location -> isIn(location, network))
        .orElse(locations.unreadIds().isPresent() ? Answer.UNREAD : Answer.NO);
  }

  /** Whether the sign-in comes from this location. */
  static Answer isIn(NamedLocation location, Network network) {
    return switch (location) {
      case NamedLocation.Ip ip -> Answer.of(contains(ip.ranges(), network.address()));
      case NamedLocation.Country country -> Answer.of(isIn(country, place(country, network)));
      case NamedLocation.CompliantNetwork _ -> Answer.of(network.compliantNetwork()); // CA-810
      case NamedLocation.Unreadable _ -> Answer.UNREAD;
    };
  }

  /** The country that this location looks at: of the address, or of the phone (CA-806). */
  static Optional<String> place(NamedLocation.Country location, Network network) {
    return switch (location.lookup()) {
      case CLIENT_IP_ADDRESS -> network.country();
      case AUTHENTICATOR_APP_GPS -> network.gpsCountry();
    };
  }

  /** What maps to no country is only in locations that include the unknown (CA-807). */
  private static boolean isIn(NamedLocation.Country location, Optional<String> country) {
    return country
        .map(code -> location.countries().stream().anyMatch(code::equalsIgnoreCase))
        .orElse(location.includeUnknown());
  }

  /**
   * Whether the sign-in comes from {@code AllTrusted}: trusted IP locations, the compliant network
   * where it is trusted (CA-809), MFA trusted IPs (CA-801) and the intranet claim (CA-804).
   */
  Answer isTrusted(Network network) {
    return Answer.any(byId.values().stream().map(location -> isInTrusted(location, network)))
        .or(locations.unreadTrusted().isPresent() ? Answer.UNREAD : Answer.NO)
        .or(isInMfaTrustedIps(network))
        .or(isOnIntranet(network));
  }

  /** Whether the sign-in comes from this location and the location is trusted. */
  static Answer isInTrusted(NamedLocation location, Network network) {
    boolean mayBeTrusted =
        switch (location) {
          case NamedLocation.Ip ip -> ip.trusted();
          case NamedLocation.Country _ -> false; // CA-809
          case NamedLocation.CompliantNetwork compliant -> compliant.trusted();
          case NamedLocation.Unreadable unreadable -> unreadable.mayBeTrusted();
        };
    return mayBeTrusted ? isIn(location, network) : Answer.NO;
  }

  /** Whether the sign-in comes from the MFA trusted IPs (CA-803). */
  Answer isInMfaTrustedIps(Network network) {
    return switch (settings.mfaTrustedIps()) {
      case Fact.Known<List<AddressRange>>(var ranges) ->
          Answer.of(contains(ranges, network.address()));
      case Fact.Unread<List<AddressRange>> _ -> Answer.UNREAD;
    };
  }

  /**
   * Whether the sign-in's intranet claim counts as trusted, which takes a federated user and the
   * setting (CA-804, PU-07). Only federated users carry the claim (DIM-06), so the claim tells that
   * the user is one; but where the federated domains are unread, nobody knows who can carry it.
   */
  Answer isOnIntranet(Network network) {
    if (!network.insideCorporateNetwork() || !settings.skipMfaForFederatedOnIntranet()) {
      return Answer.NO;
    }
    return federatedDomainsKnown ? Answer.YES : Answer.UNREAD;
  }

  private static boolean contains(List<AddressRange> ranges, IpAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
