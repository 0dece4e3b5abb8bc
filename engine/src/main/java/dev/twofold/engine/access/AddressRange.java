package dev.twofold.engine.access;

/**
 * The addresses from {@code first} to {@code last}, both included, of one IP version.
 *
 * @param first the lowest address
 * @param last the highest address
 */
public record AddressRange(IpAddress first, IpAddress last) {
  /** Every IPv4 address. */
  public static final AddressRange ALL_4 = new AddressRange(IpAddress.FIRST_4, IpAddress.LAST_4);

  /** Every IPv6 address. */
  public static final AddressRange ALL_6 = new AddressRange(IpAddress.FIRST_6, IpAddress.LAST_6);

  /**
   * Reads a range in CIDR notation, or a single address. Bits below the prefix are ignored.
   *
   * @throws IllegalArgumentException if it is neither, with a message that quotes it
   */
  public static AddressRange parse(String text) {
    String trimmed = text.trim();
    int slash = trimmed.indexOf('/');
    if (slash < 0) {
      IpAddress address = IpAddress.parse(trimmed);
      return new AddressRange(address, address);
    }
    String written = trimmed.substring(0, slash);
    IpAddress address = IpAddress.parse(written);
    int prefix = prefix(trimmed.substring(slash + 1), text);
    if (!address.version6() && written.indexOf(':') >= 0) {
      prefix -= 96; // an IPv4-mapped address, whose prefix is counted in IPv6 bits
    }
    if (prefix < 0 || prefix > (address.version6() ? 128 : 32)) {
      throw new IllegalArgumentException("`%s` has a prefix length out of range".formatted(text));
    }
    return address.version6() ? range6(address, prefix) : range4(address, prefix);
  }

  /** True where the address lies in the range. */
  public boolean contains(IpAddress address) {
    return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
  }

  private static int prefix(String digits, String text) {
    if (!digits.matches("\\d{1,3}")) {
      throw new IllegalArgumentException("`%s` has no prefix length".formatted(text));
    }
    return Integer.parseInt(digits);
  }

  private static AddressRange range4(IpAddress address, int prefix) {
    long host = 0xFFFF_FFFFL >>> prefix;
    return new AddressRange(
        new IpAddress(false, 0, address.low() & ~host),
        new IpAddress(false, 0, address.low() | host));
  }

  private static AddressRange range6(IpAddress address, int prefix) {
    long hostHigh = prefix >= 64 ? 0 : -1L >>> prefix;
    long hostLow = prefix <= 64 ? -1L : prefix == 128 ? 0 : -1L >>> (prefix - 64);
    return new AddressRange(
        new IpAddress(true, address.high() & ~hostHigh, address.low() & ~hostLow),
        new IpAddress(true, address.high() | hostHigh, address.low() | hostLow));
  }
}
