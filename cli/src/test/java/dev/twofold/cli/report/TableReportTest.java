package dev.twofold.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.cli.CommandLineRun;
import dev.twofold.cli.FakeEngine;
import dev.twofold.cli.Sample;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text for a terminal. */
final class TableReportTest {

  private static List<UserVerdict> verdicts() {
    List<UserVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      verdicts.add(Sample.gap(Sample.user("user" + i, "User"), Sample.signIn()));
    }
    verdicts.add(Sample.gap(Sample.user("x".repeat(300), "Long"), Sample.beyondWhatIf()));
    verdicts.add(Sample.unknown(Sample.user("evil\u001B[31m\r\n", "Evil"), Verdict.ALWAYS));
    return verdicts;
  }

  private static String table(String... more) {
    List<String> args = new ArrayList<>(List.of("assess", "t"));
    args.addAll(List.of(more));
    return CommandLineRun.over(verdicts(), args.toArray(String[]::new)).out();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 57, 100, 200})
  void keepsToTheWidth(int width) {
    assertThat(table("--width", Integer.toString(width)).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }

  @Test
  void groupsUsersWhoShareACauseAndAWitness() {
    assertThat(table())
        .contains("CONDITIONALLY · 30 users · 30 admins", "user4@contoso.com (admin) and 25 more")
        .contains("Either   ALWAYS.", "Needs    groups/g9/transitiveMembers");
  }

  @Test
  void namesEverybodyWhereAskedToExplain() {
    assertThat(table("--explain")).contains("user29@contoso.com").doesNotContain("and 25 more");
  }

  @Test
  void saysHowOldTheFactsAreAndWhereTheyComeFrom() {
    assertThat(table())
        .contains("As of 21 November 2026, 07:12 UTC (3 h ago)", "Source: t")
        .contains("no named location", "reports/authenticationMethods/userRegistrationDetails");
  }

  @Test
  void isNotObeyedByTheTerminal() {
    assertThat(table()).doesNotContain("\u001B", "\r");
  }

  @Test
  void drawsInAsciiWhereTheCharsetHasNoBlocks() {
    String table =
        CommandLineRun.in(
                StandardCharsets.US_ASCII,
                new FakeEngine(Map.of("t", verdicts().subList(0, 30))),
                "assess",
                "t")
            .out();

    assertThat(table).contains("####").doesNotContain("?");
  }
}
