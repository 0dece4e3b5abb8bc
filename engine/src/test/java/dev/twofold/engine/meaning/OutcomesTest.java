package dev.twofold.engine.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.signin.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

  @ParameterizedTest
  @CsvSource({
    "YES, YES, YES, YES",
    "YES, NO, NO, YES",
    "YES, UNREAD, UNREAD, YES",
    "NO, NO, NO, NO",
    "NO, UNREAD, NO, UNREAD",
    "UNREAD, UNREAD, UNREAD, UNREAD"
  })
  void kleeneLogic(Answer one, Answer other, Answer and, Answer or) {
    assertThat(one.and(other)).isEqualTo(other.and(one)).isEqualTo(and);
    assertThat(one.or(other)).isEqualTo(other.or(one)).isEqualTo(or);
  }

  @ParameterizedTest(name = "GR-01, GR-02: {0} with {1} is {2} where both, {3} where one is needed")
  @CsvSource({
    "BLOCKED, MFA, BLOCKED, MFA",
    "BLOCKED, OPEN, BLOCKED, OPEN",
    "MFA, OPEN, MFA, OPEN",
    "BLOCKED, BLOCKED, BLOCKED, BLOCKED",
    "MFA, MFA, MFA, MFA",
    "OPEN, OPEN, OPEN, OPEN"
  })
  void strictestAndLaxest(Outcome one, Outcome other, Outcome strictest, Outcome laxest) {
    List<Set<Outcome>> parts = List.of(Set.of(one), Set.of(other));

    assertThat(Outcomes.strictest(parts)).containsExactly(strictest);
    assertThat(Outcomes.laxest(parts)).containsExactly(laxest);
  }

  @Test
  void everyCombinationOfWhatIsPossible() {
    List<Set<Outcome>> parts =
        List.of(Set.of(Outcome.MFA, Outcome.OPEN), Set.of(Outcome.BLOCKED, Outcome.OPEN));

    assertThat(Outcomes.strictest(parts)).isEqualTo(Outcomes.ANY);
    assertThat(Outcomes.laxest(parts)).containsExactlyInAnyOrder(Outcome.MFA, Outcome.OPEN);
  }

  @Test
  void nothingAskedForIsOpen() {
    assertThat(Outcomes.strictest(List.of())).containsExactly(Outcome.OPEN);
    assertThat(Outcomes.laxest(List.of())).containsExactly(Outcome.OPEN);
  }
}
