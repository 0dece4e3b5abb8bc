package dev.twofold.server.changes;

import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.layout.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares the objects of a collection by their ids. */
final class ObjectComparison {
  private ObjectComparison() {}

  /** What is not the same; empty where one of the snapshots does not tell. */
  static Optional<List<ObjectChange>> of(String collection, Snapshot before, Snapshot after) {
    boolean read =
        before.presence(collection) != Presence.NOT_READ
            && after.presence(collection) != Presence.NOT_READ;
    return read
        ? Optional.of(changes(byId(before, collection), byId(after, collection)))
        : Optional.empty();
  }

  private static Map<String, JsonNode> byId(Snapshot snapshot, String collection) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    snapshot.objects(collection).forEach(object -> byId.put(text(object, "id"), object));
    return byId;
  }

  private static List<ObjectChange> changes(
      Map<String, JsonNode> before, Map<String, JsonNode> after) {
    List<ObjectChange> changes = new ArrayList<>();
    before.forEach((id, object) -> {
      if (!after.containsKey(id)) {
        changes.add(new ObjectChange.Removed(id, name(object)));
      }
    });
    after.forEach((id, object) -> {
      JsonNode was = before.get(id);
      if (was == null) {
        changes.add(new ObjectChange.Added(id, name(object)));
      } else {
        List<PropertyChange> properties = Properties.of(was).changesTo(Properties.of(object));
        if (!properties.isEmpty()) {
          changes.add(new ObjectChange.Changed(id, name(object), properties));
        }
      }
    });
    return changes;
  }

  private static String name(JsonNode object) {
    String name = text(object, "displayName");
    return name.isBlank() ? text(object, "id") : name;
  }

  private static String text(JsonNode object, String key) {
    return object.path(key).asString("");
  }
}
