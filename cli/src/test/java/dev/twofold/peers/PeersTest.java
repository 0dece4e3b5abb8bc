package dev.twofold.peers;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cases of the other tools, put to Twofold. Each answer that differs is listed in {@code
 * docs/comparison.md} with its reason: a new difference fails, and so does one that is gone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeersTest {
  private static final Path SHARED = Path.of(System.getProperty("twofold.shared", "absent"));
  private static final Path CASES = SHARED.resolve("data/cases");

  private static final String FACT = ".*[A-Z]+-[A-Z]?\\d+.*";

  /** A case with Twofold's answer. */
  private record Compared(PeerCase test, Question question, Answer answer) {
    boolean same() {
      return answer == test.said();
    }

    Difference difference() {
      return Difference.of(test, answer);
    }
  }

  private final Map<PeerCase, Answer> answers = new HashMap<>();
  private List<Compared> compared = List.of();

  @TempDir private static Path temp;

  @BeforeAll
  void compare() {
    assumeTrue(Files.isDirectory(CASES), "the tools' cases lie beside the repository");
    compared =
        Arrays.stream(Tool.values())
            .flatMap(tool ->
                Checks.of(tool).entrySet().stream()
                    .flatMap(check ->
                        tool.cases(CASES, check.getKey()).stream()
                            .map(test -> compared(test, check.getValue()))))
            .toList();
  }

  @Test
  void everyCheckIsComparedOrListedWithTheReason() throws IOException {
    Set<List<String>> listed =
        Page.read().table("Not compared").stream()
            .map(row -> row.subList(0, 2))
            .collect(Collectors.toSet());
    for (Tool tool : Tool.values()) {
      Set<String> asked = Checks.of(tool).keySet();
      assertThat(tool.checks(CASES)).containsAll(asked).doesNotHaveDuplicates();
      assertThat(tool.checks(CASES).stream().filter(check -> !asked.contains(check)))
          .containsExactlyInAnyOrderElementsOf(
              listed.stream()
                  .filter(row -> row.getFirst().equals(tool.title()))
                  .map(List::getLast)
                  .toList());
    }
  }

  @Test
  void theDifferencesAreTheListedOnes() throws IOException {
    assertThat(
            compared.stream().filter(result -> !result.same()).map(Compared::difference).toList())
        .containsExactlyInAnyOrderElementsOf(listed("Differences").keySet());
  }

  @Test
  void everyListedReasonExplainsItsDifference() throws IOException {
    Map<Difference, Reason> reasons = listed("Differences");
    assertThat(compared.stream().filter(result -> !result.same()))
        .allSatisfy(result -> {
          Reason reason = reasons.get(result.difference());
          assertThat(reason).as(result.test().toString()).isNotNull();
          assertThat(reason.explains(result.test(), test -> ask(test, result.question())))
              .as("%s by %s", result.test(), reason)
              .isTrue();
        });
  }

  /**
   * The fixture of the ScubaGear cases has conditions that no check looks at. Without them its
   * cases show whether Twofold and the tool read the rest alike.
   */
  @Test
  void scubaGearDiffersOnlyInWhatIsListedWhereIgnoredConditionsAreLeftOut() throws IOException {
    List<Difference> differences =
        compared.stream()
            .filter(result -> result.test().tool() == Tool.SCUBAGEAR)
            .map(result ->
                compared(Reason.withoutIgnoredConditions(result.test()), result.question()))
            .filter(result -> !result.same())
            .map(Compared::difference)
            .toList();

    assertThat(differences)
        .containsExactlyInAnyOrderElementsOf(
            Page.read().table("ScubaGear without the ignored conditions").stream()
                .map(PeersTest::difference)
                .toList());
    assertThat(Page.read().table("ScubaGear without the ignored conditions"))
        .allSatisfy(row -> assertThat(row.getLast()).matches(FACT));
  }

  @Test
  void theNumbersAreThoseOfThePage() throws IOException {
    assertThat(Page.read().table("Numbers"))
        .containsExactlyElementsOf(Stream.of(Tool.values()).map(this::numbers).toList());
  }

  @Test
  void everyCheckIsOnThePageWithItsQuestion() throws IOException {
    Map<String, String> questions =
        Page.read().table("What is asked").stream()
            .collect(toMap(row -> row.get(0) + " " + row.get(1), row -> row.get(2)));

    assertThat(questions)
        .isEqualTo(
            Stream.of(Tool.values())
                .flatMap(tool ->
                    Checks.of(tool).entrySet().stream()
                        .map(check ->
                            Map.entry(
                                tool.title() + " " + check.getKey(), check.getValue().words())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Test
  void everyReasonIsToldOnceWithAFact() throws IOException {
    List<List<String>> reasons = Page.read().table("Reasons");

    assertThat(reasons.stream().map(row -> Reason.valueOf(row.getFirst())))
        .containsExactlyElementsOf(EnumSet.allOf(Reason.class));
    assertThat(reasons).allSatisfy(row -> assertThat(row.getLast()).matches(FACT));
  }

  @Test
  void everyFactExists() throws IOException {
    String semantics = Files.readString(SHARED.resolve("reference/mfa-semantics.md"));

    assertThat(Page.read().facts())
        .allSatisfy(fact -> assertThat(semantics).contains("- %s ".formatted(fact)));
  }

  private List<String> numbers(Tool tool) {
    List<Compared> ofTool =
        compared.stream().filter(result -> result.test().tool() == tool).toList();
    long same = ofTool.stream().filter(Compared::same).count();
    return Stream.of(
            tool.title(),
            Checks.of(tool).size(),
            tool.checks(CASES).size(),
            ofTool.size(),
            same,
            ofTool.size() - same)
        .map(String::valueOf)
        .toList();
  }

  private static Map<Difference, Reason> listed(String heading) throws IOException {
    return Page.read().table(heading).stream()
        .collect(toMap(PeersTest::difference, row -> Reason.valueOf(row.getLast())));
  }

  private static Difference difference(List<String> row) {
    return new Difference(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
  }

  private Compared compared(PeerCase test, Question question) {
    return new Compared(test, question, ask(test, question));
  }

  private Answer ask(PeerCase test, Question question) {
    return answers.computeIfAbsent(
        test, _ -> Twofold.answer(test, question, temp.resolve(String.valueOf(answers.size()))));
  }
}
