package dev.twofold.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case, through the library. */
class LibraryCasesTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> assess() {
    return CaseFiles.cases().stream()
        .map(test -> DynamicTest.dynamicTest(test.title(), test.file().toUri(), () -> run(test)));
  }

  private void run(Case test) throws Exception {
    Path snapshot = folder.resolve(test.id());
    CaseTenant.write(test, snapshot);
    LibraryAnswer answer = assessed(snapshot);
    String user = CaseNames.id(test.user());

    List<String> mismatches = new ArrayList<>();
    mismatches.addAll(Expectation.mismatches(test, answer.about(user)));
    mismatches.addAll(Consistency.mismatches(answer.about(user)));
    assertThat(mismatches).as("%s, facts %s", test.title(), test.facts()).isEmpty();
  }

  private static LibraryAnswer assessed(Path folder) throws Exception {
    try (Snapshot snapshot = Snapshot.open(folder)) {
      Assessor assessor = new Assessor(snapshot.tenant());
      List<UserVerdict> verdicts = new ArrayList<>();
      snapshot.forEachUser(user -> verdicts.add(assessor.assess(user)));
      return new LibraryAnswer(snapshot.tenant(), verdicts, snapshot.warnings());
    }
  }
}
