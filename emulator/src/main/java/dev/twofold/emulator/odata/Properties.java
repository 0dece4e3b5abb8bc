package dev.twofold.emulator.odata;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Properties of a row by names in any case. */
final class Properties {
  private Properties() {}

  /** The property, or a missing node. */
  static JsonNode of(JsonNode row, String name) {
    JsonNode exact = row.path(name);
    if (!exact.isMissingNode()) {
      return exact;
    }
    for (Map.Entry<String, JsonNode> property : row.properties()) {
      if (property.getKey().equalsIgnoreCase(name)) {
        return property.getValue();
      }
    }
    return MissingNode.getInstance();
  }

  /** The property of a property and so on. */
  static JsonNode of(JsonNode row, List<String> names) {
    JsonNode here = row;
    for (String name : names) {
      here = of(here, name);
    }
    return here;
  }
}
