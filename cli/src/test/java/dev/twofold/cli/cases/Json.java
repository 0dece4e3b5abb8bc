package dev.twofold.cli.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Short words for JSON trees. */
final class Json {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** An object of alternating names and values; values may be trees, lists, texts or null. */
  static ObjectNode object(Object... namesAndValues) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return (ObjectNode) tree(properties);
  }

  /** A Graph answer that lists {@code items}. */
  static ObjectNode list(List<? extends JsonNode> items) {
    return object("value", items);
  }

  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** The elements of an array, the single value of anything else, nothing of null and missing. */
  static List<JsonNode> items(JsonNode node) {
    if (absent(node)) {
      return List.of();
    }
    return node instanceof ArrayNode array ? List.copyOf(array.values()) : List.of(node);
  }

  static List<String> texts(JsonNode node) {
    return items(node).stream().map(JsonNode::asString).toList();
  }

  /** The texts under {@code name}, or {@code otherwise} where it is not there. */
  static List<String> texts(JsonNode node, String name, String... otherwise) {
    return node.has(name) ? texts(node.get(name)) : Arrays.asList(otherwise);
  }

  static String text(JsonNode node, String name, String otherwise) {
    return node.has(name) ? node.get(name).asString() : otherwise;
  }

  static boolean flag(JsonNode node, String name, boolean otherwise) {
    return node.has(name) ? node.get(name).booleanValue() : otherwise;
  }

  static Set<String> names(JsonNode node) {
    return Set.copyOf(node.propertyNames());
  }

  /** The property, or a missing node where there is none or {@code node} is no object. */
  static JsonNode orMissing(JsonNode node, String name) {
    return absent(node) ? MAPPER.missingNode() : node.path(name);
  }

  static boolean absent(JsonNode node) {
    return node == null || node.isMissingNode() || node.isNull();
  }

  /** Refuses properties that nobody would read, which are mostly misspelt ones. */
  static void allow(String where, JsonNode node, String... names) {
    Set<String> known = Stream.of(names).collect(Collectors.toSet());
    for (String name : names(node)) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException("%s knows no `%s`".formatted(where, name));
      }
    }
  }
}
