package dev.twofold.engine.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine may depend on, and which of its rooms knows which. */
class EngineRulesTest {
  private static final String ENGINE = "dev.twofold.engine.";

  /** Each room knows only those before it. */
  private static final List<String> ROOMS =
      List.of(
          "directory", "access", "signin", "meaning", "verdict", "proof", "assessment", "standing");

  private static final JavaClasses ENGINE_CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.twofold.engine");

  @Test
  void engineDependsOnTheJdkOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.twofold.engine..", "java..", "org.jspecify.annotations..")
        .check(ENGINE_CLASSES);
  }

  @Test
  void engineHasNoInputNoOutputAndNoClock() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "java.time..")
        .check(ENGINE_CLASSES);
    noClasses().should().accessClassesThat().areAssignableTo(Clock.class).check(ENGINE_CLASSES);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(ENGINE_CLASSES);
    noClasses().should().callMethod(System.class, "nanoTime").check(ENGINE_CLASSES);
  }

  @Test
  void eachRoomKnowsOnlyThoseBeforeIt() {
    for (int room = 0; room < ROOMS.size(); room++) {
      for (int later = room + 1; later < ROOMS.size(); later++) {
        noClasses()
            .that()
            .resideInAPackage(ENGINE + ROOMS.get(room) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE + ROOMS.get(later) + "..")
            .check(ENGINE_CLASSES);
      }
    }
  }

  @Test
  void theMeaningAndTheProofShareNothingButFacts() {
    noClasses()
        .that()
        .resideInAPackage(ENGINE + "proof..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ENGINE + "meaning..")
        .check(ENGINE_CLASSES);
  }
}
