package dev.twofold.graph.pace;

/** The size of a tenant, as the directory's limits see it (graph-api part 3). */
enum SizeClass {
  /** Under 50 users. */
  SMALL(3_500),
  /** 50 to 500 users. */
  MEDIUM(5_000),
  /** Above 500 users. */
  LARGE(8_000);

  private static final long FEWEST_OF_MEDIUM = 50;
  private static final long MOST_OF_MEDIUM = 500;

  private final int units;

  SizeClass(int units) {
    this.units = units;
  }

  /** The class of a tenant with so many users. */
  static SizeClass of(long users) {
    if (users < FEWEST_OF_MEDIUM) {
      return SMALL;
    }
    return users <= MOST_OF_MEDIUM ? MEDIUM : LARGE;
  }

  /** Resource units in ten seconds for one app. */
  int units() {
    return units;
  }
}
