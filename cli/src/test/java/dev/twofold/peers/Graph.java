package dev.twofold.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Short words for Graph's JSON, in which the names of properties may have either case. */
final class Graph {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Graph() {}

  static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readString(file));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  static JsonNode parse(String json) {
    return MAPPER.readTree(json);
  }

  static void write(Path file, JsonNode content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, MAPPER.writeValueAsString(content));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array(List<? extends JsonNode> items) {
    return JsonNodeFactory.instance.arrayNode().addAll(items);
  }

  static ArrayNode texts(String... words) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    Stream.of(words).forEach(array::add);
    return array;
  }

  /** A Graph answer that lists {@code items}. */
  static ObjectNode list(List<? extends JsonNode> items) {
    return object().set("value", array(items));
  }

  /** The elements of an array, the single value of anything else, nothing of null and missing. */
  static List<JsonNode> items(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    return node instanceof ArrayNode array ? List.copyOf(array.values()) : List.of(node);
  }

  /** The texts of a list, and of a list that is written as one text with commas. */
  static List<String> words(JsonNode node) {
    return items(node).stream()
        .filter(JsonNode::isString)
        .flatMap(item -> Stream.of(item.asString().split(",")))
        .map(String::trim)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Every value under a property of this name, anywhere in {@code node}. */
  static List<JsonNode> everywhere(JsonNode node, String name) {
    List<JsonNode> found = new ArrayList<>();
    node.properties()
        .forEach(property -> {
          if (property.getKey().equalsIgnoreCase(name)) {
            found.add(property.getValue());
          }
          found.addAll(everywhere(property.getValue(), name));
        });
    if (node.isArray()) {
      node.values().forEach(item -> found.addAll(everywhere(item, name)));
    }
    return found;
  }

  /** Every word under properties of this name, anywhere in {@code node}. */
  static List<String> wordsEverywhere(JsonNode node, String name) {
    return everywhere(node, name).stream().flatMap(value -> words(value).stream()).toList();
  }

  /** Removes every property of one of these names, anywhere in {@code node}. */
  static void remove(JsonNode node, List<String> names) {
    if (node instanceof ObjectNode object) {
      List<String> doomed =
          object.propertyNames().stream()
              .filter(key -> names.stream().anyMatch(key::equalsIgnoreCase))
              .toList();
      object.remove(doomed);
    }
    children(node).forEach(child -> remove(child, names));
  }

  /** Sets every property of this name, wherever it is there, to {@code value}. */
  static void replace(JsonNode node, String name, JsonNode value) {
    if (node instanceof ObjectNode object) {
      List.copyOf(object.propertyNames()).stream()
          .filter(name::equalsIgnoreCase)
          .forEach(key -> object.set(key, value));
    }
    children(node).forEach(child -> replace(child, name, value));
  }

  private static List<JsonNode> children(JsonNode node) {
    return node.isContainer() ? List.copyOf(node.values()) : List.of();
  }
}
