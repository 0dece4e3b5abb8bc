package dev.twofold.snapshot.json;

import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Copies JSON from a parser to a generator without a tree; numbers stay as they were written. */
public final class RowCopy {
  private RowCopy() {}

  /**
   * Copies the object at whose first token the parser stands, up to its last.
   *
   * @param key a property of the object
   * @return the text of that property, where it has one
   * @throws tools.jackson.core.JacksonException where the object can't be read to its end
   */
  public static Optional<String> copy(JsonParser from, JsonGenerator to, String key) {
    Optional<String> found = Optional.empty();
    to.writeStartObject();
    while (from.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = from.currentName();
      to.writeName(name);
      if (from.nextToken() == JsonToken.VALUE_STRING && name.equals(key)) {
        found = Optional.of(from.getString());
      }
      value(from, to);
    }
    to.writeEndObject();
    return found;
  }

  /** Like {@link #copy}, with one property of the object left out. */
  public static void copyWithout(String leftOut, JsonParser from, JsonGenerator to) {
    to.writeStartObject();
    while (from.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = from.currentName();
      from.nextToken();
      if (name.equals(leftOut)) {
        from.skipChildren();
      } else {
        to.writeName(name);
        value(from, to);
      }
    }
    to.writeEndObject();
  }

  /** Copies the value at whose first token the parser stands, up to its last. */
  public static void value(JsonParser from, JsonGenerator to) {
    int depth = 0;
    do {
      depth += token(from, to);
    } while (depth > 0 && from.nextToken() != null);
  }

  /** Copies one token; how much deeper the next one lies. */
  private static int token(JsonParser from, JsonGenerator to) {
    switch (from.currentToken()) {
      case START_OBJECT -> to.writeStartObject();
      case START_ARRAY -> to.writeStartArray();
      case END_OBJECT -> to.writeEndObject();
      case END_ARRAY -> to.writeEndArray();
      case PROPERTY_NAME -> to.writeName(from.currentName());
      case VALUE_STRING -> string(from, to);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getString());
      case VALUE_TRUE -> to.writeBoolean(true);
      case VALUE_FALSE -> to.writeBoolean(false);
      default -> to.writeNull();
    }
    return from.currentToken().isStructStart() ? 1 : from.currentToken().isStructEnd() ? -1 : 0;
  }

  private static void string(JsonParser from, JsonGenerator to) {
    if (from.hasStringCharacters()) {
      to.writeString(from.getStringCharacters(), from.getStringOffset(), from.getStringLength());
    } else {
      to.writeString(from.getString());
    }
  }
}
