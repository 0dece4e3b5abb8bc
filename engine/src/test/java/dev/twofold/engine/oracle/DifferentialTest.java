package dev.twofold.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine says what the oracle says. */
class DifferentialTest {
  private static final Path SAVED = Path.of("src", "test", "resources", "oracle");
  private final Subject subject = Subject.underTest();

  @Test
  void engineSaysWhatTryingEverySignInSays() {
    Map<Verdict, LongAdder> seen = new EnumMap<>(Verdict.class);
    Arrays.stream(Verdict.values()).forEach(verdict -> seen.put(verdict, new LongAdder()));
    Trials.check(
        "differential",
        1,
        (tenantCase, _) -> {
          List<String> differences = Comparison.differences(subject, tenantCase);
          Subject.Assessment assessment = subject.of(tenantCase.tenant());
          for (User user : tenantCase.users()) {
            seen.get(assessment.of(user).verdict()).increment();
          }
          return differences;
        });
    assertDiverse(seen);
  }

  /** So that the generator can't come to make tenants of which everything is trivially true. */
  private static void assertDiverse(Map<Verdict, LongAdder> seen) {
    double all = seen.values().stream().mapToLong(LongAdder::sum).sum();
    if (all < 1000) {
      return; // a single seed is tried
    }
    for (Verdict verdict :
        List.of(Verdict.ALWAYS, Verdict.CONDITIONALLY, Verdict.NEVER, Verdict.BLOCKED)) {
      assertThat(seen.get(verdict).sum() / all).as("the share of %s", verdict).isGreaterThan(0.08);
    }
  }

  /**
   * OPEN-08: what a negative operator says of an application without the attribute is not
   * documented. The engine takes both readings; the oracle takes the less protective one, which
   * must be among what the engine holds possible.
   */
  @Test
  void engineHoldsTheLessProtectiveReadingOfNegativeTagsPossible() {
    Trials.check(
        "negative tags",
        0.25,
        RandomTenants::withNegativeTags,
        (tenantCase, _) -> Comparison.impossible(subject, tenantCase));
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("savedCases")
  void engineSaysWhatTheOracleSaysOfSavedCases(Path file) throws IOException {
    TenantCase tenantCase = CaseText.read(Files.readString(SAVED.resolve(file)));
    assertThat(Comparison.differences(subject, tenantCase)).isEmpty();
  }

  static List<Path> savedCases() throws IOException {
    try (Stream<Path> files = Files.list(SAVED)) {
      return files
          .map(Path::getFileName)
          .filter(it -> it.toString().endsWith(".case"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "seed {0}", allowZeroInvocations = true)
  @MethodSource("savedSeeds")
  void engineSaysWhatTheOracleSaysOfSavedSeeds(long seed) {
    assertThat(Comparison.differences(subject, RandomTenants.of(seed))).isEmpty();
  }

  static List<Long> savedSeeds() throws IOException {
    try (Stream<String> lines = Files.lines(SAVED.resolve("seeds.txt"))) {
      return lines
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .map(Long::valueOf)
          .toList();
    }
  }
}
