package dev.twofold.snapshot.json;

import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds trees, but not larger than a budget: trees take ten times the room of the text. */
final class TreeReader {
  private static final long MOST_VALUES = 4_000_000;
  private static final long MOST_CHARACTERS = 100_000_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private long values = MOST_VALUES;
  private long characters = MOST_CHARACTERS;

  TreeReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The tree that starts at the current token; leaves the parser at its last token. */
  JsonNode tree() {
    spend(1, 0);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> string();
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      default -> NODES.nullNode();
    };
  }

  private JsonNode object() {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      object.set(name, tree());
    }
    return object;
  }

  /**
   * The object that starts at the current token, with some of its properties alone.
   *
   * @param names the names of those properties in lower case; here they are in any
   */
  JsonNode part(Set<String> names) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (names.contains(name.toLowerCase(Locale.ROOT))) {
        object.set(name, tree());
      } else {
        parser.skipChildren();
      }
    }
    return object;
  }

  private JsonNode array() {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(tree());
    }
    return array;
  }

  private JsonNode string() {
    String text = parser.getString();
    spend(0, text.length());
    return NODES.stringNode(text);
  }

  private JsonNode number() {
    // Kept as written: no number of ours is calculated with, and huge ones cost time.
    String text = parser.getString();
    spend(0, text.length());
    return text.matches("-?\\d{1,18}")
        ? NODES.numberNode(Long.parseLong(text))
        : NODES.numberNode(parser.getDoubleValue());
  }

  private void spend(long moreValues, long moreCharacters) {
    values -= moreValues;
    characters -= moreCharacters;
    if (values < 0 || characters < 0) {
      throw new StreamConstraintsException("more values than we keep in memory");
    }
  }
}
