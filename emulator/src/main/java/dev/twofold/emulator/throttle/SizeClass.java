package dev.twofold.emulator.throttle;

/** The size classes of tenants, by number of users (graph-api part 3, throttling limits). */
public enum SizeClass {
  /** Under 50 users. */
  S(Limit.RESOURCE_UNITS_S),
  /** 50 to 500 users. */
  M(Limit.RESOURCE_UNITS_M),
  /** Above 500 users. */
  L(Limit.RESOURCE_UNITS_L);

  private static final int LEAST_OF_M = 50;
  private static final int MOST_OF_M = 500;
  private final Limit limit;

  SizeClass(Limit limit) {
    this.limit = limit;
  }

  /** The class of a tenant with so many users. */
  public static SizeClass of(int users) {
    if (users < LEAST_OF_M) {
      return S;
    }
    return users <= MOST_OF_M ? M : L;
  }

  /** The limit of resource units for one app in a tenant of this class. */
  Limit limit() {
    return limit;
  }
}
