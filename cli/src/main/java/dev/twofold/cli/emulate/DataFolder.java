package dev.twofold.cli.emulate;

import dev.twofold.emulator.web.PrivateFile;
import dev.twofold.emulator.web.ServerCertificate;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The folder with what clients of the emulator need: the certificate to trust, and a credential
 * file. A temporary one goes away with the emulator.
 */
public final class DataFolder implements AutoCloseable {
  private static final String CERTIFICATE = "certificate.pem";
  private static final String CREDENTIALS = "credentials.json";

  private final Path path;
  private final boolean temporary;

  private DataFolder(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /**
   * The folder that was named, else a temporary one.
   *
   * @throws IOException where it can't be made
   */
  public static DataFolder of(Optional<Path> named) throws IOException {
    return named.isPresent()
        ? new DataFolder(Files.createDirectories(named.get()).toAbsolutePath().normalize(), false)
        : new DataFolder(Files.createTempDirectory("twofold-emulate"), true);
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Where the certificate lies, as PEM. */
  public Path certificate() {
    return path.resolve(CERTIFICATE);
  }

  /** Where the credential file lies, which only its owner may read. */
  public Path credentials() {
    return path.resolve(CREDENTIALS);
  }

  /**
   * Writes both files.
   *
   * @throws IOException where they can't be written
   */
  public void write(ServerCertificate certificate, World world) throws IOException {
    Files.writeString(certificate(), certificate.pem(), StandardCharsets.US_ASCII);
    Optional<App> app = world.apps().stream().filter(each -> !each.secrets().isEmpty()).findFirst();
    if (app.isPresent()) {
      PrivateFile.write(credentials(), credentials(app.get(), world.partner().tenantId()));
    }
  }

  private static String credentials(App app, String partnerTenantId) {
    return JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(
            JsonNodeFactory.instance
                .objectNode()
                .put("clientId", app.clientId())
                .put("tenantId", partnerTenantId)
                .put("clientSecret", app.secrets().getFirst()));
  }

  /** Deletes it, if it is temporary. */
  @Override
  public void close() throws IOException {
    if (temporary && Files.exists(path)) {
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(path);
    }
  }
}
