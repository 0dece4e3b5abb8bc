package dev.twofold.emulator.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.snapshot.UnusableInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SnapshotContentTest {
  private static final Path NORDLICHT =
      Path.of(System.getProperty("twofold.root", ".."), "examples", "nordlicht");

  @TempDir private Path folder;

  private static List<? extends JsonNode> served(SnapshotContent content, String path) {
    return switch (content.read(path)) {
      case Answer.Many(Rows rows) -> IntStream.range(0, rows.size()).mapToObj(rows::row).toList();
      case Answer.One(ObjectNode object) -> List.of(object);
      case Answer.Refused _, Answer.Nothing _ -> List.of();
    };
  }

  private static List<JsonNode> written(Path file) throws IOException {
    JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
    return json.path("value").isArray() ? json.path("value").valueStream().toList() : List.of(json);
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.endsWith("snapshot.json"))
          .sorted()
          .toList();
    }
  }

  private static String collection(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/').replaceFirst("\\.json$", "");
  }

  private SnapshotContent open(String name, String json) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, json);
    return SnapshotContent.open(folder);
  }

  @Test
  void everyFileIsServedRowByRow() throws Exception {
    try (SnapshotContent content = SnapshotContent.open(NORDLICHT)) {
      List<Path> files = files(NORDLICHT);
      assertThat(files).hasSizeGreaterThan(10);
      for (Path file : files) {
        assertThat(served(content, collection(NORDLICHT, file)))
            .as(file.toString())
            .isEqualTo(written(file));
      }
    }
  }

  @Test
  void aZipIsServedLikeTheFolder() throws Exception {
    Path zip = folder.resolve("nordlicht.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (Path file : files(NORDLICHT)) {
        packed.putNextEntry(new ZipEntry("nordlicht/" + collection(NORDLICHT, file) + ".json"));
        Files.copy(file, packed);
      }
    }
    try (SnapshotContent content = SnapshotContent.open(zip)) {
      for (Path file : files(NORDLICHT)) {
        assertThat(served(content, collection(NORDLICHT, file)))
            .as(file.toString())
            .isEqualTo(written(file));
      }
    }
  }

  @Test
  void theTenantIsNamedByTheManifestAndItsInitialDomain() throws Exception {
    try (SnapshotContent content = SnapshotContent.open(NORDLICHT)) {
      assertThat(content.id()).isEqualTo("5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502");
      assertThat(content.displayName()).isEqualTo("Nordlicht Dental");
      assertThat(content.domain()).endsWith(".onmicrosoft.com");
      assertThat(content.domains()).contains("nordlichtdental.de", content.domain());
    }
  }

  @Test
  void withoutNamesTheTenantIsTheSameEachTime() throws Exception {
    String first;
    try (SnapshotContent content = open("users.json", "[{\"id\": \"u1\"}]")) {
      first = content.id();
      assertThat(first).matches("[0-9a-f-]{36}");
      assertThat(content.displayName()).isEqualTo(folder.getFileName().toString());
    }
    try (SnapshotContent content = SnapshotContent.open(folder)) {
      assertThat(content.id()).isEqualTo(first);
    }
  }

  @Test
  void recordedRefusalsAreRepeatedInTheSameWords() throws Exception {
    Files.writeString(folder.resolve("users.json"), "{\"value\": []}");
    String manifest =
        """
        {"tenantId": "T1", "collections": {
          "users": {"status": "read"},
          "auditLogs/signIns": {"status": "notLicensed"},
          "roleManagement/directory/roleEligibilityScheduleInstances": {"status": "notLicensed"},
          "domains": {"status": "notRead"},
          "security/secureScores": {"status": "notRead",
            "error": {"status": 503, "code": "ServiceUnavailable", "message": "Later."}}}}
        """;
    try (SnapshotContent content = open("snapshot.json", manifest)) {
      assertThat(content.read("auditLogs/signIns"))
          .isEqualTo(
              new Answer.Refused(
                  403,
                  "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
                  "Neither tenant is B2C or tenant doesn't have premium license"));
      assertThat(content.read("roleManagement/directory/roleEligibilityScheduleInstances"))
          .isEqualTo(
              new Answer.Refused(
                  400,
                  "AadPremiumLicenseRequired",
                  "The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license."));
      assertThat(content.read("domains"))
          .isEqualTo(
              new Answer.Refused(
                  403,
                  "Authorization_RequestDenied",
                  "Insufficient privileges to complete the operation."));
      assertThat(content.read("security/secureScores"))
          .isEqualTo(new Answer.Refused(503, "ServiceUnavailable", "Later."));
      assertThat(content.read("groups")).isEqualTo(new Answer.Nothing());
      assertThat(content.read("snapshot")).isEqualTo(new Answer.Nothing());
    }
  }

  @Test
  void aDamagedFileCountsAsNotRead() throws Exception {
    Files.writeString(folder.resolve("users.json"), "[{\"id\": \"u1\"}]");
    try (SnapshotContent content =
        open("auditLogs/directoryAudits.json", "{\"value\": [{\"id\": \"a\"}, {\"id\"")) {
      assertThat(content.read("auditLogs/directoryAudits")).isInstanceOf(Answer.Refused.class);
    }
  }

  @Test
  void aSingleObjectMayBeChangedByItsReader() throws Exception {
    try (SnapshotContent content = SnapshotContent.open(NORDLICHT)) {
      String path = "policies/identitySecurityDefaultsEnforcementPolicy";
      if (content.read(path) instanceof Answer.One(ObjectNode object)) {
        object.put("isEnabled", "spoilt");
      }
      assertThat(served(content, path).getFirst().path("isEnabled").isBoolean()).isTrue();
    }
  }

  @Test
  void anInputWithoutASnapshotIsRefusedInOneSentence() throws Exception {
    Files.writeString(folder.resolve("notes.json"), "{\"a\": 1}");
    assertThatThrownBy(() -> SnapshotContent.open(folder))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("holds no snapshot");
    assertThatThrownBy(() -> SnapshotContent.open(folder.resolve("missing")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("is not there");
  }
}
