package dev.twofold.engine.access;

import java.util.Comparator;

/**
 * An IPv4 or IPv6 address. IPv4 comes before IPv6 in order.
 *
 * @param version6 whether it is IPv6
 * @param high the upper 64 bits, 0 for IPv4
 * @param low the lower 64 bits; for IPv4 the 32 bits of the address
 */
public record IpAddress(boolean version6, long high, long low) implements Comparable<IpAddress> {
  private static final Comparator<IpAddress> ORDER =
      Comparator.comparing(IpAddress::version6)
          .thenComparing(IpAddress::high, Long::compareUnsigned)
          .thenComparing(IpAddress::low, Long::compareUnsigned);

  /** The lowest and the highest address of each version. */
  static final IpAddress FIRST_4 = new IpAddress(false, 0, 0);

  static final IpAddress LAST_4 = new IpAddress(false, 0, 0xFFFF_FFFFL);
  static final IpAddress FIRST_6 = new IpAddress(true, 0, 0);
  static final IpAddress LAST_6 = new IpAddress(true, -1, -1);

  /**
   * Reads an address in the usual notation. An IPv4-mapped IPv6 address is the IPv4 address.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static IpAddress parse(String text) {
    return text.indexOf(':') >= 0 ? IpNotation.parse6(text) : IpNotation.parse4(text);
  }

  /** True where there is a higher address of the same version. */
  public boolean hasNext() {
    return !equals(LAST_4) && !equals(LAST_6);
  }

  /** The next higher address of the same version; the lowest one after the highest. */
  public IpAddress next() {
    if (!version6) {
      return new IpAddress(false, 0, low + 1 & 0xFFFF_FFFFL);
    }
    return new IpAddress(true, low == -1 ? high + 1 : high, low + 1);
  }

  /** The next lower address of the same version. */
  public IpAddress previous() {
    if (!version6) {
      return new IpAddress(false, 0, low - 1 & 0xFFFF_FFFFL);
    }
    return new IpAddress(true, low == 0 ? high - 1 : high, low - 1);
  }

  @Override
  public int compareTo(IpAddress other) {
    return ORDER.compare(this, other);
  }

  /** The usual notation, for IPv6 the canonical one of RFC 5952. */
  @Override
  public String toString() {
    return version6 ? IpNotation.format6(high, low) : IpNotation.format4(low);
  }
}
