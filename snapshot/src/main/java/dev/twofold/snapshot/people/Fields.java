package dev.twofold.snapshot.people;

import dev.twofold.snapshot.json.Problems;
import dev.twofold.snapshot.json.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the fields of large collections' rows from the stream, without a tree. */
final class Fields {
  private final JsonParser parser;
  private final Row row;
  private final Problems problems;
  private final RepeatedTexts repeated;

  Fields(Row row, Problems problems, RepeatedTexts repeated) {
    this.parser = row.parser();
    this.row = row;
    this.problems = problems;
    this.repeated = repeated;
  }

  /** Moves to the value of the next field and tells its name; empty at the end of the object. */
  String next() {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (!name.isEmpty()) {
        return camelCase(name);
      }
      parser.skipChildren();
    }
    return "";
  }

  /** PowerShell starts its keys with a capital letter. */
  private static String camelCase(String name) {
    char first = name.charAt(0);
    return first >= 'A' && first <= 'Z' ? (char) (first | 0x20) + name.substring(1) : name;
  }

  /** The text at the current value; empty for null, and for what is no text. */
  String text() {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> "";
      case START_OBJECT, START_ARRAY -> wrongType("A text");
      default -> parser.getString();
    };
  }

  /** The same for a text that stands in many rows. */
  String word() {
    return parser.currentToken() == JsonToken.VALUE_STRING
        ? repeated.of(
            parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
        : text();
  }

  /**
   * The number of the person whose id is the current value, or -1 where it is none. The id is taken
   * from the parser's buffer, as there may be millions of them.
   */
  int person(PeopleIndex index) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      String id = text();
      return id.isEmpty() ? -1 : index.person(id);
    }
    int length = parser.getStringLength();
    return length == 0
        ? -1
        : index.person(parser.getStringCharacters(), parser.getStringOffset(), length);
  }

  /** The truth at the current value, or {@code other} where there is none. */
  boolean flag(boolean other) {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> other;
      default -> flagOf(text(), other);
    };
  }

  private boolean flagOf(String text, boolean other) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text.equalsIgnoreCase("true");
    }
    wrongType("`true` or `false`");
    return other;
  }

  /** The words at the current value: a list of strings, or one string with commas. */
  List<String> words() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      String text = text();
      return Stream.of(text.split(",", -1))
          .map(String::trim)
          .filter(word -> !word.isEmpty())
          .toList();
    }
    List<String> words = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String word = word();
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** True where the current value opens an object or a list. */
  boolean isStructure() {
    return parser.currentToken().isStructStart();
  }

  JsonParser parser() {
    return parser;
  }

  /** Leaves the current value alone. */
  void skip() {
    parser.skipChildren();
  }

  /** Reports a problem with a field of this row. */
  void report(String code, String field, String message) {
    problems.report(code, row.path() + "." + field, message);
  }

  private String wrongType(String expected) {
    String name = Optional.ofNullable(parser.currentName()).orElse("");
    parser.skipChildren();
    report("wrongType", name, expected + " is expected here.");
    return "";
  }
}
