package dev.twofold.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that a fault cut short never looks like a whole one. */
class CutShortTest {
  private static TwofoldServer server;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    server = TestServer.over(TestDatabase.empty());
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void aShortTableBecomesAnErrorAndNoFile(String format) throws Exception {
    HttpResponse<String> answer = get(format, 3);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("Something went wrong");
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void theConnectionBreaksUnderALongTable(String format) {
    assertThatThrownBy(() -> get(format, 500_000)).isInstanceOf(IOException.class);
  }

  private static HttpResponse<String> get(String format, int rows)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(
                server.uri().resolve("/api/faulty/table?format=%s&rows=%d".formatted(format, rows)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
