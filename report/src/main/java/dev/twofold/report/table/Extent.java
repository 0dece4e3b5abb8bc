package dev.twofold.report.table;

/** How much is named instead of counted. */
enum Extent {
  BRIEF(5, 20, 12, 10, 3),
  EXPLAINED(10_000, 2_000, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final int names;
  private final int groups;
  private final int needs;
  private final int warnings;
  private final int causes;

  Extent(int names, int groups, int needs, int warnings, int causes) {
    this.names = names;
    this.groups = groups;
    this.needs = needs;
    this.warnings = warnings;
    this.causes = causes;
  }

  /** Users of a group. */
  int names() {
    return names;
  }

  /** Groups. */
  int groups() {
    return groups;
  }

  /** Collections and assumptions. */
  int needs() {
    return needs;
  }

  /** Warnings. */
  int warnings() {
    return warnings;
  }

  /** Policies that leave a sign-in open. */
  int causes() {
    return causes;
  }
}
