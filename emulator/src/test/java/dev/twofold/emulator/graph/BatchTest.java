package dev.twofold.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.tenant.HeldContent;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Many requests in one. */
class BatchTest {
  private final TestGraph graph =
      new TestGraph(new HeldContent().with("users", HeldContent.users(30)));

  private Response send(TestGraph to, String... requests) {
    String body = "{'requests':[%s]}".formatted(String.join(",", requests)).replace('\'', '"');
    return to.send("POST", "/v1.0/$batch", body, Map.of("content-type", "application/json"));
  }

  private static Map<String, JsonNode> answers(Response response) {
    assertThat(response.status()).isEqualTo(200);
    return TestGraph.tree(response)
        .path("responses")
        .valueStream()
        .collect(Collectors.toMap(answer -> answer.path("id").asString(), answer -> answer));
  }

  private static String get(int id, String url) {
    return "{'id':'%d','method':'GET','url':'%s'}".formatted(id, url);
  }

  @Test
  void eachRequestHasItsOwnAnswerAndTheOrderIsAnother() {
    Response response =
        send(graph, get(1, "/users/u1"), get(2, "users/zz"), get(3, "/users?$top=2"));
    Map<String, JsonNode> answers = answers(response);

    assertThat(answers.get("1").path("body").path("id").asString()).isEqualTo("u1");
    assertThat(answers.get("2").path("status").asInt()).isEqualTo(404);
    assertThat(answers.get("3").path("body").path("@odata.nextLink").asString())
        .startsWith("http://localhost:4242/v1.0/users?$top=2&$skiptoken=");
    assertThat(
            TestGraph.tree(response)
                .path("responses")
                .valueStream()
                .map(answer -> answer.path("id").asString()))
        .containsExactly("3", "2", "1");
  }

  @Test
  void theLinkOfAnInnerAnswerWorksOutside() {
    JsonNode answer = answers(send(graph, get(1, "/users?$top=29"))).get("1");

    List<String> rest = graph.allIds(TestGraph.next(answer.path("body")).orElseThrow());
    assertThat(rest).containsExactly("u29");
  }

  @Test
  void innerHeadersCount() {
    String request =
        "{'id':'1','method':'GET','url':'/users/$count','headers':{'ConsistencyLevel':'eventual'}}";

    JsonNode answer = answers(send(graph, request, get(2, "/users/$count"))).get("1");
    assertThat(answer.path("body").asString()).isEqualTo("30");
    assertThat(answers(send(graph, get(2, "/users/$count"))).get("2").path("status").asInt())
        .isEqualTo(400);
  }

  @Test
  void whoDependsOnAFailureFailsToo() {
    Map<String, JsonNode> answers =
        answers(
            send(
                graph,
                get(1, "/users/zz"),
                "{'id':'2','method':'GET','url':'/users/u1','dependsOn':['1']}",
                "{'id':'3','method':'GET','url':'/users/u1','dependsOn':['2']}"));

    assertThat(answers.get("2").path("status").asInt()).isEqualTo(424);
    assertThat(answers.get("3").path("status").asInt()).isEqualTo(424);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'1','method':'GET','url':'/users'},{'id':'1','method':'GET','url':'/groups'}",
        "{'method':'GET','url':'/users'}",
        "{'id':'1','url':'/users'}",
        "{'id':'1','method':'GET','url':'/users','dependsOn':['7']}",
        "{'id':'1','method':'PATCH','url':'/users/u1','body':{'a':1}}",
        "7",
        "",
        "{{"
      })
  void malformedBatchesAreRefusedWhole(String requests) {
    assertThat(TestGraph.code(send(graph, requests))).isEqualTo("400 BadRequest");
  }

  @Test
  void twentyAreAllowedAndNotMore() {
    String[] requests =
        IntStream.range(0, 21).mapToObj(id -> get(id, "/users/u1")).toArray(String[]::new);

    assertThat(TestGraph.code(send(graph, requests))).isEqualTo("400 BadRequest");
    assertThat(answers(send(graph, Arrays.copyOf(requests, 20)))).hasSize(20);
  }

  @Test
  void aBatchInABatchIsRefused() {
    JsonNode answer = answers(send(graph, "{'id':'1','method':'GET','url':'/$batch'}")).get("1");

    assertThat(answer.path("status").asInt()).isEqualTo(400);
  }

  @Test
  void innerRequestsAreThrottledOneByOneAndFailOneByOne() {
    EmulatorClock still = EmulatorClock.startingAt(Instant.parse("2026-08-20T00:00:00Z"), 1e-9);
    TestGraph limited = new TestGraph(new HeldContent(), still, Throttle.Mode.DOCUMENTED);
    String policies = "/identity/conditionalAccess/policies";

    Map<String, JsonNode> answers =
        answers(send(limited, get(1, policies), get(2, policies), get(3, "/groups")));
    assertThat(answers.values().stream().map(answer -> answer.path("status").asInt()))
        .containsExactlyInAnyOrder(200, 429, 200);

    graph.faults.add("GET users/u2 503 x1");
    answers = answers(send(graph, get(1, "/users/u1"), get(2, "/users/u2")));
    assertThat(answers.get("1").path("status").asInt()).isEqualTo(200);
    assertThat(answers.get("2").path("status").asInt()).isEqualTo(503);
  }
}
