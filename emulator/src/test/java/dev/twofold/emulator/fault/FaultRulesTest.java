package dev.twofold.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultRulesTest {
  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("GET users* 503 x3", Fault.Status.of(503), new Occasion.Next(0, 3)),
        Arguments.of(
            "* 429 p0.05 retry-after=7",
            new Fault.Status(List.of(429), Optional.of(Duration.ofSeconds(7))),
            new Occasion.Chance(0.05)),
        Arguments.of("users* cut p0.1", new Fault.CutBody(0.5, false), new Occasion.Chance(0.1)),
        Arguments.of("users cut=0.9", new Fault.CutBody(0.9, false), Occasion.ALWAYS),
        Arguments.of("users cut-chunked=0", new Fault.CutBody(0, true), Occasion.ALWAYS),
        Arguments.of(
            "* stall=20s x1",
            new Fault.Stall(Duration.ofSeconds(20), Fault.Stall.Then.GO_ON),
            new Occasion.Next(0, 1)),
        Arguments.of(
            "* stall-close=250ms skip=2",
            new Fault.Stall(Duration.ofMillis(250), Fault.Stall.Then.CLOSE),
            new Occasion.Next(2, 1)),
        Arguments.of("users* page-twice x1", new Fault.PageTwice(), new Occasion.Next(0, 1)),
        Arguments.of("* expire-token p0.01", new Fault.ExpireToken(), new Occasion.Chance(0.01)),
        Arguments.of("  *   any  ", Fault.Status.any(), Occasion.ALWAYS),
        Arguments.of("* 500 x2 skip=10", Fault.Status.of(500), new Occasion.Next(10, 2)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void readsRules(String text, Fault fault, Occasion occasion) {
    FaultRule rule = FaultRules.parse(text);

    assertThat(rule.fault()).isEqualTo(fault);
    assertThat(rule.occasion()).isEqualTo(occasion);
  }

  @Test
  void readsChangesOfData() {
    assertThat(FaultRules.parse("users* change-data x1").fault())
        .isInstanceOf(Fault.ChangeData.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | it must have a path and a fault, such as 'users* 503 x3'",
        "GET users | it must have a path and a fault, such as 'users* 503 x3'",
        "users 418 | '418' is no fault",
        "users 503 often | 'often' is no option",
        "users 503 xmany | 'xmany' needs a whole number",
        "users 503 p2 | a probability is above 0 and up to 1",
        "users 503 p0 | a probability is above 0 and up to 1",
        "users 503 x0 | a rule strikes at least once, after 0 or more",
        "users 503 x1 p0.5 | a rule has either x and skip, or p",
        "users 503=2 | '503' takes no value",
        "users stall | a stall needs a time, such as stall=20s",
        "users stall=9999999m | a stall lasts between 0 and 24 hours",
        "users cut=1 | a body is cut at 0 or more and below 1",
        "users cut=half | 'cut=half' needs a number such as 0.05",
        "users cut retry-after=3 | retry-after goes with a status only",
        "regex:( 503 | the path is no regular expression",
      })
  void saysInOneSentenceWhatIsWrong(String text, String reason) {
    assertThatThrownBy(() -> FaultRules.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The fault rule '%s' can't be read: %s.", text, reason);
  }

  @ParameterizedTest
  @CsvSource({
    "users*, /v1.0/users, true",
    "users*, /beta/users/delta, true",
    "users*, /v1.0/auditLogs/signIns, false",
    "users, /v1.0/users/delta, false",
    "USERS, /v1.0/users, true",
    "*, /v1.0/users, true",
    "*, /v1/customers, true",
    "*, /tenant/oauth2/v2.0/token, false",
    "/*, /tenant/oauth2/v2.0/token, true",
    "/beta/users*, /beta/users, true",
    "/beta/users*, /v1.0/users, false",
    "users, /v1.0/5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502/users, true",
    "users, users, true",
    "users/*/methods, users/1/authentication/methods, true",
    "regex:users|groups, /v1.0/groups, true",
    "regex:users|groups, /v1.0/groups/delta, false",
  })
  void pathsMatchBelowTheVersionOrWhole(String pattern, String path, boolean matches) {
    FaultRule rule = FaultRules.parse(pattern + " 503");

    assertThat(rule.isAbout("GET", path)).isEqualTo(matches);
  }
}
