package dev.twofold.server;

import dev.twofold.graph.cloud.Cloud;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import dev.twofold.server.database.Database;
import dev.twofold.server.settings.CollectionSettings;
import dev.twofold.server.settings.DatabaseSettings;
import dev.twofold.server.settings.Retention;
import dev.twofold.server.settings.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Servers for tests of pages, which never reach Microsoft. */
public final class TestServer {
  private TestServer() {}

  /** A server with the made-up partner; closing it closes its database. */
  public static TwofoldServer sample(int customers, int users) {
    Database database = TestDatabase.empty();
    SamplePartner.fill(database, customers, users);
    return over(database);
  }

  /**
   * The server that browser tests look at together: 60 customers with 60 users each. It ends with
   * the run; nobody may change what it shows.
   */
  public static TwofoldServer shared() {
    return Shared.SERVER;
  }

  private static final class Shared {
    private static final TwofoldServer SERVER = sample(60, 60);
  }

  /** A server over a database, which is closed with it. */
  public static TwofoldServer over(Database database) {
    return TwofoldServer.over(settings(), database);
  }

  private static ServerSettings settings() {
    AppCredential app =
        new AppCredential(
            "00000000-0000-0000-0000-000000000001",
            Optional.empty(),
            new Proof.Secret("secret"),
            Optional.empty());
    return new ServerSettings(
        "partner.example",
        app,
        Cloud.GLOBAL.endpoints(),
        Optional.empty(),
        folder(),
        0,
        new DatabaseSettings.Embedded(),
        CollectionSettings.pagesOnly(),
        Retention.usual());
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("twofold-server");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
