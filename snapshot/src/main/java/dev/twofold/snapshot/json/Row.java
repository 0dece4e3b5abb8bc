package dev.twofold.snapshot.json;

import java.util.Set;
import tools.jackson.core.JsonParser;

/** One object of a collection, at the start of which the parser stands. */
public final class Row {
  private final JsonParser parser;
  private final String place;
  private final long index;

  Row(JsonParser parser, String place, long index) {
    this.parser = parser;
    this.place = place;
    this.index = index;
  }

  /** The parser, at the object's first token; whoever takes it reads up to its last. */
  public JsonParser parser() {
    return parser;
  }

  /** The file with the JSON path of the object. */
  public String path() {
    return index < 0 ? place : place + "[" + index + "]";
  }

  /** Reads the object as a whole. */
  public Element element(Problems problems) {
    return new Element(new TreeReader(parser).tree(), path(), problems);
  }

  /**
   * Reads of the object what is asked for, which is quicker where most of it is not.
   *
   * @param names the properties, in lower case
   */
  public Element element(Set<String> names, Problems problems) {
    return new Element(new TreeReader(parser).part(names), path(), problems);
  }
}
