package dev.twofold.report.wording;

import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives addresses the name of the network that they are in. */
@FunctionalInterface
public interface NetworkNaming {
  /** Knows no network. */
  NetworkNaming NONE = _ -> Optional.empty();

  /** The name of the network with this address; empty where it has none. */
  Optional<String> nameOf(IpAddress address);

  /**
   * The named locations of a tenant that are made of addresses (mfa-semantics CA-805). Where
   * several hold an address, a trusted one is named, since that is what policies exclude.
   */
  static NetworkNaming of(Tenant tenant) {
    List<NamedLocation.Ip> networks =
        tenant.namedLocations().byId().values().stream()
            .filter(NamedLocation.Ip.class::isInstance)
            .map(NamedLocation.Ip.class::cast)
            .filter(network -> !network.displayName().isBlank())
            .sorted(
                Comparator.comparing(NamedLocation.Ip::trusted)
                    .reversed()
                    .thenComparing(NamedLocation.Ip::displayName))
            .toList();
    return address ->
        networks.stream()
            .filter(network -> network.ranges().stream().anyMatch(range -> range.contains(address)))
            .map(NamedLocation.Ip::displayName)
            .findFirst();
  }
}
