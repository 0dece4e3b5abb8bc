package dev.twofold.server.postgres;

import java.nio.file.Path;

/** A process that runs PostgreSQL until it is killed; it says where. */
final class PostgresProcess {
  private PostgresProcess() {}

  /** Runs it in the folder that is named. */
  public static void main(String[] args) throws Exception {
    try (PostgresServer server = PostgresServer.start(Path.of(args[0]))) {
      System.out.println(server.url());
      Thread.currentThread().join();
    }
  }
}
