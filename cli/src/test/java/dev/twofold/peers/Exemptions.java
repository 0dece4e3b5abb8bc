package dev.twofold.peers;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a ScubaGear configuration lets a policy exclude; nothing for other tools. */
final class Exemptions {
  private final JsonNode json;

  Exemptions(PeerCase test) {
    this.json =
        test.input().path("scuba_config").path("Aad").path(test.check()).path("CapExclusions");
  }

  boolean covers(Person person) {
    return words("Users").contains(person.id())
        || words("Groups").contains(person.group())
        || words("GuestUserTypes").contains(person.kind().graphName());
  }

  List<String> applications() {
    return words("Applications");
  }

  private List<String> words(String key) {
    return Graph.words(json.path(key));
  }
}
