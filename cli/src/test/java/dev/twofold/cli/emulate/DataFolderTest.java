package dev.twofold.cli.emulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.synthetic.SyntheticWorld;
import dev.twofold.emulator.web.ServerCertificate;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataFolderTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private final World world = SyntheticWorld.of(3, 1, NOW);
  @TempDir private Path temporary;

  @Test
  void holdsWhatAClientNeedsAndKeepsTheSecretFromOthers() throws IOException {
    ServerCertificate certificate = ServerCertificate.ofThisProcess();
    App app = world.apps().getFirst();
    try (DataFolder folder = DataFolder.of(Optional.of(temporary.resolve("new/folder")))) {
      folder.write(certificate, world);
      folder.write(certificate, world);

      JsonNode credentials = JsonMapper.shared().readTree(folder.credentials().toFile());
      assertThat(credentials.path("clientId").asString()).isEqualTo(app.clientId());
      assertThat(credentials.path("tenantId").asString()).isEqualTo(world.partner().tenantId());
      assertThat(credentials.path("clientSecret").asString()).isEqualTo(app.secrets().getFirst());
      assertThat(Files.getPosixFilePermissions(folder.credentials()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(folder.certificate()).hasContent(certificate.pem());
    }
    assertThat(temporary.resolve("new/folder")).exists();
  }

  @Test
  void aTemporaryFolderGoesAway() throws IOException {
    Path path;
    try (DataFolder folder = DataFolder.of(Optional.empty())) {
      folder.write(ServerCertificate.ofThisProcess(), world);
      path = folder.path();
      assertThat(path).isDirectory();
    }

    assertThat(path).doesNotExist();
  }
}
