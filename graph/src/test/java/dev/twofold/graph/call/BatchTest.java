package dev.twofold.graph.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.graph.call.TenantGraph.BatchAnswer;
import dev.twofold.graph.pace.Budgets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchTest extends CallFixture {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What one request of a batch is answered. */
  private interface Inner {
    /** The rest of the answer after its id. */
    String answer(String url, int attempt);
  }

  private static List<GraphRequest> requests(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> GraphRequest.beta("users/" + i + "/authentication/requirements"))
        .toList();
  }

  private static String ok(String url) {
    return "\"status\": 200, \"headers\": {}, \"body\": {\"url\": \"%s\"}".formatted(url);
  }

  /** Answers so many batches, in an order by chance. */
  private void serve(int batches, Inner inner) {
    Random random = new Random(3);
    java.util.Map<String, Integer> attempts = new java.util.HashMap<>();
    for (int i = 0; i < batches; i++) {
      int index = i;
      server.then(exchange -> {
        List<String> answers = new ArrayList<>();
        for (JsonNode request : body(index).path("requests")) {
          String url = request.path("url").asString();
          String rest = inner.answer(url, attempts.merge(url, 1, Integer::sum));
          if (!rest.isEmpty()) {
            answers.add("{\"id\": \"%s\", %s}".formatted(request.path("id").asString(), rest));
          }
        }
        Collections.shuffle(answers, random);
        String all = "{\"responses\": [" + String.join(",", answers) + "]}";
        ScriptedServer.answer(exchange, 200, all.getBytes(StandardCharsets.UTF_8));
      });
    }
  }

  private JsonNode body(int index) throws IOException {
    return JSON.readTree(server.seen().get(index).body());
  }

  private static List<String> urls(List<BatchAnswer> answers) {
    return answers.stream()
        .map(answer -> ((BatchAnswer.Body) answer).json().path("url").asString())
        .toList();
  }

  @Test
  void twentyGoInABatchAndTheOrderIsKept() throws Exception {
    serve(3, (url, _) -> ok(url));
    List<GraphRequest> requests = requests(45);
    assertThat(urls(graph().batch(requests)))
        .isEqualTo(requests.stream().map(request -> "/" + request.target()).toList());
    assertThat(targets()).containsExactly("/beta/$batch", "/beta/$batch", "/beta/$batch");
    assertThat(body(0).path("requests").size()).isEqualTo(20);
    assertThat(body(2).path("requests").size()).isEqualTo(5);
    assertThat(server.seen().getFirst().method()).isEqualTo("POST");
    assertThat(server.seen().getFirst().headers().getFirst("Content-Type"))
        .isEqualTo("application/json");
  }

  @Test
  void noRequestsAreNoBatch() throws Exception {
    assertThat(graph().batch(List.of())).isEmpty();
    assertThat(server.seen()).isEmpty();
  }

  @Test
  void thoseThatWereThrottledGoAgainAfterTheLongestWait() throws Exception {
    serve(
        2,
        (url, attempt) ->
            attempt == 1 && url.contains("/1")
                ? "\"status\": 429, \"headers\": {\"retry-after\": \"%d\"}, \"body\": %s"
                    .formatted(url.contains("/1/") ? 7 : 9, error("TooManyRequests", "wait"))
                : ok(url));
    assertThat(urls(graph().batch(requests(12)))).hasSize(12).doesNotContain("");
    assertThat(pace.sleeps()).containsExactly(Duration.ofSeconds(9));
    assertThat(body(1).path("requests").size()).isEqualTo(3);
  }

  @Test
  void thoseThatBreakOrAreForgottenGoAgain() throws Exception {
    serve(
        3,
        (url, attempt) -> {
          if (attempt == 1) {
            return url.contains("/2/") ? "" : ok(url);
          }
          return attempt == 2
              ? "\"status\": 503, \"body\": %s".formatted(error("ServiceUnavailable", "oops"))
              : ok(url);
        });
    assertThat(urls(graph().batch(requests(4)))).hasSize(4);
    assertThat(server.seen()).hasSize(3);
  }

  @Test
  void refusalsAndFailuresStandInTheirPlace() throws Exception {
    serve(
        30,
        (url, _) -> {
          if (url.contains("/1/")) {
            return "\"status\": 404, \"headers\": {}, \"body\": %s"
                .formatted(error("Request_ResourceNotFound", "gone"));
          }
          if (url.contains("/2/")) {
            return "\"status\": 429, \"headers\": {}, \"body\": null";
          }
          return url.contains("/3/") ? "\"status\": 500, \"body\": {}" : ok(url);
        });
    List<BatchAnswer> answers = graph().batch(requests(5));
    assertThat(answers.get(0)).isInstanceOf(BatchAnswer.Body.class);
    assertThat(((BatchAnswer.Refused) answers.get(1)).refusal().refusal().code())
        .isEqualTo("Request_ResourceNotFound");
    assertThat(((BatchAnswer.Unavailable) answers.get(2)).failure().reason())
        .isEqualTo(GraphUnavailable.Cause.THROTTLED);
    assertThat(((BatchAnswer.Unavailable) answers.get(3)).failure().status()).isEqualTo(500);
    assertThat(answers.get(4)).isInstanceOf(BatchAnswer.Body.class);
    assertThat(server.seen()).hasSize(10);
  }

  @Test
  void anExpiredTokenInsideABatchIsReplaced() throws Exception {
    serve(
        2,
        (url, attempt) ->
            attempt == 1
                ? "\"status\": 401, \"headers\": {}, \"body\": %s"
                    .formatted(error("InvalidAuthenticationToken", "expired"))
                : ok(url));
    assertThat(urls(graph().batch(requests(3)))).hasSize(3);
    Set<String> tokens = new HashSet<>();
    server.seen().forEach(seen -> tokens.add(seen.headers().getFirst("Authorization")));
    assertThat(tokens).hasSize(2);
  }

  @Test
  void anAnswerThatIsNoBatchIsAskedForAgain() throws Exception {
    server.then(200, "{\"responses\": [").then(200, "{\"value\": []}").thenCut();
    server.then(
        200,
        """
        {"responses": [{"id": "1", "status": 200, "body": {"url": "b"}},
          {"id": "0", "status": 200, "body": {"url": "a"}}]}\
        """);
    assertThat(urls(graph().batch(requests(2)))).containsExactly("a", "b");
    assertThat(server.seen()).hasSize(4);
  }

  @Test
  void aBatchThatIsRefusedAsAWholeIsARefusal() {
    server.then(400, error("BadRequest", "malformed"));
    assertThatThrownBy(() -> graph().batch(requests(2)))
        .isInstanceOf(GraphRefused.class)
        .hasMessageContaining("malformed");
  }

  @Test
  void aBatchNeverAsksMoreThanALimitAllowsAtOnce() throws Exception {
    serve(3, (url, _) -> ok(url));
    List<GraphRequest> reports =
        IntStream.range(0, 12)
            .mapToObj(i -> GraphRequest.beta("auditLogs/signIns?$top=" + i))
            .toList();
    TenantGraph limited =
        client(new NumberedTokens(), Budgets.documented(pace), CallObserver.NONE).tenant(TENANT);
    assertThat(urls(limited.batch(reports))).hasSize(12);
    assertThat(body(0).path("requests").size()).isEqualTo(5);
    assertThat(body(2).path("requests").size()).isEqualTo(2);
    assertThat(pace.sleeps()).hasSize(2);
  }

  @Test
  void headersAndLinksGoIntoTheBatch() throws Exception {
    serve(1, (url, _) -> ok(url));
    GraphRequest link =
        GraphRequest.beta(server.base() + "/beta/users?$skiptoken=a%2cb")
            .with("ConsistencyLevel", "eventual");
    assertThat(urls(graph().batch(List.of(link)))).containsExactly("/users?$skiptoken=a%2cb");
    assertThat(body(0).at("/requests/0/headers/ConsistencyLevel").asString()).isEqualTo("eventual");
  }
}
