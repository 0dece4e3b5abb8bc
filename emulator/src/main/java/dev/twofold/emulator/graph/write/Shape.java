package dev.twofold.emulator.graph.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a property may hold. Null fits everything but lists; Graph's answers show absent lists as
 * {@code []} and everything else that is absent as null (graph-api part 6).
 */
sealed interface Shape {
  /** Any text. */
  record Text() implements Shape {}

  /** Any truth value. */
  record Flag() implements Shape {}

  /** Any whole number. */
  record Whole() implements Shape {}

  /** One of these words. */
  record Choice(Set<String> words) implements Shape {}

  /** Several of these words, with commas between them. */
  record Flags(Set<String> words) implements Shape {}

  /** A list. */
  record Listing(Shape element) implements Shape {}

  /** An object with these properties, and {@code @odata.type}. */
  record Properties(Map<String, Shape> all) implements Shape {
    /** These properties and those. */
    Properties and(Properties more) {
      Map<String, Shape> both = new LinkedHashMap<>(all);
      both.putAll(more.all);
      return new Properties(both);
    }
  }

  /** Anything, and left out where it is absent: what only some tenants have. */
  record Anything() implements Shape {}

  /** A choice. */
  static Shape choice(String... words) {
    return new Choice(Set.of(words));
  }

  /** Flags. */
  static Shape flags(String... words) {
    return new Flags(Set.of(words));
  }

  /** A list of texts. */
  static Shape texts() {
    return new Listing(new Text());
  }

  /** A list of words. */
  static Shape choices(String... words) {
    return new Listing(choice(words));
  }

  /** An object; the names stand in the order in which answers show them. */
  static Properties properties(Object... namesAndShapes) {
    Map<String, Shape> all = new LinkedHashMap<>();
    for (int index = 0; index < namesAndShapes.length; index += 2) {
      all.put((String) namesAndShapes[index], (Shape) namesAndShapes[index + 1]);
    }
    return new Properties(all);
  }

  /** True where a value is of this shape. */
  default boolean fits(JsonNode value) {
    return switch (this) {
      case Text() -> value.isNull() || value.isString();
      case Flag() -> value.isNull() || value.isBoolean();
      case Whole() -> value.isNull() || value.isIntegralNumber();
      case Choice(Set<String> words) -> value.isNull() || isWord(value, words);
      case Flags(Set<String> words) -> value.isNull() || areWords(value, words);
      case Listing(Shape element) ->
          value.isArray()
              && value.valueStream().allMatch(each -> !each.isNull() && element.fits(each));
      case Properties(Map<String, Shape> all) -> value.isNull() || fits(value, all);
      case Anything() -> true;
    };
  }

  private static boolean isWord(JsonNode value, Set<String> words) {
    return value.isString() && words.contains(value.stringValue());
  }

  private static boolean areWords(JsonNode value, Set<String> words) {
    return value.isString()
        && Stream.of(value.stringValue().split(",", -1))
            .map(String::trim)
            .allMatch(words::contains);
  }

  private static boolean fits(JsonNode value, Map<String, Shape> all) {
    return value.isObject()
        && value.properties().stream()
            .allMatch(property -> {
              Shape shape = all.get(property.getKey());
              return shape == null
                  ? property.getKey().equals("@odata.type")
                  : shape.fits(property.getValue());
            });
  }

  /** A fitting value as Graph stores it, with all keys. */
  default JsonNode complete(JsonNode value) {
    return switch (this) {
      case Properties(Map<String, Shape> all) when value.isObject() -> complete(value, all);
      case Listing(Shape element) when value.isArray() -> {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        List<JsonNode> elements = value.valueStream().map(element::complete).toList();
        yield list.addAll(elements);
      }
      case Listing _ -> JsonNodeFactory.instance.arrayNode();
      case Text _, Flag _, Whole _, Choice _, Flags _, Properties _, Anything _ ->
          value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value.deepCopy();
    };
  }

  private static ObjectNode complete(JsonNode value, Map<String, Shape> all) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (value.has("@odata.type")) {
      object.set("@odata.type", value.get("@odata.type"));
    }
    all.forEach((name, shape) -> {
      if (!(shape instanceof Anything) || value.has(name)) {
        object.set(name, shape.complete(value.path(name)));
      }
    });
    return object;
  }
}
