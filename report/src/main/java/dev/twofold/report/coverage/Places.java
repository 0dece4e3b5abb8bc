package dev.twofold.report.coverage;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.signin.Network;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Networks to sign in from.
 *
 * @param outside an address outside every named location, in each kind of country
 * @param trusted an address in a trusted location, in the same countries; none where there is no
 *     such location
 */
record Places(List<Network> outside, List<Network> trusted) {
  private static final int MOST_COUNTRIES = 3;
  private static final List<String> ADDRESSES =
      List.of("203.0.113.7", "198.51.100.7", "192.0.2.7", "8.8.8.8", "1.1.1.1", "2001:db8::7");
  private static final List<String> COUNTRIES =
      List.of("US", "GB", "DE", "FR", "JP", "BR", "IN", "ZA", "AU", "CA", "SE", "IS", "NZ");

  /** The places of this tenant. */
  static Places of(Tenant tenant) {
    Collection<NamedLocation> locations = tenant.namedLocations().byId().values();
    List<Optional<String>> countries = countries(locations);
    return new Places(
        networks(outsideOf(locations), countries),
        networks(trustedOf(tenant, locations), countries));
  }

  private static List<Network> networks(
      Optional<IpAddress> address, List<Optional<String>> countries) {
    return address.stream()
        .flatMap(from -> countries.stream().map(in -> OrdinarySignIns.network(from, in)))
        .toList();
  }

  /** One that no location names, and the first of each of the first few locations. */
  private static List<Optional<String>> countries(Collection<NamedLocation> locations) {
    Set<String> named =
        countryLocations(locations)
            .flatMap(location -> location.countries().stream())
            .collect(Collectors.toSet());
    Stream<String> each =
        countryLocations(locations).flatMap(l -> l.countries().stream().sorted().limit(1)).sorted();
    return Stream.concat(
            COUNTRIES.stream().filter(code -> !named.contains(code)).limit(1),
            each.distinct().limit(MOST_COUNTRIES))
        .map(Optional::of)
        .toList();
  }

  private static Stream<NamedLocation.Country> countryLocations(
      Collection<NamedLocation> locations) {
    return locations.stream()
        .filter(NamedLocation.Country.class::isInstance)
        .map(NamedLocation.Country.class::cast);
  }

  private static Optional<IpAddress> outsideOf(Collection<NamedLocation> locations) {
    List<AddressRange> taken =
        addressLocations(locations).flatMap(l -> l.ranges().stream()).toList();
    return ADDRESSES.stream()
        .map(IpAddress::parse)
        .filter(address -> taken.stream().noneMatch(range -> range.contains(address)))
        .findFirst();
  }

  private static Optional<IpAddress> trustedOf(Tenant tenant, Collection<NamedLocation> locations) {
    return Stream.concat(
            addressLocations(locations)
                .filter(NamedLocation.Ip::trusted)
                .flatMap(location -> location.ranges().stream()),
            tenant.settings().mfaTrustedIps().orElse(List.of()).stream())
        .map(AddressRange::first)
        .min(IpAddress::compareTo);
  }

  private static Stream<NamedLocation.Ip> addressLocations(Collection<NamedLocation> locations) {
    return locations.stream()
        .filter(NamedLocation.Ip.class::isInstance)
        .map(NamedLocation.Ip.class::cast);
  }
}
