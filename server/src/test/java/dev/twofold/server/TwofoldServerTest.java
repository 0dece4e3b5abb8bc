package dev.twofold.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.graph.cloud.Cloud;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import dev.twofold.server.settings.CollectionSettings;
import dev.twofold.server.settings.DatabaseSettings;
import dev.twofold.server.settings.Retention;
import dev.twofold.server.settings.ServerSettings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwofoldServerTest {
  @TempDir Path folder;

  @Test
  void itStartsOnLoopbackWithAPolicyForScripts() throws Exception {
    ServerSettings settings =
        new ServerSettings(
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
            new DatabaseSettings.Embedded(),
            CollectionSettings.usual(),
            Retention.usual());
    try (TwofoldServer server = TwofoldServer.start(settings);
        HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(server.uri()).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
    }
  }
}
