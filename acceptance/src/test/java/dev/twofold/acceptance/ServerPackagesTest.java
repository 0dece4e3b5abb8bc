package dev.twofold.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages of the server know each other in one direction, and libraries in one place. */
class ServerPackagesTest {
  private static final String SERVER = "dev.twofold.server";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(SERVER);

  @Test
  void haveNoCircles() {
    slices().matching(SERVER + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheDatabaseKnowsItsPoolAndItsMigrations() {
    onlyIn("database", "com.zaxxer..", "org.flywaydb..");
  }

  @Test
  void onlyStandingsAreCopiedIntoTables() {
    onlyIn("standing", "org.postgresql..");
  }

  @Test
  void onlyCollectingKnowsJobs() {
    onlyIn("collecting", "com.github.kagkarlsson..");
  }

  @Test
  void onlyTheWebKnowsTomcatAndTemplates() {
    onlyIn("web", "org.apache.catalina..", "org.apache.coyote..", "org.springframework.security..");
  }

  @Test
  void pagesDoNotAskMicrosoft() {
    noClasses()
        .that()
        .resideInAnyPackage(inServer("web", "statistics", "customer", "user", "proof", "api"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.twofold.graph.call..", "dev.twofold.graph.connection..")
        .check(CLASSES);
  }

  private static void onlyIn(String room, String... libraries) {
    noClasses()
        .that()
        .resideInAPackage(SERVER + "..")
        .and()
        .resideOutsideOfPackage(inServer(room)[0])
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(CLASSES);
  }

  private static String[] inServer(String... rooms) {
    String[] packages = new String[rooms.length];
    for (int i = 0; i < rooms.length; i++) {
      packages[i] = SERVER + "." + rooms[i] + "..";
    }
    return packages;
  }
}
