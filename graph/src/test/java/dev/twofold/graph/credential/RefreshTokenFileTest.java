package dev.twofold.graph.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RefreshTokenFileTest {
  private static final String ID = "c2d7b6a1-0e54-4f3a-8c19-7b5d3a2e1f60";

  @TempDir private Path folder;
  private Path file;
  private RefreshTokenStore tokens;

  @BeforeEach
  void readFile() throws Exception {
    file =
        PrivateFiles.write(
            folder.resolve("app.json"),
            """
            {"clientId": "%s", "clientSecret": "secret", "refreshToken": "first"}\
            """
                .formatted(ID));
    tokens = CredentialFile.read(file).refreshTokens().orElseThrow();
  }

  private RefreshToken inFile() throws Exception {
    return CredentialFile.read(file).refreshTokens().orElseThrow().newest();
  }

  @Test
  void aNewTokenIsWrittenBackAndAllElseStays() throws Exception {
    tokens.rotate(new RefreshToken("second"));
    assertThat(inFile()).isEqualTo(new RefreshToken("second"));
    assertThat(CredentialFile.read(file).proof()).isEqualTo(new Proof.Secret("secret"));
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(tokens.unsaved()).isEmpty();
    try (var files = Files.list(folder)) {
      assertThat(files).as("nothing else is left behind").containsExactly(file);
    }
  }

  @Test
  void aFileThatIsALinkStaysOne() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    CredentialFile.read(link).refreshTokens().orElseThrow().rotate(new RefreshToken("second"));
    assertThat(link).isSymbolicLink();
    assertThat(inFile()).isEqualTo(new RefreshToken("second"));
  }

  @Test
  void aTokenThatCanNotBeWrittenIsKeptAndSaid() throws Exception {
    Files.delete(file);
    tokens.rotate(new RefreshToken("second"));
    assertThat(tokens.newest()).isEqualTo(new RefreshToken("second"));
    assertThat(tokens.unsaved().orElseThrow())
        .contains(file.toString(), "could not be written")
        .doesNotContain("second");
  }

  @Test
  void aReaderSeesAWholeFileAtAllTimes() throws Exception {
    List<RefreshToken> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writer =
          threads.submit(() -> {
            for (int i = 0; i < 50; i++) {
              tokens.rotate(new RefreshToken("token" + i));
            }
          });
      while (!writer.isDone()) {
        seen.add(
            new RefreshToken(JsonMapper.shared().readTree(file).path("refreshToken").asString()));
      }
      writer.get();
    }
    assertThat(seen).allSatisfy(token -> assertThat(token.value()).matches("first|token\\d+"));
    assertThat(inFile()).isEqualTo(new RefreshToken("token49"));
  }
}
