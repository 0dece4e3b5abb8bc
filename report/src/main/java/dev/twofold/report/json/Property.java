package dev.twofold.report.json;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Properties that may be missing, and text that may not be well-formed. */
final class Property {

  private Property() {}

  /** Writes the text, or null where it is empty. */
  static void text(JsonGenerator json, String name, String value) {
    text(json, name, Optional.of(value).filter(text -> !text.isEmpty()));
  }

  /** Writes the text, or null where there is none. */
  static void text(JsonGenerator json, String name, Optional<String> value) {
    json.writeName(name);
    value.map(Property::wellFormed).ifPresentOrElse(json::writeString, json::writeNull);
  }

  /** Writes the truth value, or null where there is none. */
  static void flag(JsonGenerator json, String name, Optional<Boolean> value) {
    json.writeName(name);
    value.ifPresentOrElse(json::writeBoolean, json::writeNull);
  }

  /** Writes the number, or null where there is none. */
  static void number(JsonGenerator json, String name, Optional<Long> value) {
    json.writeName(name);
    value.ifPresentOrElse(json::writeNumber, json::writeNull);
  }

  /** Writes the texts. */
  static void texts(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> json.writeString(wellFormed(value)));
    json.writeEndArray();
  }

  /** The text, with halves of surrogate pairs replaced: they can't be written as UTF-8. */
  static String wellFormed(String text) {
    boolean torn = text.codePoints().anyMatch(Property::isHalf);
    return torn
        ? text.codePoints()
            .map(codePoint -> isHalf(codePoint) ? 0xFFFD : codePoint)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
