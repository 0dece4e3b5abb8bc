package dev.twofold.emulator.graph;

import static dev.twofold.emulator.tenant.HeldContent.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.tenant.HeldContent;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Laws of delta queries. */
class DeltaTest {
  private final TestGraph graph =
      new TestGraph(new HeldContent().with("users", HeldContent.users(450)));
  private final Map<String, JsonNode> state = new HashMap<>();

  /** Reads a round, applies it, and gives the link to the next one. */
  private String round(String link, Map<String, String> headers, Runnable between) {
    String here = link;
    while (true) {
      Response response = graph.send("GET", here, "", headers);
      assertThat(response.status()).isEqualTo(200);
      ObjectNode page = TestGraph.tree(response);
      assertThat(page.path("value").size()).isLessThanOrEqualTo(200);
      page.path("value").forEach(this::apply);
      between.run();
      Optional<String> next = TestGraph.next(page);
      if (next.isEmpty()) {
        return page.path("@odata.deltaLink")
            .asString()
            .substring(TestGraph.BASE.toString().length());
      }
      here = next.get();
    }
  }

  private void apply(JsonNode row) {
    String id = row.path("id").asString();
    if (row.has("@removed")) {
      assertThat(row.path("@removed").path("reason").asString()).isEqualTo("deleted");
      state.remove(id);
      return;
    }
    ObjectNode merged = (ObjectNode) state.getOrDefault(id, row).deepCopy();
    merged.setAll((ObjectNode) row);
    state.put(id, merged);
  }

  private Map<String, JsonNode> whole() {
    Map<String, JsonNode> rows = new HashMap<>();
    graph
        .pages("/v1.0/users?$select=id,displayName,jobTitle", () -> {})
        .forEach(
            page -> page.path("value").forEach(row -> rows.put(row.path("id").asString(), row)));
    return rows;
  }

  private void change(Random random) {
    String id = "u" + random.nextInt(500);
    if (random.nextInt(3) == 0) {
      graph.tenant().remove("users", id);
    } else {
      graph
          .tenant()
          .put(
              "users",
              user(Integer.parseInt(id.substring(1))).put("displayName", "N" + random.nextInt(99)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "return=minimal", "odata.maxpagesize=7"})
  void theFirstRoundAndTheRoundsAfterItAddUpToTheFullRead(String prefer) {
    Random random = new Random(prefer.hashCode());
    Map<String, String> headers = Map.of("prefer", prefer);
    String link =
        round("/v1.0/users/delta?$select=id,displayName,jobTitle", headers, () -> change(random));
    for (int rounds = 0; rounds < 5; rounds++) {
      for (int changes = 0; changes < 300; changes++) {
        change(random);
      }
      link = round(link, headers, () -> change(random));
    }
    round(link, headers, () -> {});

    assertThat(state).isEqualTo(whole());
  }

  @Test
  void minimalRowsHaveOnlyWhatChanged() {
    String link = round("/v1.0/users/delta?$select=id,displayName,jobTitle", Map.of(), () -> {});
    graph.tenant().put("users", user(3).put("jobTitle", "Boss"));

    ObjectNode page =
        TestGraph.tree(graph.send("GET", link, "", Map.of("prefer", "return=minimal")));
    assertThat(page.path("value"))
        .singleElement()
        .isEqualTo(HeldContent.json("{'id':'u3','jobTitle':'Boss'}"));
    assertThat(graph.read(link).path("value"))
        .singleElement()
        .isEqualTo(HeldContent.json("{'id':'u3','displayName':'User 111','jobTitle':'Boss'}"));
  }

  @Test
  void theLatestTokenSkipsWhatIsThere() {
    String link = round("/v1.0/users/delta?$deltatoken=latest", Map.of(), () -> {});
    graph.tenant().put("users", user(1000));
    round(link, Map.of(), () -> {});

    assertThat(state).containsOnlyKeys("u1000");
  }

  @Test
  void onlyTheIdsOfTheFilterComeInAllRounds() {
    String link =
        round("/v1.0/users/delta?$filter=id%20eq%20'u1'%20or%20id%20eq%20'u2'", Map.of(), () -> {});
    assertThat(state).containsOnlyKeys("u1", "u2");
    state.clear();
    graph.tenant().put("users", user(2).put("jobTitle", "A"));
    graph.tenant().put("users", user(3).put("jobTitle", "B"));
    round(link, Map.of(), () -> {});

    assertThat(state).containsOnlyKeys("u2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$top=5",
        "$orderby=displayName",
        "$search=%22displayName:a%22",
        "$filter=displayName%20eq%20'x'"
      })
  void whatDeltaDoesNotKnowIsRefused(String query) {
    assertThat(TestGraph.code(graph.get("/v1.0/users/delta?" + query)))
        .isEqualTo("400 Request_UnsupportedQuery");
  }

  @Test
  void alteredTokensAreRefused() {
    String link = round("/v1.0/users/delta", Map.of(), () -> {});

    assertThat(graph.get(link.replace("%3d", "%3D")).status()).isEqualTo(400);
    assertThat(graph.get(link.replace("/users/", "/groups/")).status()).isEqualTo(400);
  }

  @Test
  void aTokenOlderThanSevenDaysIsGone() {
    EmulatorClock clock = EmulatorClock.startingAt(Instant.parse("2026-08-20T00:00:00Z"), 1);
    TestGraph old =
        new TestGraph(
            new HeldContent().with("users", HeldContent.users(1)), clock, Throttle.Mode.NONE);
    ObjectNode page = old.read("/v1.0/users/delta?$deltatoken=latest");
    clock.skip(Duration.ofDays(8));

    assertThat(
            TestGraph.code(
                old.get(
                    page.path("@odata.deltaLink")
                        .asString()
                        .substring(TestGraph.BASE.toString().length()))))
        .isEqualTo("410 syncStateNotFound");
  }

  @Test
  void whoMissedTooManyChangesStartsAnew() {
    String link = round("/v1.0/users/delta", Map.of(), () -> {});
    for (int times = 0; times < 10_001; times++) {
      graph.tenant().put("users", user(1).put("jobTitle", "J" + times));
    }
    Response response = graph.get(link);

    assertThat(TestGraph.code(response)).isEqualTo("410 resyncRequired");
    assertThat(response.headers())
        .containsEntry("Location", "http://localhost:4242/v1.0/users/delta");
  }
}
