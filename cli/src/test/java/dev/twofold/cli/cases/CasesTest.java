package dev.twofold.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The case files against mfa-semantics section 12, which lies beside the repository. */
class CasesTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| (?<id>TC-\\d{3}) \\|[^|]*\\| (?<verdict>[^|]*) \\|", Pattern.MULTILINE);
  private static final Pattern FACT =
      Pattern.compile("^\\s*- (?<id>[A-Z]+-[A-Z]?\\d+)\\b", Pattern.MULTILINE);
  private static final Set<String> VERDICTS =
      Set.of("ALWAYS", "CONDITIONALLY", "NEVER", "BLOCKED", "UNKNOWN");
  private static final int ROWS = 228;

  private final List<Case> cases = CaseFiles.cases();

  @Test
  void everyRowIsThereExactlyOnce() {
    List<String> ids = new ArrayList<>(CaseFiles.notExpressible());
    cases.forEach(test -> ids.add(test.id()));

    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, ROWS).mapToObj("TC-%03d"::formatted).toList());
  }

  @Test
  void everyCaseExpectsAVerdictAndNamesItsFacts() {
    assertThat(cases)
        .allSatisfy(test -> {
          assertThat(VERDICTS).as(test.id()).contains(test.verdict());
          assertThat(test.facts()).as(test.id()).isNotEmpty();
        });
  }

  @Test
  void everyFactExists() throws IOException {
    Set<String> known =
        FACT.matcher(semantics())
            .results()
            .map(fact -> fact.group("id"))
            .collect(Collectors.toSet());

    assertThat(cases).allSatisfy(test -> assertThat(known).as(test.id()).containsAll(test.facts()));
  }

  @Test
  void theVerdictIsThatOfTheRowUnlessTheCaseSaysWhyNot() throws IOException {
    Map<String, String> rows =
        ROW.matcher(semantics())
            .results()
            .collect(Collectors.toMap(row -> row.group("id"), CasesTest::verdict));

    assertThat(rows).hasSize(ROWS);
    assertThat(cases)
        .allSatisfy(test ->
            assertThat(test.verdict().equals(rows.get(test.id())))
                .as(
                    "%s: %s here, %s in the row, instead: %s",
                    test.id(), test.verdict(), rows.get(test.id()), test.instead())
                .isEqualTo(test.instead().isEmpty()));
  }

  private static String verdict(MatchResult row) {
    String verdict = row.group("verdict");
    return verdict.equals("unknown") ? "UNKNOWN" : verdict;
  }

  private static String semantics() throws IOException {
    Path file =
        Path.of(System.getProperty("twofold.shared", "../../shared"))
            .resolve("reference/mfa-semantics.md");
    assumeTrue(Files.isReadable(file), file + " is not there");
    return Files.readString(file);
  }
}
