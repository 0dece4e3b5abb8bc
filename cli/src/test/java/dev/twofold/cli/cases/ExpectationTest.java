package dev.twofold.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ExpectationTest {
  private static final String ANSWER =
      """
      verdict: CONDITIONALLY
      witness: {application: x, clientAppType: browser, devicePlatform: windows, ipAddress: 198.51.100.7, country: null,
                signInRiskLevel: none, userRiskLevel: none, insiderRiskLevel: none, transferMethod: none,
                deviceInfo: null, compliantNetwork: false, insideCorporateNetwork: false}
      enforcedBy: [M1, M2]
      because: {M2: location, M1: "signInRisk,userRisk"}
      either: []
      needs: [settings]
      warnings: []
      mfaEnabled: false
      """;

  @Test
  void nothingIsWrongWhereEveryViewFits() {
    assertThat(
            mismatches(
                """
                verdict: CONDITIONALLY
                witness: {}
                enforcedBy: [M2, M1]
                because: {M1: "userRisk,signInRisk", M2: location}
                needs: [sett]
                """))
        .isEmpty();
  }

  @Test
  void everyViewThatDiffersIsNamed() {
    assertThat(
            mismatches(
                """
                verdict: NEVER
                witness: {clientAppType: other}
                enforcedBy: [M1]
                because: {M1: signInRisk, M2: location}
                needs: [users]
                warnings: [unknownRole]
                mfaEnabled: null
                """))
        .hasSize(7);
  }

  @Test
  void whatIsNotSaidOfAWitnessMustBeOrdinary() {
    assertThat(mismatches("witness: {}", ANSWER.replace("browser", "other"))).hasSize(1);
    assertThat(mismatches("witness: {}", ANSWER.replace("198.51.100.7", "10.0.0.1"))).hasSize(1);
    assertThat(mismatches("witness: {}", ANSWER.replace("198.51.100.7", "203.0.113.7")))
        .as("in a named location")
        .hasSize(1);
    assertThat(mismatches("witness: {}", ANSWER.replace("windows", "linux"))).isEmpty();
  }

  @Test
  void anAnswerMustNotContradictItself() {
    assertThat(Consistency.mismatches(answer(ANSWER))).as("needs without UNKNOWN").hasSize(1);
    assertThat(Consistency.mismatches(answer("verdict: NEVER\nenforcedBy: [M]"))).hasSize(2);
    assertThat(Consistency.mismatches(answer("verdict: ALWAYS\nenforcedBy: [M]"))).isEmpty();
    assertThat(Consistency.mismatches(answer("verdict: UNKNOWN\nneeds: [users]"))).hasSize(1);
    assertThat(
            Consistency.mismatches(
                answer("verdict: BLOCKED\nbecause: {A: 'users,location', B: users}")))
        .hasSize(1);
  }

  @Test
  void misspeltPropertiesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mismatches("verdcit: NEVER"))
        .withMessageContaining("verdcit");
  }

  private static List<String> mismatches(String expect) {
    return mismatches(expect, ANSWER);
  }

  private static List<String> mismatches(String expect, String answer) {
    ObjectNode node =
        Json.object(
            "id",
            "TC-000",
            "says",
            "a case",
            "facts",
            List.of(),
            "tenant",
            answer("namedLocations: [{is: HQ, ranges: [203.0.113.0/24]}]"),
            "expect",
            answer(expect));
    return Expectation.mismatches(Case.of(Path.of("a.yaml"), node), answer(answer));
  }

  private static ObjectNode answer(String yaml) {
    return (ObjectNode) YAMLMapper.builder().build().readTree(yaml);
  }
}
