package dev.twofold.report.grouping;

import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.coverage.Coverage;
import dev.twofold.report.coverage.CoverageMap;
import java.util.List;

/** Users by what covers them. Mutable, and for one thread at a time. */
public final class CoverageGroups {
  private static final int MOST_GROUPS = 2_000;
  private final Grouped<Key> groups;

  /**
   * What the users of a row of the coverage map have in common.
   *
   * @param verdict the verdict
   * @param enforcedBy what demands MFA of them
   * @param cells what becomes of the ordinary sign-ins
   */
  public record Key(Verdict verdict, List<Enforcer> enforcedBy, List<Coverage> cells) {}

  /** Nobody yet; remembers at most {@code names} names a group. */
  public CoverageGroups(int names) {
    this.groups = new Grouped<>(MOST_GROUPS, () -> new Crowd(names));
  }

  /** The groups of these users. */
  public static CoverageGroups of(List<UserVerdict> batch, CoverageMap map, int names) {
    CoverageGroups groups = new CoverageGroups(names);
    batch.forEach(verdict -> groups.groups.of(key(verdict, map)).add(verdict));
    return groups;
  }

  private static Key key(UserVerdict verdict, CoverageMap map) {
    Finding finding = verdict.finding();
    return new Key(finding.verdict(), finding.enforcedBy(), map.of(verdict.user()));
  }

  /** Adds the users of {@code next}, who come after these. */
  public void add(CoverageGroups next) {
    groups.add(next.groups);
  }

  /** The groups. */
  public Grouped<Key> groups() {
    return groups;
  }
}
