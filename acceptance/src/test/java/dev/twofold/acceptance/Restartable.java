package dev.twofold.acceptance;

import dev.twofold.server.postgres.PostgresServer;
import dev.twofold.server.settings.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL that somebody else runs, who stops and starts it. */
final class Restartable implements AutoCloseable {
  private final Path folder;
  private final DatabaseSettings.External settings;
  private PostgresServer running;

  /** Starts one. */
  Restartable(Path folder) throws IOException {
    this.folder = folder;
    this.running = PostgresServer.start(folder);
    this.settings =
        new DatabaseSettings.External(running.url(), running.user(), running.password());
  }

  /** Where it is. */
  DatabaseSettings.External settings() {
    return settings;
  }

  /** Stops it. */
  void stop() {
    running.close();
  }

  /** Starts it again where it was. */
  void start() throws IOException {
    String port = settings.url().replaceFirst(".*:(\\d+)/.*", "$1");
    running = PostgresServer.start(folder, Integer.parseInt(port));
  }

  @Override
  public void close() {
    running.close();
  }
}
