package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.cli.Twofold;
import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.server.database.Database;
import dev.twofold.server.settings.DatabaseSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./twofold serve} with one configuration file, against a PostgreSQL that is not its own.
 */
class ServeTest {
  private static final int CUSTOMERS = 4;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void readsTheCustomersIntoAnotherPostgres() throws Exception {
    DatabaseSettings.External settings = ServerDatabases.create();
    try (Emulator emulator =
            Emulator.of(Emulators.syntheticWorld(CUSTOMERS, 47))
                .throttling(Throttle.Mode.NONE)
                .start();
        Database look = ServerDatabases.open(settings)) {
      int port = freePort();
      Path config = configuration(emulator, settings, port);
      AtomicInteger status = new AtomicInteger(-1);
      Thread serving = Thread.ofPlatform().start(() -> status.set(serve(config)));
      ServerRun.await(() -> out.toString(StandardCharsets.UTF_8).contains("Twofold is at "));
      URI server = URI.create("http://127.0.0.1:%d/".formatted(port));
      ServerRun.await(() -> ServerRun.isRoundOver(look, CUSTOMERS));
      assertThat(Asked.json(server, "/health").statusCode()).isEqualTo(200);
      assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
      serving.interrupt();
      serving.join();

      assertThat(status).hasValue(0);
      assertThat(out.toString(StandardCharsets.UTF_8)).contains(server.toString());
      assertThat(folder.resolve("data/postgresql")).doesNotExist();
    }
  }

  private int serve(Path config) {
    return Twofold.run(
        new String[] {"serve", "--config", config.toString()},
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private Path configuration(Emulator emulator, DatabaseSettings.External database, int port)
      throws Exception {
    Files.writeString(folder.resolve("ca.pem"), emulator.certificate().pem());
    Files.writeString(folder.resolve("password"), database.password());
    return Files.writeString(
        folder.resolve("twofold.yaml"),
        """
        partner: %s
        credentials: %s
        endpoint: %s
        trust: ca.pem
        data: data
        port: %d
        database:
          url: %s
          user: %s
          passwordFile: password
        """
            .formatted(
                emulator.world().partner().tenantId(),
                CollectProcess.credentials(emulator, folder),
                emulator.httpsUri(),
                port,
                database.url(),
                database.user()));
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
