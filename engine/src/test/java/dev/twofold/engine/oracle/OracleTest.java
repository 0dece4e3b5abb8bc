package dev.twofold.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.twofold.engine.access.ApplicationFilter;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.FilterParser;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The oracle and its tenants are fit to judge the engine. */
class OracleTest {

  @Test
  void everyAnswerAgreesWithEvaluatingSignInsDirectly() {
    Trials.check("oracle directly", 0.1, OracleTest::faultsOfAnswers);
  }

  private static List<String> faultsOfAnswers(TenantCase tenantCase, long seed) {
    Oracle oracle = new Oracle(tenantCase.tenant());
    Dice dice = new Dice(seed);
    List<String> faults = new ArrayList<>();
    for (User user : tenantCase.users()) {
      Oracle.Answer answer = oracle.assess(user);
      if (!answer.open().stream().allMatch(open -> oracle.isOpen(user, open))) {
        faults.add("not open: " + answer.open());
      }
      for (int i = 0; i < 40; i++) {
        SignIn signIn = signIn(dice, new CriticalValues(tenantCase.tenant()));
        if (oracle.isPossible(user, signIn)
            && !allows(answer.verdict(), oracle.outcome(user, signIn))) {
          faults.add(user.id() + " is " + answer.verdict() + " in spite of " + signIn);
        }
      }
    }
    return faults;
  }

  private static boolean allows(Verdict verdict, Outcome outcome) {
    return switch (outcome) {
      case BLOCKED -> true;
      case MFA -> verdict == Verdict.ALWAYS || verdict == Verdict.CONDITIONALLY;
      case OPEN -> verdict == Verdict.NEVER || verdict == Verdict.CONDITIONALLY;
    };
  }

  private static SignIn signIn(Dice dice, CriticalValues values) {
    ClientAppType client = dice.pick(List.of(ClientAppType.values()));
    List<Audience> audiences = values.audiences();
    Device device = client.modern() ? dice.pick(values.devices()) : new Device.Unregistered();
    return new SignIn(
        client == ClientAppType.EXCHANGE_ACTIVE_SYNC ? audiences.getFirst() : dice.pick(audiences),
        client,
        dice.pick(List.of(TransferMethod.values())),
        dice.pick(List.of(RiskLevel.values())),
        dice.pick(List.of(RiskLevel.values())),
        dice.pick(List.of(InsiderRiskLevel.values())),
        device,
        dice.pick(values.networks(true)),
        dice.pick(List.of(DevicePlatform.values())));
  }

  @Test
  void tryingOneOfAlikeValuesSaysTheSameAsTryingAllOfThem() {
    Trials.check("oracle in full", 0.03, OracleTest::differencesOfDetail);
  }

  private static List<String> differencesOfDetail(TenantCase tenantCase, long seed) {
    CriticalValues values = new CriticalValues(tenantCase.tenant());
    List<Network> networks = values.networks(true);
    if ((long) values.devices().size() * networks.size() * values.audiences().size() > 3000) {
      return List.of();
    }
    User user = new Dice(seed).pick(tenantCase.users());
    Oracle.Answer distinct = new Oracle(tenantCase.tenant()).assess(user);
    Oracle.Answer all = new Oracle(tenantCase.tenant(), Oracle.Detail.ALL).assess(user);
    boolean same =
        distinct.verdict() == all.verdict()
            && distinct.openFromManaged() == all.openFromManaged()
            && distinct.openFromUnmanaged() == all.openFromUnmanaged()
            && distinct.enforcedBy().equals(all.enforcedBy());
    return same ? List.of() : List.of(distinct + " and in full " + all);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void oracleDecidesCasesOfTheReference(String id, Verdict expected, TenantCase tenantCase) {
    Oracle oracle = new Oracle(tenantCase.tenant());

    assertThat(oracle.assess(tenantCase.users().getFirst()).verdict()).as(id).isEqualTo(expected);
  }

  static Stream<Arguments> cases() {
    return ReferenceCases.all().stream()
        .map(it -> Arguments.of(it.id(), it.expected(), it.tenantCase()));
  }

  @ParameterizedTest(name = "an oracle that {0}")
  @MethodSource("faults")
  void comparingFindsAnOracleThatMisreads(String name, UnaryOperator<TenantCase> misreads) {
    Subject faulty = Subject.oracleThat(misreads);

    assertThat(
            Stream.iterate(1L, seed -> seed <= 2500, seed -> seed + 1)
                .anyMatch(
                    seed -> !Comparison.differences(faulty, RandomTenants.of(seed)).isEmpty()))
        .as("an oracle that %s is found", name)
        .isTrue();
  }

  static Stream<Arguments> faults() {
    return Misreadings.ALL.entrySet().stream()
        .map(fault -> Arguments.of(fault.getKey(), fault.getValue()));
  }

  @Test
  void casesCanBeReadBack() {
    Trials.check(
        "case text",
        0.02,
        (tenantCase, _) -> {
          String text = CaseText.write(tenantCase);
          String again = CaseText.write(CaseText.read("# a comment\n" + text));
          return again.equals(text) ? List.of() : List.of(again);
        });
  }

  @Test
  void rulesReadAsWhatTheyWereWrittenFrom() {
    Trials.check(
        "rules",
        0.2,
        RandomTenants::withNegativeTags,
        (tenantCase, _) -> {
          List<String> wrong = new ArrayList<>();
          for (ConditionalAccessPolicy policy : tenantCase.policies()) {
            policy.devices().map(DeviceFilter::rule).stream()
                .filter(rule -> !FilterParser.device(rule.text()).equals(rule))
                .forEach(rule -> wrong.add(rule + " is " + FilterParser.device(rule.text())));
            Stream.of(policy.resources())
                .filter(TargetResources.Applications.class::isInstance)
                .map(TargetResources.Applications.class::cast)
                .flatMap(it -> it.filter().stream())
                .map(ApplicationFilter::rule)
                .filter(rule -> !FilterParser.application(rule.text()).equals(rule))
                .forEach(rule -> wrong.add(rule + " is " + FilterParser.application(rule.text())));
          }
          return wrong;
        });
  }

  @Test
  void shrinkingKeepsWhatFailsAndNothingElse() {
    TenantCase smallest =
        Shrinker.shrink(
            RandomTenants.of(1),
            candidate -> candidate.users().stream().anyMatch(user -> user.id().equals("user-1")));

    assertThat(smallest.policies()).isEmpty();
    assertThat(smallest.users()).extracting(User::id).containsExactly("user-1");
    assertThatCode(() -> CaseText.read(CaseText.write(smallest))).doesNotThrowAnyException();
  }
}
