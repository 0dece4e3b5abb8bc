package dev.twofold.cli.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.cli.Twofold;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every case, through {@code twofold assess FOLDER --format json}. */
class CommandCasesTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> assess() {
    return CaseFiles.cases().stream()
        .map(test -> DynamicTest.dynamicTest(test.title(), test.file().toUri(), () -> run(test)));
  }

  private void run(Case test) throws IOException {
    Path snapshot = folder.resolve(test.id());
    CaseTenant.write(test, snapshot);
    ReportAnswer report = new ReportAnswer(reportOf(snapshot));
    String user = CaseNames.id(test.user());

    List<String> mismatches = new ArrayList<>();
    mismatches.addAll(Expectation.mismatches(test, report.about(user)));
    mismatches.addAll(Consistency.mismatches(report.about(user)));
    mismatches.addAll(report.misshapenWitness(user));
    assertThat(mismatches).as("%s, facts %s", test.title(), test.facts()).isEmpty();
    assertStatisticsAddUp(report);
  }

  private static void assertStatisticsAddUp(ReportAnswer report) {
    JsonNode sums = Consistency.statistics(report.users());
    assertThat(Matching.matches(sums, report.report().path("statistics")))
        .as("statistics %s, users %s", report.report().path("statistics"), sums)
        .isTrue();
  }

  private static JsonNode reportOf(Path snapshot) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] arguments = {"assess", snapshot.toString(), "--format", "json"};
    int status =
        Twofold.run(
            arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    assertThat(status).as(err.toString(UTF_8)).isZero();
    return Json.MAPPER.readTree(out.toString(UTF_8));
  }
}
