package dev.twofold.emulator.synthetic.company;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Objects that are the same in every tenant, written as JSON. */
public final class JsonText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonText() {}

  /**
   * Reads an object.
   *
   * @throws tools.jackson.core.JacksonException if it is none
   */
  public static ObjectNode object(String json) {
    return MAPPER.readValue(json, ObjectNode.class);
  }
}
