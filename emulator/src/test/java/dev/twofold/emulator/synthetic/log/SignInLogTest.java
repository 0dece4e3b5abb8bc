package dev.twofold.emulator.synthetic.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.synthetic.Tenants;
import dev.twofold.emulator.synthetic.content.SyntheticTenant;
import dev.twofold.emulator.synthetic.policy.Offices;
import dev.twofold.emulator.synthetic.posture.Posture;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.tenant.EngineView;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** The sign-ins agree with the policies: judged again, each gives what its row says. */
final class SignInLogTest {
  private static final int EVENTS = 120;
  private static final Set<Integer> PASSWORD_ERRORS = Set.of(50126, 50053, 50057);
  private static final Set<Integer> BLOCKED = Set.of(53000, 53001, 53003, 530035);

  private static SignInLog log(SyntheticTenant tenant) {
    Blueprint blueprint = tenant.blueprint();
    return new SignInLog(
        blueprint,
        new Accounts(blueprint),
        new Offices(blueprint),
        Tenants.TECHNICIANS,
        () -> EngineView.of(tenant));
  }

  @ParameterizedTest
  @EnumSource(
      value = Posture.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NOTHING"})
  void eachEventAgreesWithTheEngine(Posture posture) {
    SyntheticTenant tenant = Tenants.of(posture, 80, 3);
    SignInLog log = log(tenant);
    EngineView view = EngineView.of(tenant);
    for (int number = 0; number < Math.min(EVENTS, log.size()); number++) {
      Optional<Attempt> attempt = log.attempt(number);
      if (attempt.isPresent()) {
        Set<Outcome> outcomes =
            view.evaluator().outcomes(attempt.get().visitor().user(), attempt.get().signIn());
        check(log.row(number), outcomes);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Posture.class)
  void usersAndSignInsThatAreTakenAsAlikeAreJudgedLikeEachAlone(Posture posture) {
    SyntheticTenant tenant = Tenants.of(posture, 40, posture.name().length());
    SignInLog log = log(tenant);
    Judge judge = new Judge(EngineView.of(tenant));
    List<User> users =
        Tenants.texts(Tenants.rows(tenant, "users"), "id").stream()
            .map(id -> judge.user(id).orElseThrow())
            .toList();
    for (int number = 0; number < Math.min(EVENTS, log.size()); number += 3) {
      Optional<SignIn> signIn = log.attempt(number).map(Attempt::signIn);
      for (User user : signIn.isPresent() ? users : List.<User>of()) {
        assertThat(judge.judge(user, signIn.orElseThrow()))
            .isEqualTo(judge.judgeAlone(user, signIn.orElseThrow()));
      }
    }
  }

  private static void check(ObjectNode row, Set<Outcome> outcomes) {
    int code = row.path("status").path("errorCode").asInt();
    boolean multiFactor =
        row.path("authenticationRequirement").asString().equals("multiFactorAuthentication");
    if (PASSWORD_ERRORS.contains(code)) {
      assertThat(row.path("appliedConditionalAccessPolicies")).isEmpty();
    } else if (BLOCKED.contains(code)) {
      assertThat(outcomes).contains(Outcome.BLOCKED);
      assertThat(code == 530035 || row.path("conditionalAccessStatus").asString().equals("failure"))
          .as("blocked by: %s", row)
          .isTrue();
    } else if (multiFactor) {
      assertThat(outcomes).contains(Outcome.MFA);
      assertThat(row.path("authenticationRequirementPolicies")).isNotEmpty();
    } else {
      assertThat(code).isZero();
      assertThat(outcomes).contains(Outcome.OPEN);
      assertThat(row.path("conditionalAccessStatus").asString()).isNotEqualTo("failure");
    }
  }

  @Test
  void eventsComeNewestFirstWithinThirtyDaysAndAreFoundById() {
    SignInLog log = log(Tenants.of(Posture.ONE_GOOD_POLICY, 60, 1));
    Instant last = Tenants.NOW;
    for (int number = 0; number < log.size(); number += 7) {
      ObjectNode row = log.row(number);
      Instant at = Instant.parse(row.path("createdDateTime").asString());
      assertThat(at).isBeforeOrEqualTo(last).isAfter(Tenants.NOW.minus(Duration.ofDays(31)));
      assertThat(log.numberOf(row.path("id").asString())).hasValue(number);
      last = at;
    }
    assertThat(log.size()).isGreaterThan(500);
  }

  @Test
  void theSameEventIsTheSameEachTime() {
    SignInLog one = log(Tenants.of(Posture.COMPLETE, 60, 2));
    SignInLog other = log(Tenants.of(Posture.COMPLETE, 60, 2));
    for (int number = 0; number < 100; number++) {
      assertThat(one.row(number)).isEqualTo(other.row(number)).isEqualTo(one.row(number));
    }
  }

  @Test
  void everyKindOfEventOccurs() {
    SignInLog log = log(Tenants.of(Posture.TRUSTED_OFFICE, 60, 4));
    Set<String> types = new HashSet<>();
    Set<String> requirements = new HashSet<>();
    Set<String> crossings = new HashSet<>();
    Set<Integer> codes = new HashSet<>();
    for (int number = 0; number < log.size(); number++) {
      ObjectNode row = log.row(number);
      types.add(row.path("signInEventTypes").path(0).asString());
      requirements.add(row.path("authenticationRequirement").asString());
      crossings.add(row.path("crossTenantAccessType").asString());
      codes.add(row.path("status").path("errorCode").asInt());
    }
    assertThat(types)
        .containsExactlyInAnyOrder("interactiveUser", "nonInteractiveUser", "servicePrincipal");
    assertThat(requirements).hasSize(2);
    assertThat(crossings).contains("none", "serviceProvider");
    assertThat(codes).contains(0, 50126, 50053, 50074, 53003);
  }
}
