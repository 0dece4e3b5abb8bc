package dev.twofold.report.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * How the object of one tenant lies on lines: on one, or indented with a line for each user. The
 * users go in between a head and a tail, so that they need not be there at once.
 */
enum JsonLayout {
  /** The whole object on one line. */
  ONE_LINE(",", "", "]"),
  /** Indented by two spaces, each user on a line. */
  INDENTED(",\n    ", "\n    ", "\n  ]");

  private final String separator;
  private final String beforeFirst;
  private final String afterLast;

  JsonLayout(String separator, String beforeFirst, String afterLast) {
    this.separator = separator;
    this.beforeFirst = beforeFirst;
    this.afterLast = afterLast;
  }

  /** The object up to and with the opening bracket of {@code users}. */
  byte[] head(Consumer<JsonGenerator> properties) {
    byte[] object =
        object(json -> {
          properties.accept(json);
          json.writeArrayPropertyStart("users");
          json.writeEndArray();
        });
    return Arrays.copyOf(object, lastIndexOf(object, '[') + 1);
  }

  /** The users, without what separates them from the others. */
  byte[] users(Consumer<JsonGenerator> users) {
    return JsonForm.values(separator, users);
  }

  /** What stands before a batch of users. */
  byte[] before(boolean first) {
    return (first ? beforeFirst : separator).getBytes(StandardCharsets.UTF_8);
  }

  /** What stands after the last user, or after the opening bracket where there is none. */
  byte[] after(boolean none) {
    return (none ? "]" : afterLast).getBytes(StandardCharsets.UTF_8);
  }

  /** The rest of the object, from the comma after {@code users} on. */
  byte[] tail(Consumer<JsonGenerator> properties) {
    byte[] object = object(properties);
    object[0] = ',';
    return object;
  }

  private byte[] object(Consumer<JsonGenerator> properties) {
    Consumer<JsonGenerator> object =
        json -> {
          json.writeStartObject();
          properties.accept(json);
          json.writeEndObject();
        };
    return this == ONE_LINE ? JsonForm.compact(object) : JsonForm.indented(object);
  }

  private static int lastIndexOf(byte[] bytes, char wanted) {
    int index = bytes.length - 1;
    while (bytes[index] != wanted) {
      index--;
    }
    return index;
  }
}
