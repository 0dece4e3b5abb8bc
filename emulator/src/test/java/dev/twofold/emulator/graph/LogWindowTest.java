package dev.twofold.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.synthetic.SyntheticWorld;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.world.Permissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A window of time in a log gives exactly its rows, those that were added included. */
class LogWindowTest {
  private static final String AUDITS = "auditLogs/directoryAudits";
  private static final String TIME = "activityDateTime";
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private final SyntheticWorld world = SyntheticWorld.of(5, 3, NOW);
  private final String id = world.customers().customer(0).tenantId();
  private final GraphDesk desk =
      new GraphDesk(world, ReadEndpoints.all(), id)
          .as(new Caller.AppOnly(id, "app", Permissions.all()));

  private void add(String key, String time) {
    ChangeableTenant tenant = desk.tenant();
    ObjectNode row = rows(tenant).row(0);
    tenant.put(AUDITS, row.put("id", key).put(TIME, time));
  }

  private static Rows rows(ChangeableTenant tenant) {
    return ((Answer.Many) tenant.read(AUDITS)).rows();
  }

  private List<String> asked(String from, String to) {
    List<String> ids = new ArrayList<>();
    String next =
        "/v1.0/%s?$filter=%s%%20ge%%20%s%%20and%%20%s%%20le%%20%s"
            .formatted(AUDITS, TIME, from, TIME, to);
    while (!next.isEmpty()) {
      JsonNode page = desk.get(next.replace("http://graph.test", ""));
      page.path("value").forEach(row -> ids.add(row.path("id").asString()));
      next = page.path("@odata.nextLink").asString("");
    }
    return ids;
  }

  private List<String> expected(String from, String to) {
    Rows rows = rows(desk.tenant());
    return IntStream.range(0, rows.size())
        .mapToObj(rows::row)
        .filter(row -> {
          Instant time = Instant.parse(row.path(TIME).asString());
          return !time.isBefore(Instant.parse(from)) && !time.isAfter(Instant.parse(to));
        })
        .map(row -> row.path("id").asString())
        .toList();
  }

  @Test
  void aWindowGivesItsRowsAndNoOthers() {
    assertThat(rows(desk.tenant()).isNewestFirst()).isTrue();
    add("new", "2026-11-22T08:00:00Z");
    add("late", "2026-11-19T12:00:00Z"); // an entry that came days after it happened
    add("old", "2026-10-01T00:00:00Z");
    List<List<String>> windows =
        List.of(
            List.of("2026-11-18T00:00:00Z", "2026-11-20T00:00:00Z"),
            List.of("2026-11-21T00:00:00Z", "2026-11-23T00:00:00Z"),
            List.of("2026-09-01T00:00:00Z", "2026-11-17T00:00:00Z"),
            List.of("2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z"));
    for (List<String> window : windows) {
      assertThat(asked(window.getFirst(), window.getLast()))
          .containsExactlyInAnyOrderElementsOf(expected(window.getFirst(), window.getLast()));
    }
    assertThat(asked("2026-11-18T00:00:00Z", "2026-11-20T00:00:00Z")).contains("late");
    assertThat(expected("2026-09-01T00:00:00Z", "2026-11-17T00:00:00Z")).hasSizeGreaterThan(1);
  }
}
