package dev.twofold.acceptance;

import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.settings.CollectionSettings;
import dev.twofold.server.settings.DatabaseSettings;
import dev.twofold.server.settings.Retention;
import dev.twofold.server.settings.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A node in a process of its own, to be killed. */
final class ServerNode {
  private ServerNode() {}

  /** Starts the process. */
  static Process start(ServerSettings settings, DatabaseSettings.External database, Path log)
      throws IOException {
    Proof.Secret secret = (Proof.Secret) settings.credential().proof();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ServerNode.class.getName(),
            settings.partner(),
            settings.credential().clientId(),
            secret.value(),
            settings.endpoints().graph().resolve("/").toString(),
            settings.trust().orElseThrow().toString(),
            settings.data().toString(),
            database.url(),
            database.user(),
            database.password());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** Runs until the process is killed. */
  public static void main(String[] args) throws Exception {
    ServerSettings settings =
        new ServerSettings(
            args[0],
            new AppCredential(
                args[1], Optional.empty(), new Proof.Secret(args[2]), Optional.empty()),
            Endpoints.at(URI.create(args[3])),
            Optional.of(Path.of(args[4])),
            Path.of(args[5]),
            0,
            new DatabaseSettings.External(args[6], args[7], args[8]),
            new CollectionSettings(Duration.ofDays(1), 6, Set.of(), Duration.ofSeconds(8)),
            Retention.usual());
    try (TwofoldServer _ = TwofoldServer.start(settings)) {
      new CountDownLatch(1).await();
    }
  }
}
