package dev.twofold.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.graph.cloud.Cloud;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.postgres.PostgresServer;
import dev.twofold.server.settings.CollectionSettings;
import dev.twofold.server.settings.DatabaseSettings;
import dev.twofold.server.settings.Retention;
import dev.twofold.server.settings.ServerSettings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The health page tells how the server is, also while the database is gone, and when it is back.
 */
class HealthTest {
  @TempDir private Path folder;

  @Test
  void itIsGoodThenDownWhileTheDatabaseIsGoneThenGoodAgain() throws Exception {
    PostgresServer postgres = PostgresServer.start(folder.resolve("postgresql"));
    int port = java.net.URI.create(postgres.url().substring("jdbc:".length())).getPort();
    try (TwofoldServer server = TwofoldServer.start(settings(postgres));
        HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> good = get(http, server, "application/json");
      assertThat(good.statusCode()).isEqualTo(200);
      JsonNode told = JsonMapper.shared().readTree(good.body());
      assertThat(told.path("database").path("reachable").asBoolean()).isTrue();
      assertThat(told.path("database").path("postgresql").asString()).startsWith("18.");
      assertThat(get(http, server, "text/html").body()).contains("PostgreSQL 18.", "Disk");

      postgres.close();
      HttpResponse<String> gone = get(http, server, "text/html,application/xhtml+xml");
      assertThat(gone.statusCode()).isEqualTo(503);
      assertThat(gone.body()).contains("does not answer").doesNotContain("Exception");
      assertThat(get(http, server, "*/*").body()).contains("\"state\":\"down\"");

      postgres = PostgresServer.start(folder.resolve("postgresql"), port);
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (get(http, server, "*/*").statusCode() != 200) {
        assertThat(System.nanoTime()).as("the pool recovers").isLessThan(end);
      }
    } finally {
      postgres.close();
    }
  }

  private static HttpResponse<String> get(HttpClient http, TwofoldServer server, String accept)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.uri().resolve("/health")).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private ServerSettings settings(PostgresServer postgres) {
    return new ServerSettings(
        "partner.example",
        new AppCredential(
            "00000000-0000-0000-0000-000000000001",
            Optional.empty(),
            new Proof.Secret("secret"),
            Optional.empty()),
        Cloud.GLOBAL.endpoints(),
        Optional.empty(),
        folder,
        0,
        new DatabaseSettings.External(postgres.url(), postgres.user(), postgres.password()),
        CollectionSettings.usual(),
        Retention.usual());
  }
}
