package dev.twofold.benchmarks.pages;

import dev.twofold.server.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code twofold serve} as a process of its own, started as a user starts it. */
final class ServerProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final int OK = 200;

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it on this database.
   *
   * @param launcher the launcher, built
   * @param folder for its configuration
   */
  static ServerProcess start(Path launcher, PostgresServer database, Path folder, int port)
      throws IOException, InterruptedException {
    Path password = Files.writeString(folder.resolve("database-password"), database.password());
    Path credentials =
        Files.writeString(
            folder.resolve("credentials.json"),
            """
            {"clientId": "00000000-0000-0000-0000-000000000001", "clientSecret": "none"}
            """);
    for (Path secret : List.of(password, credentials)) {
      Files.setPosixFilePermissions(
          secret, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }
    Path config =
        Files.writeString(
            folder.resolve("twofold.yaml"),
            """
            partner: partner.example
            credentials: credentials.json
            endpoint: https://127.0.0.1:9
            data: data
            port: %d
            database:
              url: %s
              user: %s
              passwordFile: database-password
            """
                .formatted(port, database.url(), database.user()));
    Process process =
        new ProcessBuilder(launcher.toString(), "serve", "--config", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("serve.log").toFile())
            .start();
    ServerProcess server =
        new ServerProcess(process, URI.create("http://127.0.0.1:%d/".formatted(port)));
    server.awaitPages();
    return server;
  }

  private void awaitPages() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!isServing(http)) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          process.destroy();
          throw new IOException("the server did not start: see serve.log");
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  private boolean isServing(HttpClient http) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve("/customers")).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException _) {
      return false; // Not listening yet.
    }
  }

  /** Where its pages are. */
  URI address() {
    return address;
  }

  /** The most memory that it had at once, of all kinds, in bytes (Linux). */
  long peakMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
