package dev.twofold.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ErrorAnswersTest {
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

  private static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(server.uri().resolve(path)).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, 404, There is nothing at this address",
    "/error, 404, There is nothing at this address",
    "/assets/0000/twofold.css, 404, There is nothing at this address",
    "/faulty/number, 400, This address is not understood",
    "/faulty/number?number=x, 400, This address is not understood",
    "/faulty/change, 405, That can't be done here",
    "/faulty/ours, 500, Something went wrong on this server",
    "/faulty/disk, 500, Something went wrong on this server",
    "/faulty/database, 503, The database can't be reached"
  })
  void peopleGetAPage(String path, int status, String title) throws Exception {
    HttpResponse<String> answer = get(path, "text/html,*/*;q=0.8");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(type(answer)).startsWith("text/html");
    assertThat(answer.body().replace("&#39;", "'"))
        .contains("<h1>" + title + "</h1>", answer.headers().firstValue("X-Request-Id").get())
        .doesNotContain(FaultyPages.SECRET, "Exception", "at dev.twofold");
  }

  @Test
  void programsGetAProblem() throws Exception {
    HttpResponse<String> answer = get("/api/faulty/ours", "*/*");
    assertThat(type(answer)).startsWith("application/problem+json");
    JsonNode problem = new JsonMapper().readTree(answer.body());
    assertThat(problem.get("status").intValue()).isEqualTo(500);
    assertThat(problem.get("requestId").stringValue())
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    assertThat(answer.body()).doesNotContain(FaultyPages.SECRET);
    assertThat(type(get("/nowhere", "application/json"))).startsWith("application/problem+json");
  }

  @Test
  void whatStandsInForGraphAnswersAsGraph() throws Exception {
    HttpResponse<String> answer = get("/beta/faulty/ours", "application/json");
    JsonNode error = new JsonMapper().readTree(answer.body()).get("error");
    assertThat(error.get("code").stringValue()).isEqualTo("InternalServerError");
    assertThat(error.get("innerError").get("request-id").stringValue())
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    assertThat(get("/beta/nowhere", "text/html").body()).contains("\"ResourceNotFound\"");
  }

  @Test
  void theLogHasOneEntryWithTheRequestIdAndNoSecondLine() throws Exception {
    List<LogRecord> entries = new ArrayList<>();
    Handler handler = new Collecting(entries);
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      HttpResponse<String> ours = get("/faulty/ours", "text/html");
      get("/faulty/number?number=a%0d%0aforged", "text/html");
      String id = ours.headers().firstValue("X-Request-Id").orElseThrow();
      assertThat(entries)
          .singleElement()
          .satisfies(entry ->
              assertThat(entry.getMessage())
                  .contains(id, "GET /faulty/ours")
                  .doesNotContain("\n", "\r"));
    } finally {
      root.removeHandler(handler);
    }
  }

  @Test
  void aLineOfTheLogCannotBeForged() {
    assertThat(Fault.printable("a\r\nb\u2028c\u001b[31m")).isEqualTo("a  b c [31m");
    assertThat(Fault.printable("a".repeat(1_000))).hasSize(301);
  }

  private static final class Collecting extends Handler {
    private final List<LogRecord> entries;

    Collecting(List<LogRecord> entries) {
      this.entries = entries;
    }

    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
        entries.add(entry);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
