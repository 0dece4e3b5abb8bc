package dev.twofold.server.customer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.customer.insight.Explanation.Exactly;
import dev.twofold.server.customer.insight.Explanation.Partly;
import dev.twofold.server.customer.insight.Explanation.Possibly;
import dev.twofold.server.customer.insight.Explanation.Same;
import dev.twofold.server.customer.insight.Explanation.Users;
import dev.twofold.server.insights.MicrosoftFigures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Alike PLAIN = alike(Optional.of(true), true, true, 10);
  private static final Alike NOT_KNOWN =
      new Alike(false, Optional.empty(), Optional.empty(), Optional.empty(), true, false, 3);
  private static final Alike NOT_REQUIRED =
      new Alike(false, Optional.of(false), Optional.of(true), Optional.of(true), true, false, 5);
  private static final Alike NEITHER =
      new Alike(false, Optional.of(false), Optional.of(false), Optional.of(false), true, false, 7);

  private static Alike alike(
      Optional<Boolean> mfaEnabled, boolean accountEnabled, boolean member, long users) {
    return new Alike(
        false, mfaEnabled, Optional.of(true), Optional.of(true), accountEnabled, !member, users);
  }

  private static Explanation of(long microsofts, Alike... users) {
    MicrosoftFigures figures =
        new MicrosoftFigures(
            Instant.EPOCH,
            OptionalLong.empty(),
            OptionalLong.of(microsofts),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Comparison.of(figures, List.of(users)).getFirst().explanation();
  }

  @Test
  void equalCountsNeedNoExplanation() {
    assertThat(of(10, PLAIN, NOT_KNOWN)).isEqualTo(new Same());
  }

  @Test
  void usersWhoseRegistrationIsNotKnownExplainExactlyAsManyMore() {
    assertThat(of(13, PLAIN, NOT_KNOWN, NOT_REQUIRED, NEITHER))
        .isEqualTo(new Exactly(List.of(List.of(new Users(Reason.MFA_NOT_KNOWN, 3)))));
  }

  @Test
  void twoReasonsTogetherExplainTheirSum() {
    assertThat(of(18, PLAIN, NOT_KNOWN, NOT_REQUIRED, NEITHER))
        .isEqualTo(
            new Exactly(
                List.of(
                    List.of(
                        new Users(Reason.MFA_NOT_KNOWN, 3),
                        new Users(Reason.REGISTERED_NOT_REQUIRED, 5)))));
  }

  @Test
  void aNumberThatNoWholeGroupMakesIsOnlyPossible() {
    assertThat(of(14, PLAIN, NOT_KNOWN, NOT_REQUIRED, NEITHER))
        .isEqualTo(
            new Possibly(
                List.of(
                    new Users(Reason.MFA_NOT_KNOWN, 3),
                    new Users(Reason.REGISTERED_NOT_REQUIRED, 5))));
  }

  @Test
  void whatIsMoreThanAllCandidatesRemains() {
    assertThat(of(15, PLAIN, NOT_KNOWN, NEITHER))
        .isEqualTo(new Partly(List.of(new Users(Reason.MFA_NOT_KNOWN, 3)), 2));
    assertThat(of(12, PLAIN, NEITHER)).isEqualTo(new Partly(List.of(), 2));
  }

  @Test
  void aDisabledGuestCountsOnceAndEitherReasonAloneWouldDo() {
    Alike disabledGuests = alike(Optional.of(true), false, false, 2);
    assertThat(of(10, PLAIN, disabledGuests))
        .isEqualTo(
            new Exactly(
                List.of(
                    List.of(new Users(Reason.DISABLED_WITH_MFA, 2)),
                    List.of(new Users(Reason.GUEST_WITH_MFA, 2)))));
  }

  @Test
  void usersWithoutMfaNeverExplainThatMicrosoftCountsFewer() {
    Alike disabledWithout =
        new Alike(false, Optional.of(false), Optional.of(false), Optional.empty(), false, true, 4);
    assertThat(of(6, PLAIN, disabledWithout)).isEqualTo(new Partly(List.of(), 4));
  }

  @Test
  void adminsAndOthersAreComparedApartAndAllUsersTogether() {
    Alike admins =
        new Alike(true, Optional.of(true), Optional.of(true), Optional.of(true), true, false, 2);
    Alike disabled = alike(Optional.of(false), false, true, 4);
    MicrosoftFigures figures =
        new MicrosoftFigures(
            Instant.EPOCH,
            OptionalLong.of(2),
            OptionalLong.of(10),
            OptionalLong.of(12),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<Comparison> all = Comparison.of(figures, List.of(admins, PLAIN, disabled));
    assertThat(all).extracting(Comparison::difference).containsExactly(0L, 0L, -4L);
    assertThat(all.getLast().explanation())
        .isEqualTo(new Exactly(List.of(List.of(new Users(Reason.DISABLED, 4)))));
  }
}
