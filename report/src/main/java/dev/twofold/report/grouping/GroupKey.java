package dev.twofold.report.grouping;

import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.Causes;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** What the users of a group have in common. */
public sealed interface GroupKey {

  /**
   * A gap: the same open sign-in, for the same reasons.
   *
   * @param verdict CONDITIONALLY or NEVER
   * @param onlyFromManagedDevices whether every open sign-in comes from a managed device
   * @param witness the open sign-in
   * @param causes why the policies do not close it
   */
  record Gap(
      Verdict verdict, boolean onlyFromManagedDevices, Optional<SignIn> witness, Causes causes)
      implements GroupKey {}

  /**
   * A verdict that depends on the same missing facts.
   *
   * @param either the possible verdicts
   * @param needs what would settle it
   */
  record Unsettled(List<Verdict> either, List<String> needs) implements GroupKey {}

  /** The group of this user; empty where the verdict is settled and no gap. */
  static Optional<GroupKey> of(UserVerdict verdict) {
    Finding finding = verdict.finding();
    if (finding.verdict() == Verdict.UNKNOWN) {
      return Optional.of(new Unsettled(finding.either(), finding.needs()));
    }
    return finding.gap() ? Optional.of(gap(finding, verdict.because())) : Optional.empty();
  }

  private static Gap gap(Finding finding, Causes causes) {
    return new Gap(finding.verdict(), finding.onlyFromManagedDevices(), finding.witness(), causes);
  }
}
