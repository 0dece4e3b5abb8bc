package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.graph.collect.CollectionState;
import dev.twofold.graph.collect.TenantResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A collected snapshot beside the content that it was collected from. The snapshot holds what was
 * selected; what it holds must be the content's, in rows and in order.
 */
final class Comparison {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TenantContent content;
  private final Path folder;

  Comparison(TenantContent content, Path folder) {
    this.content = content;
    this.folder = folder;
  }

  /** Every collection that says it was read equals the content; every other has no file. */
  void holds(TenantResult result) throws Exception {
    JsonNode manifest = JSON.readTree(Files.readString(folder.resolve("snapshot.json")));
    assertThat(manifest.path("complete").asBoolean(false)).as("complete").isTrue();
    for (Map.Entry<String, CollectionState> entry : result.collections().entrySet()) {
      String status =
          manifest.path("collections").path(entry.getKey()).path("status").asString("absent");
      switch (entry.getValue()) {
        case CollectionState.Read _ -> {
          assertThat(status).as(entry.getKey()).isEqualTo("read");
          equal(entry.getKey());
        }
        case CollectionState.NotLicensed _ -> missing(entry.getKey(), status, "notLicensed");
        case CollectionState.NotRead _ -> missing(entry.getKey(), status, "notRead");
      }
    }
  }

  private void missing(String path, String status, String expected) {
    assertThat(status).as(path).isEqualTo(expected);
    assertThat(file(path)).as(path).doesNotExist();
  }

  private void equal(String path) throws Exception {
    JsonNode collected = JSON.readTree(Files.readString(file(path)));
    switch (content.read(path)) {
      case Answer.Many(Rows rows) -> equalRows(path, collected.path("value"), rows);
      case Answer.One(ObjectNode object) -> equalObject(path, collected, object);
      case Answer.Nothing() -> {
        if (collected.has("value")) {
          assertThat(collected.path("value")).as(path).isEmpty();
        }
      }
      case Answer.Refused refused ->
          throw new AssertionError(path + " was read although it is refused: " + refused);
    }
  }

  private static void equalRows(String path, JsonNode collected, Rows rows) {
    List<ObjectNode> all = new ArrayList<>();
    IntStream.range(0, rows.size())
        .filter(number -> !rows.isHole(number))
        .forEach(number -> all.add(rows.row(number)));
    assertThat(collected.size()).as(path + ": rows").isEqualTo(all.size());
    for (int i = 0; i < all.size(); i++) {
      equalObject(path + "[" + i + "]", collected.get(i), all.get(i));
    }
  }

  private static void equalObject(String place, JsonNode collected, ObjectNode original) {
    assertThat(collected.propertyNames()).as(place).isNotEmpty();
    for (Map.Entry<String, JsonNode> property : collected.properties()) {
      if (!property.getKey().endsWith("@odata.context")) {
        assertThat(property.getValue())
            .as(place + "." + property.getKey())
            .isEqualTo(original.path(property.getKey()));
      }
    }
  }

  private Path file(String path) {
    return folder.resolve(path + ".json");
  }
}
