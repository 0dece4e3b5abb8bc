package dev.twofold.engine.signin;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.IpAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Picks from a range of addresses one that a person takes for an ordinary public address. */
final class PublicAddresses {
  /** Addresses that everybody knows and that can't be mistaken for somebody's office. */
  private static final List<IpAddress> WELL_KNOWN =
      Stream.of("8.8.8.8", "9.9.9.9", "1.1.1.1", "2620:fe::9", "2001:4860:4860::8888")
          .map(IpAddress::parse)
          .toList();

  private static final List<AddressRange> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/3",
              "2001:db8::/32",
              "4000::/2",
              "8000::/1")
          .map(AddressRange::parse)
          .toList();

  private PublicAddresses() {}

  /** 0 for a range with a well-known address, 1 with another public one, 2 with none. */
  static int rank(AddressRange range) {
    if (WELL_KNOWN.stream().anyMatch(range::contains)) {
      return 0;
    }
    return firstPublic(range).isPresent() ? 1 : 2;
  }

  /** The address of the range that represents it. */
  static IpAddress choose(AddressRange range) {
    return WELL_KNOWN.stream()
        .filter(range::contains)
        .findFirst()
        .or(() -> firstPublic(range))
        .orElseGet(() -> firstHost(range));
  }

  private static Optional<IpAddress> firstPublic(AddressRange range) {
    IpAddress address = firstHost(range);
    Optional<AddressRange> block = blockOf(address);
    while (block.isPresent()) {
      if (!block.get().last().hasNext()) {
        return Optional.empty();
      }
      address = block.get().last().next();
      block = blockOf(address);
    }
    return range.contains(address) ? Optional.of(address) : Optional.empty();
  }

  private static Optional<AddressRange> blockOf(IpAddress address) {
    return NOT_PUBLIC.stream().filter(block -> block.contains(address)).findFirst();
  }

  /** The first address that a host can have: not the network's own, where the range has more. */
  private static IpAddress firstHost(AddressRange range) {
    IpAddress first = range.first();
    boolean evenNetwork = (first.low() & 0xFF) == 0;
    return evenNetwork && range.last().compareTo(first) > 0 ? first.next() : first;
  }
}
