package dev.twofold.snapshot.people;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A direct member of a group, or the holder of a role.
 *
 * @param id the object id
 * @param type the end of the OData type in lower case, such as {@code user}; empty where not said
 */
public record Member(String id, String type) {

  /** Reads a directory object; nothing where it has no id. */
  public static Stream<Member> of(Element json) {
    String type = json.text("@odata.type").orElse("");
    return json.text("id").map(id -> new Member(Ids.canonical(id), shortened(type))).stream();
  }

  static String shortened(String type) {
    return type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
