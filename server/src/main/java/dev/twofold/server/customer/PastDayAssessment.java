package dev.twofold.server.customer;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.Causes;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.json.FindingJson;
import dev.twofold.report.wording.WitnessWords;
import dev.twofold.server.standing.UserVerdicts;
import dev.twofold.snapshot.Snapshot;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Assesses a snapshot for its reader alone; nothing of it is stored. For one use. */
final class PastDayAssessment {
  private static final Set<Verdict> OPEN = EnumSet.of(Verdict.CONDITIONALLY, Verdict.NEVER);

  private final Statistics statistics = new Statistics();
  private final Map<Key, Gap> gaps = new LinkedHashMap<>();

  private record Key(Finding finding, Causes causes) {}

  private PastDayAssessment() {}

  /** What a snapshot says; empty where it does not tell who the users are. */
  static Optional<PastDay> of(Snapshot snapshot) {
    if (!UserVerdicts.areThere(snapshot)) {
      return Optional.empty();
    }
    PastDayAssessment assessment = new PastDayAssessment();
    UserVerdicts.forEach(snapshot, assessment::add);
    return UserVerdicts.areThere(snapshot)
        ? Optional.of(assessment.day(WitnessWords.withNetworks(snapshot.tenant())))
        : Optional.empty();
  }

  private void add(UserVerdict verdict) {
    statistics.add(verdict);
    if (OPEN.contains(verdict.finding().verdict())) {
      gaps.computeIfAbsent(new Key(verdict.finding(), verdict.because()), _ -> new Gap(verdict))
          .add(verdict);
    }
  }

  private PastDay day(WitnessWords words) {
    List<Gap> shown =
        gaps.values().stream()
            .sorted(Comparator.comparingInt(Gap::admins).thenComparingInt(Gap::users).reversed())
            .limit(FoundRows.MOST)
            .toList();
    int users = shown.stream().mapToInt(Gap::users).sum();
    return new PastDay(
        PastDay.Counts.of(statistics),
        gaps.values().stream().mapToLong(Gap::admins).sum(),
        shown.stream().map(gap -> gap.found(words)).toList(),
        statistics.gaps() - users);
  }

  /** Users with the same finding and the same causes. */
  private static final class Gap {
    private final UserVerdict first;
    private int users;
    private int admins;
    private int disabled;

    Gap(UserVerdict first) {
      this.first = first;
    }

    void add(UserVerdict verdict) {
      users++;
      admins += verdict.admin() ? 1 : 0;
      disabled += verdict.user().accountEnabled() ? 0 : 1;
    }

    int users() {
      return users;
    }

    int admins() {
      return admins;
    }

    Found found(WitnessWords words) {
      return FoundMapper.found(
          0,
          first.finding().verdict(),
          first.finding().onlyFromManagedDevices(),
          new FoundMapper.Users(users, admins, disabled),
          FindingJson.ofGroup(first, words));
    }
  }
}
