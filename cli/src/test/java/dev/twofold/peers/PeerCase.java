package dev.twofold.peers;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * One test case of another tool.
 *
 * @param tool the tool
 * @param check the tool's name of the check
 * @param name the tool's name of the case
 * @param said what the tool says
 * @param policies the Conditional Access policies, as the tool's case has them
 * @param input the whole document that the check reads
 */
record PeerCase(
    Tool tool, String check, String name, Answer said, JsonNode policies, JsonNode input) {

  /** The case with other policies. */
  PeerCase edited(Consumer<JsonNode> edit) {
    JsonNode copy = policies.deepCopy();
    edit.accept(copy);
    return new PeerCase(tool, check, name, said, copy, input);
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(tool.title(), check, name);
  }
}
