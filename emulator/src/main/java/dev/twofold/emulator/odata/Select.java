package dev.twofold.emulator.odata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@code $select}. {@code id} and annotations such as {@code @odata.type} always stay; a selected
 * property that a row lacks is left out; names that no type has are passed over.
 */
public final class Select {
  private final List<String> names;
  private final Set<String> wanted;

  private Select(List<String> names) {
    this.names = names;
    this.wanted =
        names.stream()
            .map(name -> name.replaceFirst("/.*", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The properties of a comma-separated list. */
  public static Select of(String commaSeparated) {
    return new Select(
        Stream.of(commaSeparated.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList());
  }

  /** The names, as the caller wrote them. */
  public List<String> names() {
    return names;
  }

  /** True where this property is selected, in any case. */
  public boolean has(String property) {
    return wanted.contains(property.toLowerCase(Locale.ROOT));
  }

  /** A row with nothing but what is selected. */
  public ObjectNode cut(ObjectNode row) {
    ObjectNode cut = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> property : row.properties()) {
      if (stays(property.getKey())) {
        cut.set(property.getKey(), property.getValue());
      }
    }
    return cut;
  }

  private boolean stays(String name) {
    int annotation = name.indexOf('@');
    return annotation == 0
        || name.equals("id")
        || has(annotation > 0 ? name.substring(0, annotation) : name);
  }
}
