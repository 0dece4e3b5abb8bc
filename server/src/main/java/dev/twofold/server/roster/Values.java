package dev.twofold.server.roster;

import java.time.Instant;
import java.util.function.ToLongFunction;

/** Numbers of at most 42 bits that order customers. */
final class Values {
  /** Greater than every number that is known. */
  static final long NOT_KNOWN = (1L << 42) - 1;

  private static final long SHARES = 1_000_000;
  private static final int COUNT_BITS = 22;
  private static final long MOST_COUNTED = (1L << COUNT_BITS) - 1;

  private Values() {}

  static long of(RosterCustomer customer, ToLongFunction<RosterFigures> value) {
    return customer.figures().isPresent() ? value.applyAsLong(customer.figures().get()) : NOT_KNOWN;
  }

  /** The share in millionths, then the whole; nobody to share is not known. */
  static long share(long part, long whole) {
    return whole == 0
        ? NOT_KNOWN
        : (part * SHARES / whole) << COUNT_BITS | Math.min(whole, MOST_COUNTED - 1);
  }

  /** Of how many users something demands MFA; security defaults do of all. */
  static int enforced(RosterFigures figures) {
    RosterFigures.Enforcement enforcement = figures.enforcement();
    return enforcement.securityDefaults().orElse(false)
        ? figures.users().total()
        : Math.min(
            figures.users().total(),
            Math.max(enforcement.byPolicy(), enforcement.perUser().orElse(0)));
  }

  static long time(Instant at) {
    return Math.clamp(at.getEpochSecond(), 0, NOT_KNOWN - 1);
  }
}
