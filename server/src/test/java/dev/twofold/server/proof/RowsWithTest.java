package dev.twofold.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.snapshot.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

class RowsWithTest {
  private static final String ID = "e4a1b2c3-7d68-4f50-9b21-0c5d6e7f8a01";

  private static String filtered(String json) throws IOException {
    try (InputStream in =
        new RowsWith(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), ID)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode tree(String json) {
    try (JsonParser parser = Json.parser(json.getBytes(StandardCharsets.UTF_8))) {
      return parser.readValueAsTree();
    }
  }

  private static String list(String... rows) {
    return "{\n  \"value\": [\n" + String.join(",\n", rows) + "\n  ]\n}\n";
  }

  @Test
  void onlyTheRowsOfTheUserAreLeft() throws IOException {
    String one = "{\"name\": \"]}{[\\\"\", \"id\": \"" + ID + "\", \"list\": [{\"a\": 1}, 2]}";
    String same = "{\"id\": \"" + ID.toUpperCase(java.util.Locale.ROOT) + "\"}";
    String other = "{\"id\": \"another\", \"name\": \"\\\\\", \"list\": [{\"a\": \"}\"}, [2]]}";
    assertThat(tree(filtered(list(other, one, other, other, same, other))))
        .isEqualTo(tree(list(one, same)));
    assertThat(tree(filtered(list(one, other)))).isEqualTo(tree(list(one)));
    assertThat(tree(filtered(list(other, other)))).isEqualTo(tree(list()));
  }

  @Test
  void aRowThatMaySpellTheIdOtherwiseIsLeft() throws IOException {
    String spelled = "{\"id\": \"\\u0065" + ID.substring(1) + "\"}";
    assertThat(tree(filtered(list("{}", spelled)))).isEqualTo(tree(list(spelled)));
  }

  @Test
  void rowsLongerThanAnyBufferComeThrough() throws IOException {
    String large = "{\"id\": \"" + ID + "\", \"text\": \"" + "ä".repeat(100_000) + "\"}";
    assertThat(tree(filtered(list("{}", large, "{}")))).isEqualTo(tree(list(large)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "[{\"id\": 1}]",
        "{\"id\": 1}\n{\"id\": 2}\n",
        "{\"value\": []}",
        "{\"value\": {\"id\": 1}}",
        "{\"value\": [[{\"id\": 1}], {\"id\": 2}]}",
        "{\"value\": [1, {\"id\": 2}]}",
        "{\"@odata.context\": \"x\", \"value\": [{\"id\": 1}]}"
      })
  void whatIsNoListOfRowsComesThroughAsItIs(String json) throws IOException {
    assertThat(filtered(json)).isEqualTo(json);
  }

  @Test
  void whatFollowsTheListComesThrough() throws IOException {
    assertThat(filtered("{\"value\":[{\"a\":1},{\"b\":2}],\"more\":[{\"a\":1}]}\n{\"value\":[{}]}"))
        .isEqualTo("{\"value\":[],\"more\":[{\"a\":1}]}\n{\"value\":[{}]}");
  }
}
