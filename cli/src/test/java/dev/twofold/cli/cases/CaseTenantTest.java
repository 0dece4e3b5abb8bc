package dev.twofold.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CaseTenantTest {
  private static final String POLICIES = "identity/conditionalAccess/policies";

  @TempDir Path folder;

  @Test
  void everyCaseBecomesASnapshot() {
    assertThat(CaseFiles.cases())
        .allSatisfy(test ->
            assertThatCode(() -> CaseTenant.write(test, folder.resolve(test.id())))
                .as(test.id())
                .doesNotThrowAnyException());
  }

  @Test
  void theFolderMirrorsGraph() throws IOException {
    CaseTenant.write(of("groups: [{is: G, members: [U]}]"), folder);

    assertThat(folder.resolve(POLICIES + ".json")).exists();
    assertThat(folder.resolve("groups/" + CaseNames.id("G") + "/transitiveMembers.json")).exists();
    assertThat(manifest().at("/collections/users/status").asString()).isEqualTo("read");
    assertThat(manifest().at("/takenAt").asString()).isEqualTo("2026-11-21T07:12:00Z");
  }

  @Test
  void whatWasNotReadHasNoFileAndSaysSo() throws IOException {
    CaseTenant.write(of("notRead: [settings]"), folder);

    assertThat(folder.resolve("settings.json")).doesNotExist();
    assertThat(manifest().at("/collections/settings/status").asString()).isEqualTo("notRead");
  }

  @Test
  void aPolicyIsWrittenOutAsGraphDoes() {
    JsonNode policy =
        collections(
                """
                policies:
                  - is: P
                    state: reportOnly
                    includeRoles: [Global Administrator]
                    excludeApps: [Exchange]
                    grant: strength(MFA) AND termsOfUse
                    flows: [deviceCodeFlow, authenticationTransfer]
                    insiderRisk: [minor]
                """)
            .get(POLICIES)
            .at("/value/0");

    assertThat(policy.at("/state").asString()).isEqualTo("enabledForReportingButNotEnforced");
    assertThat(policy.at("/conditions/users/includeUsers")).isEmpty();
    assertThat(Json.texts(policy.at("/conditions/users/includeRoles")))
        .containsExactly("62e90394-69f5-4237-9190-012177145e10");
    assertThat(Json.texts(policy.at("/conditions/applications/includeApplications")))
        .containsExactly("All");
    assertThat(policy.at("/conditions/authenticationFlows/transferMethods").asString())
        .isEqualTo("deviceCodeFlow,authenticationTransfer");
    assertThat(policy.at("/conditions/platforms").isNull()).isTrue();
    assertThat(policy.at("/grantControls/operator").asString()).isEqualTo("AND");
    assertThat(policy.at("/grantControls/builtInControls")).isEmpty();
    assertThat(policy.at("/grantControls/termsOfUse")).hasSize(1);
    assertThat(policy.at("/grantControls/authenticationStrength/id").asString())
        .isEqualTo("00000000-0000-0000-0000-000000000002");
  }

  @Test
  void membersOfChildGroupsAreTransitiveMembers() {
    JsonNode members =
        collections("groups: [{is: G, members: [Child]}, {is: Child, members: [U]}]")
            .get("groups/" + CaseNames.id("G") + "/transitiveMembers");

    assertThat(members.at("/value").valueStream().map(member -> member.at("/id").asString()))
        .containsExactly(CaseNames.id("Child"), CaseNames.id("U"));
  }

  @Test
  void rangesOfNineBitsMakeUpAllOfIpv4() {
    JsonNode ranges =
        collections("namedLocations: [{is: L, ranges: [every IPv4 /9]}]")
            .get("identity/conditionalAccess/namedLocations")
            .at("/value/0/ipRanges");

    assertThat(ranges).hasSize(512);
    assertThat(ranges.at("/0/cidrAddress").asString()).isEqualTo("0.0.0.0/9");
    assertThat(ranges.at("/511/cidrAddress").asString()).isEqualTo("255.128.0.0/9");
  }

  @Test
  void whatGraphCannotSayOfAnExternalUserStandsUnderTheWhatIfNames() {
    JsonNode users =
        collections("user: {kind: serviceProvider, from: T1}").get("users").at("/value/0");

    assertThat(users.at("/externalUserType").asString()).isEqualTo("serviceProvider");
    assertThat(users.at("/externalTenantId").asString()).isEqualTo(CaseNames.id("T1"));
  }

  private JsonNode manifest() throws IOException {
    return Json.MAPPER.readTree(Files.readString(folder.resolve("snapshot.json")));
  }

  private static Map<String, JsonNode> collections(String tenant) {
    return CaseTenant.collections(of(tenant));
  }

  private static Case of(String tenant) {
    return new Case(
        Path.of("a.yaml"),
        "TC-000",
        "a case",
        List.of(),
        Optional.empty(),
        YAMLMapper.builder().build().readTree(tenant),
        Json.object());
  }
}
