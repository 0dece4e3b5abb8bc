package dev.twofold.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.engine.access.Doubt;
import dev.twofold.snapshot.source.SourceLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that are broken or made to break us end in a warning or in one clear sentence. */
class HostileInputTest {
  private static final String POLICY = Exported.policy("P", "'includeUsers':['All']");

  @TempDir Path folder;

  @Test
  void anEmptyFolderIsUnusable() {
    assertThatThrownBy(() -> Snapshot.open(folder))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("holds no JSON file");
  }

  @Test
  void aPathThatIsNotThereIsUnusable() {
    assertThatThrownBy(() -> Snapshot.open(folder.resolve("nothing")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("is not there");
  }

  @Test
  void binaryIsUnusable() throws Exception {
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    Path file = Files.write(folder.resolve("noise.json"), noise);
    assertThatThrownBy(() -> Snapshot.open(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("noise.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void aMillionLevelsAreTooDeep(String opening) throws Exception {
    Exported export =
        Exported.in(folder)
            .with("users.json", Exported.ONE_USER)
            .with(Exported.POLICIES, opening.repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.tenant().policies().isKnown()).isFalse();
      assertThat(Exported.codes(snapshot)).contains("tooDeep");
      assertThat(snapshot.notRead()).containsExactly("identity/conditionalAccess/policies");
    }
  }

  @Test
  void aHugeStringIsTooLarge() throws Exception {
    String huge =
        POLICY.replace("'displayName':'P'", "'displayName':'" + "x".repeat(6_000_000) + "'");
    try (Snapshot snapshot =
        Exported.in(folder)
            .with("users.json", Exported.ONE_USER)
            .with(Exported.POLICIES, huge)
            .open()) {
      assertThat(snapshot.tenant().policies().isKnown()).isFalse();
      assertThat(Exported.codes(snapshot)).contains("tooLarge");
    }
  }

  @Test
  void aHugeStringThatNobodyNeedsIsSkipped() throws Exception {
    String users =
        Exported.ONE_USER.replace(
            "'displayName'", "'aboutMe':'" + "x".repeat(6_000_000) + "','displayName'");
    try (Snapshot snapshot = Exported.in(folder).with("users.json", users).open()) {
      assertThat(Exported.users(snapshot)).hasSize(1);
      assertThat(snapshot.warnings()).isEmpty();
    }
  }

  @Test
  void aTruncatedListOfPoliciesIsUnknownAsAWhole() throws Exception {
    Exported export =
        Exported.in(folder)
            .with("users.json", Exported.ONE_USER)
            .with(Exported.POLICIES, "{'value':[" + POLICY + ",{'id':'Q','disp");
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.tenant().policies().isKnown()).isFalse();
      assertThat(Exported.codes(snapshot)).containsExactly("truncatedFile");
    }
  }

  @Test
  void aBrokenFileAmongLooseOnesMayBeAnyPolicy() throws Exception {
    Exported export =
        Exported.in(folder).with("p.json", POLICY).with("q.json", POLICY.substring(0, 100));
    try (Snapshot snapshot = export.open()) {
      assertThat(Exported.policies(snapshot)).hasSize(2);
      assertThat(Exported.policies(snapshot).get(1).id()).isEqualTo("q");
      assertThat(Exported.policies(snapshot).get(1).doubts())
          .extracting(Doubt::part)
          .containsExactlyInAnyOrder(Doubt.Part.values());
    }
  }

  @Test
  void truncatedUsersAreAWarning() throws Exception {
    Exported export = Exported.in(folder).with("users.json", "{'value':[{'id':'a'},{'id':'b");
    try (Snapshot snapshot = export.open()) {
      assertThat(Exported.users(snapshot)).hasSize(1);
      assertThat(Exported.codes(snapshot)).containsExactly("truncatedFile");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../users.json",
        "/users.json",
        "C:\\users.json",
        "a/../../users.json",
        "..\\users.json"
      })
  void aZipThatLeadsOutIsUnusable(String entry) throws Exception {
    Path zip =
        Exported.zip(folder.resolve("slip.zip"), entry, "[]".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Snapshot.open(zip))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("leads out");
  }

  @Test
  void aZipBombIsUnusable() throws Exception {
    Path zip = Exported.zip(folder.resolve("bomb.zip"), "users.json", new byte[3_000_000]);
    SourceLimits ratio = new SourceLimits(10, 8L << 30, 200, 1_000_000);
    assertThatThrownBy(() -> Snapshot.open(zip, ratio))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("200 times");
    SourceLimits size = new SourceLimits(10, 1_000_000, 200, 1_000_000);
    assertThatThrownBy(() -> Snapshot.open(zip, size))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("more than");
  }

  @Test
  void aDamagedZipIsUnusable() throws Exception {
    Path zip = Exported.zip(folder.resolve("cut.zip"), "users.json", new byte[3_000]);
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> Snapshot.open(zip))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("damaged zip");
  }

  @Test
  void aFolderOfTooManyFilesIsUnusable() throws Exception {
    Exported.in(folder).with("a.json", "{}").with("b.json", "{}").with("c.json", "{}");
    assertThatThrownBy(() -> Snapshot.open(folder, new SourceLimits(2, 1, 1, 1)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("more than 2 files");
  }

  @Test
  void aLinkThatLeadsOutIsNotFollowed(@TempDir Path outside) throws Exception {
    Path secret =
        Files.writeString(outside.resolve("users.json"), Exported.ONE_USER.replace('\'', '"'));
    Exported.in(folder).with("p.json", POLICY);
    Files.createSymbolicLink(folder.resolve("users.json"), secret);
    Files.createSymbolicLink(folder.resolve("more"), outside);
    try (Snapshot snapshot = Snapshot.open(folder)) {
      assertThat(snapshot.policiesOnly()).isTrue();
      assertThat(Exported.codes(snapshot)).contains("linkNotFollowed");
    }
  }

  @Test
  void warningsAreCapped() throws Exception {
    String users = "[" + "{'id':'u','userType':'Alien'},".repeat(1000) + "{'id':'z'}]";
    try (Snapshot snapshot = Exported.in(folder).with("users.json", users).open()) {
      Exported.users(snapshot);
      assertThat(snapshot.warnings()).hasSize(301);
      assertThat(snapshot.warnings().getLast().code()).isEqualTo("moreWarnings");
    }
  }
}
