package dev.twofold.snapshot.json;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects of a file, whatever they are wrapped in: a Graph answer with {@code value}, a bare
 * array, one object, or one object a line. Holds one object at a time.
 */
public final class RowStream {
  private final JsonParser parser;
  private final String place;
  private final Problems problems;
  private final Consumer<Row> consumer;

  private RowStream(JsonParser parser, String place, Problems problems, Consumer<Row> consumer) {
    this.parser = parser;
    this.place = place;
    this.problems = problems;
    this.consumer = consumer;
  }

  /**
   * Hands every object to {@code consumer}. A file without anything in it is a problem, and not an
   * empty list: after a loss of power a file may be there without its content.
   *
   * @param place the file and where in it the parser stands, for example {@code users.json$}
   * @return false where there is nothing in the file
   * @throws tools.jackson.core.JacksonException where the file can't be read any further
   */
  public static boolean forEach(
      JsonParser parser, String place, Problems problems, Consumer<Row> consumer) {
    return new RowStream(parser, place, problems, consumer).run();
  }

  private boolean run() {
    long roots = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      root(token, roots == 0 ? -1 : roots);
      roots++;
    }
    if (roots == 0) {
      problems.report("emptyFile", place, "The file is empty.");
    }
    return roots > 0;
  }

  private void root(JsonToken token, long index) {
    switch (token) {
      case START_ARRAY -> elements(place);
      case START_OBJECT -> object(index);
      default -> problems.report("wrongType", place, "An object or a list is expected here.");
    }
  }

  private void elements(String where) {
    long index = 0;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      element(token, where, index++);
    }
  }

  private void element(JsonToken token, String where, long index) {
    switch (token) {
      case START_OBJECT -> consumer.accept(new Row(parser, where, index));
      case START_ARRAY -> elements(where + "[" + index + "]");
      case VALUE_NULL -> {}
      default ->
          problems.report("wrongType", where + "[" + index + "]", "An object is expected here.");
    }
  }

  /** An object is a row of its own, unless it turns out to hold a list under {@code value}. */
  private void object(long index) {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    TreeReader trees = new TreeReader(parser);
    boolean wraps = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && name.equalsIgnoreCase("value")) {
        wraps = true;
        elements(place + "." + name);
      } else if (wraps) {
        parser.skipChildren();
      } else {
        head.set(name, trees.tree());
      }
    }
    if (!wraps) {
      tree(head, index);
    }
  }

  private void tree(ObjectNode head, long index) {
    Set<String> names =
        head.propertyNames().stream()
            .filter(name -> !name.startsWith("@"))
            .collect(Collectors.toSet());
    JsonNode value = head.path("value");
    boolean wraps = names.equals(Set.of("value")) && value.isObject();
    JsonParser tokens = Json.parser(wraps ? value : head);
    tokens.nextToken();
    consumer.accept(new Row(tokens, wraps ? place + ".value" : place, index));
  }
}
