package dev.twofold.emulator.graph;

import static dev.twofold.emulator.tenant.HeldContent.json;
import static dev.twofold.emulator.tenant.HeldContent.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.tenant.HeldContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Laws of following links. */
class PagingTest {
  private static final List<String> ALL =
      IntStream.range(0, 250).mapToObj(number -> "u" + number).toList();

  private final TestGraph graph =
      new TestGraph(new HeldContent().with("users", HeldContent.users(250)));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 99, 100, 249, 250, 999})
  void everyRowComesOnceWhateverTheSizeOfPages(int top) {
    assertThat(graph.allIds("/v1.0/users?$top=" + top)).isEqualTo(ALL);
  }

  @Test
  void theUsualPageHas100RowsAndOneIsEmpty() {
    List<Integer> sizes =
        graph.pages("/v1.0/users", () -> {}).stream()
            .map(page -> page.path("value").size())
            .toList();

    assertThat(sizes).containsExactlyInAnyOrder(100, 100, 50, 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void rowsThatNobodyChangesComeOnceWhileOthersChange(long seed) {
    Random random = new Random(seed);
    List<ObjectNode> pages =
        graph.pages(
            "/v1.0/users?$top=20",
            () -> {
              int number = 100 + random.nextInt(50);
              graph.tenant().remove("users", "u" + number);
              graph.tenant().put("users", user(1000 + random.nextInt(50)));
              graph.tenant().put("users", user(150).put("displayName", "X" + random.nextInt()));
            });

    List<String> unchanged =
        pages.stream()
            .flatMap(page -> TestGraph.ids(page).stream())
            .filter(id -> Integer.parseInt(id.substring(1)) < 100 || ALL.indexOf(id) > 150)
            .toList();
    List<String> expected = new ArrayList<>(ALL);
    expected.removeIf(id -> ALL.indexOf(id) >= 100 && ALL.indexOf(id) <= 150);
    assertThat(unchanged).isEqualTo(expected);
  }

  @Test
  void filteredAndSortedListsComeWholeToo() {
    assertThat(graph.allIds("/v1.0/users?$top=9&$filter=accountEnabled%20eq%20false"))
        .hasSize(84)
        .doesNotHaveDuplicates();
    List<String> names =
        graph.pages("/v1.0/users?$top=9&$orderby=displayName%20desc", () -> {}).stream()
            .flatMap(page -> page.path("value").valueStream())
            .map(row -> row.path("displayName").asString())
            .toList();
    assertThat(names).hasSize(250).isSortedAccordingTo((left, right) -> right.compareTo(left));
  }

  @Test
  void aFilterThatFitsNothingGivesAnEmptyPageWithANextOne() {
    TestGraph large = new TestGraph(new HeldContent().with("users", HeldContent.users(3000)));
    ObjectNode first = large.read("/v1.0/users?$filter=displayName%20eq%20'nobody'");

    assertThat(first.path("value").size()).isZero();
    assertThat(TestGraph.next(first)).isPresent();
    assertThat(large.allIds("/v1.0/users?$filter=userPrincipalName%20eq%20'u2999@nord.example'"))
        .containsExactly("u2999");
  }

  @Test
  void theLinkRepeatsTheQueryByteForByteAndHasEncodedCharacters() {
    String link =
        graph
            .read("/v1.0/users?$top=5&$select=id%2cdisplayName")
            .path("@odata.nextLink")
            .asString();

    assertThat(link)
        .startsWith("http://localhost:4242/v1.0/users?$top=5&$select=id%2cdisplayName&$skiptoken=")
        .contains("%3d");
  }

  @Test
  void alteredLinksAreRefused() {
    String link =
        TestGraph.next(graph.read("/v1.0/users?$top=5&$select=id%2cdisplayName")).orElseThrow();
    List<String> altered =
        List.of(
            link.replace("%3d", "%3D"),
            link.replace("%3d", "="),
            link.replace("%2c", ","),
            link.replace("$top=5", "$top=6"),
            link.replace("skiptoken=", "skiptoken=A"),
            link.replace("/v1.0/", "/beta/"),
            link + "x");

    assertThat(altered)
        .allSatisfy(changed ->
            assertThat(TestGraph.code(graph.get(changed)))
                .isEqualTo("400 Directory_ExpiredPageToken"));
    assertThat(graph.get(link).status()).isEqualTo(200);
  }

  @Test
  void countIsOnTheFirstPageOnlyAndForEventualCallersOnly() {
    ObjectNode first = TestGraph.tree(graph.eventual("/v1.0/users?$top=5&$count=true"));

    assertThat(first.path("@odata.count").asInt()).isEqualTo(250);
    assertThat(
            TestGraph.tree(graph.eventual(TestGraph.next(first).orElseThrow())).has("@odata.count"))
        .isFalse();
    assertThat(graph.read("/v1.0/users?$count=true").has("@odata.count")).isFalse();
  }

  @Test
  void thePagesOfALogBeginWithWhatWasAdded() {
    List<ObjectNode> rows =
        IntStream.range(0, 5)
            .mapToObj(number ->
                json(
                    "{'id':'a%d','activityDateTime':'2026-08-2%dT00:00:00Z'}"
                        .formatted(number, 5 - number)))
            .toList();
    TestGraph logs = new TestGraph(new HeldContent().with("auditLogs/directoryAudits", rows));
    logs.tenant()
        .put(
            "auditLogs/directoryAudits",
            json("{'id':'b0','activityDateTime':'2026-09-01T00:00:00Z'}"));
    logs.tenant()
        .put(
            "auditLogs/directoryAudits",
            json("{'id':'b1','activityDateTime':'2026-09-02T00:00:00Z'}"));

    assertThat(logs.allIds("/v1.0/auditLogs/directoryAudits?$top=2"))
        .containsExactly("b1", "b0", "a0", "a1", "a2", "a3", "a4");
    assertThat(logs.allIds("/v1.0/auditLogs/directoryAudits?$top=3&$orderby=activityDateTime"))
        .containsExactly("a4", "a3", "a2", "a1", "a0", "b0", "b1");
    assertThat(
            logs.allIds(
                "/v1.0/auditLogs/directoryAudits?$filter=activityDateTime%20ge%202026-08-24T00:00:00Z"))
        .containsExactly("b1", "b0", "a0", "a1");
  }

  @Test
  void aPageIsSentTwiceWhereAFaultWantsIt() {
    graph.faults.add("users page-twice x1");

    List<String> ids = graph.allIds("/v1.0/users?$top=100");

    assertThat(ids).hasSize(350).containsAll(ALL);
  }
}
