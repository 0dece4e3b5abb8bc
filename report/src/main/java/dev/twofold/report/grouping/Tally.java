package dev.twofold.report.grouping;

import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The users of a tenant, or of a part of it, by verdict and by group. Mutable, and for one thread
 * at a time.
 */
public final class Tally {
  private static final int MOST_GROUPS = 2_000;
  private final Map<Verdict, Crowd> verdicts = new EnumMap<>(Verdict.class);
  private final Grouped<GroupKey> groups;

  /** Nobody yet; remembers at most {@code names} names a group. */
  public Tally(int names) {
    this.groups = new Grouped<>(MOST_GROUPS, () -> new Crowd(names));
    for (Verdict verdict : Verdict.values()) {
      verdicts.put(verdict, new Crowd(0));
    }
  }

  /** The tally of these users. */
  public static Tally of(List<UserVerdict> batch, int names) {
    Tally tally = new Tally(names);
    batch.forEach(tally::add);
    return tally;
  }

  private void add(UserVerdict verdict) {
    with(verdict.finding().verdict()).add(verdict);
    GroupKey.of(verdict).ifPresent(key -> groups.of(key).add(verdict));
  }

  /** Adds the users of {@code next}, who come after these. */
  public void add(Tally next) {
    next.verdicts.forEach((verdict, crowd) -> with(verdict).add(crowd));
    groups.add(next.groups);
  }

  /** The users with this verdict. */
  public Crowd with(Verdict verdict) {
    return verdicts.getOrDefault(verdict, new Crowd(0));
  }

  /** The gaps and the unsettled verdicts. */
  public Grouped<GroupKey> groups() {
    return groups;
  }

  /** How many users have a gap. */
  public long gaps() {
    return with(Verdict.CONDITIONALLY).size() + with(Verdict.NEVER).size();
  }

  /** How many admins have a gap. */
  public long adminGaps() {
    return with(Verdict.CONDITIONALLY).admins() + with(Verdict.NEVER).admins();
  }

  /** How many users with a gap have a disabled account. */
  public long disabledGaps() {
    return with(Verdict.CONDITIONALLY).disabled() + with(Verdict.NEVER).disabled();
  }

  /** How many users there are. */
  public long size() {
    return verdicts.values().stream().mapToLong(Crowd::size).sum();
  }

  /** How many admins there are. */
  public long admins() {
    return verdicts.values().stream().mapToLong(Crowd::admins).sum();
  }
}
