package dev.twofold.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The packages of the collector and the emulator know each other in one direction only. */
class PackagesTest {
  private static final JavaClasses GRAPH =
      new ClassFileImporter().importPackages("dev.twofold.graph");
  private static final JavaClasses EMULATOR =
      new ClassFileImporter().importPackages("dev.twofold.emulator");

  @Test
  void ofTheCollectorHaveNoCircles() {
    slices().matching("dev.twofold.graph.(*)..").should().beFreeOfCycles().check(GRAPH);
  }

  @Test
  void ofTheEmulatorHaveNoCircles() {
    slices().matching("dev.twofold.emulator.(*)..").should().beFreeOfCycles().check(EMULATOR);
  }

  @Test
  void ofSyntheticPartnersHaveNoCircles() {
    slices()
        .matching("dev.twofold.emulator.synthetic.(*)..")
        .should()
        .beFreeOfCycles()
        .check(EMULATOR);
  }

  @Test
  void onlyThePackageOfTokensKnowsMicrosoftsLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.twofold.graph.token")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.microsoft..")
        .check(GRAPH);
  }
}
