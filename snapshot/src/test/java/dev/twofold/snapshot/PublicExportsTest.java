package dev.twofold.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Real exports from public sources, which lie beside the repository where they are at hand. */
class PublicExportsTest {

  @ParameterizedTest
  @CsvSource({
    "0x6f677548-zerotrust-ca-policies, 58",
    "alexfilipin-conditionalaccess, 59",
    "azure-samples-ca-apis, 6",
    "chrisfriday-ca-policy-analyzer, 1",
    "cloudshield-conditional-access-framework, 42",
    "clutch2view-nis2, 22",
    "dataguys-conditionalaccessanalyzer, 18",
    "deploymenttheory-conditional-access-templates, 21",
    "fortigi-conditionalaccess, 4",
    "j0eyv-conditionalaccessbaseline, 36",
    "jra431-conditionalaccessbaseline, 30",
    "krpelnikivan-caframework, 48",
    "lukeevanstech-entra-ca-templates, 2",
    "nathanmcnulty, 6",
    "nayemreza-conditionalaccess, 47",
    "philippkohn-ca-zerotrust, 52",
    "srozemuller-identity, 16",
  })
  void everyPolicyOfAPublishedSetIsRead(String folder, int policies) throws Exception {
    try (Snapshot snapshot = Snapshot.open(data("ca-policies").resolve(folder))) {
      assertThat(policies(snapshot)).hasSize(policies);
      assertThat(snapshot.policiesOnly()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyWarningNamesAFileAndAPath(Path folder) throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "The published exports are not beside the repository.");
    try (Snapshot snapshot = Snapshot.open(folder)) {
      List<User> users = new ArrayList<>();
      snapshot.forEachUser(users::add);
      assertThat(users).isNotEmpty();
      assertThat(snapshot.warnings())
          .allSatisfy(warning -> assertThat(warning.subject()).matches("(?s)(\\*|.*json.*)\\$.*"));
    }
  }

  @Test
  void theEntraPartOfAScubaGearReportIsRead() throws Exception {
    Path report = data("tenants").resolve("scubagear-sample-report/ProviderSettingsExport.json");
    try (Snapshot snapshot = Snapshot.open(report)) {
      assertThat(policies(snapshot)).hasSize(7);
      assertThat(snapshot.tenantInfo().displayName()).hasValue("tqhjy");
      assertThat(snapshot.tenant().directory().federatedDomains()).isInstanceOf(Fact.Known.class);
    }
  }

  private static List<ConditionalAccessPolicy> policies(Snapshot snapshot) {
    assertThat(snapshot.tenant().policies().isKnown()).isTrue();
    return snapshot.tenant().policies().orElse(List.of());
  }

  static List<Path> folders() throws IOException {
    Path shared = Path.of(System.getProperty("twofold.shared", "absent"), "data");
    if (!Files.isDirectory(shared)) {
      return List.of(Path.of("absent"));
    }
    try (Stream<Path> sets = Files.list(shared.resolve("ca-policies"));
        Stream<Path> tenants = Files.list(shared.resolve("tenants"))) {
      return Stream.concat(sets, tenants).filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Path data(String name) {
    Path folder = Path.of(System.getProperty("twofold.shared", "absent"), "data", name);
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "The published exports are not beside the repository.");
    return folder;
  }
}
