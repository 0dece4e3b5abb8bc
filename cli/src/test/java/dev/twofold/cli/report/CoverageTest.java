package dev.twofold.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.cli.Sample;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.report.coverage.Coverage;
import dev.twofold.report.coverage.CoverageMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The cells of the coverage map. */
final class CoverageTest {
  private static final User ADA = Sample.user("u1", "Ada");

  private static Coverage first(SignInOutcomes outcomes) {
    return new CoverageMap(Tenant.withPolicies(List.of()), outcomes).of(ADA).getFirst();
  }

  @Test
  void tellsWhatBecomesOfAllSignInsTogether() {
    assertThat(first(_ -> _ -> Set.of(Outcome.MFA))).isEqualTo(Coverage.MFA);
    assertThat(first(_ -> _ -> Set.of(Outcome.BLOCKED))).isEqualTo(Coverage.BLOCKED);
    assertThat(first(_ -> _ -> Set.of(Outcome.OPEN))).isEqualTo(Coverage.OPEN);
    assertThat(first(signIn -> _ -> Set.of(onLinux(signIn.platform(), Outcome.OPEN))))
        .isEqualTo(Coverage.PARTLY);
    assertThat(first(signIn -> _ -> Set.of(onLinux(signIn.platform(), Outcome.BLOCKED))))
        .isEqualTo(Coverage.CLOSED);
  }

  private static Outcome onLinux(DevicePlatform platform, Outcome outcome) {
    return platform == DevicePlatform.LINUX ? outcome : Outcome.MFA;
  }

  @Test
  void isUnknownOnlyWhereSomethingMayBeOpen() {
    assertThat(first(_ -> _ -> EnumSet.of(Outcome.MFA, Outcome.OPEN))).isEqualTo(Coverage.UNKNOWN);
    assertThat(first(_ -> _ -> EnumSet.of(Outcome.MFA, Outcome.BLOCKED)))
        .isEqualTo(Coverage.CLOSED);
  }

  @Test
  void evaluatesUsersWhoCantBeToldApartOnce() {
    AtomicInteger evaluations = new AtomicInteger();
    CoverageMap map =
        new CoverageMap(
            Tenant.withPolicies(List.of()),
            _ ->
                _ -> {
                  evaluations.incrementAndGet();
                  return Set.of(Outcome.MFA);
                });
    map.of(ADA);
    int once = evaluations.get();
    map.of(Sample.user("u2", "Ben"));

    assertThat(evaluations.get()).isEqualTo(once);
  }
}
