package dev.twofold.graph.collect;

import dev.twofold.graph.paging.PageTarget;
import dev.twofold.snapshot.json.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.node.ObjectNode;

/**
 * What changed since the last run, by id (graph-api part 3, delta queries). A row may tell all
 * properties or the changed ones only; the same change may come twice.
 */
final class Changes implements PageTarget {
  /** More than these are not held in memory. */
  static final int MOST = 20_000;

  private final Map<String, Change> byId = new LinkedHashMap<>();
  private final List<ObjectNode> page = new ArrayList<>();

  /** What became of a row. */
  private sealed interface Change {
    /** It is gone. */
    record Removed() implements Change {}

    /** These properties are new. */
    record Updated(ObjectNode properties) implements Change {}

    /** It came back after it was gone. */
    record Replaced(ObjectNode row) implements Change {}
  }

  @Override
  public void take(JsonParser row) {
    ObjectNode json = row.readValueAsTree();
    page.add(json);
  }

  @Override
  public void keep() {
    page.forEach(this::add);
    page.clear();
  }

  @Override
  public void drop() {
    page.clear();
  }

  @Override
  public void restart() {
    page.clear();
    byId.clear();
  }

  @Override
  public boolean wantsMore() {
    return byId.size() <= MOST;
  }

  private void add(ObjectNode row) {
    String id = Ids.canonical(row.path("id").asString(""));
    if (row.has("@removed")) {
      byId.put(id, new Change.Removed());
      return;
    }
    ObjectNode plain = row.deepCopy();
    List<String> annotations =
        plain.propertyNames().stream().filter(name -> name.startsWith("@")).toList();
    plain.without(annotations);
    byId.merge(id, new Change.Updated(plain), (before, _) -> later(before, plain));
  }

  private static Change later(Change before, ObjectNode row) {
    return switch (before) {
      case Change.Removed _ -> new Change.Replaced(row);
      case Change.Updated(ObjectNode properties) -> new Change.Updated(merged(properties, row));
      case Change.Replaced(ObjectNode old) -> new Change.Replaced(merged(old, row));
    };
  }

  private static ObjectNode merged(ObjectNode before, ObjectNode after) {
    ObjectNode all = before.deepCopy();
    after.properties().forEach(property -> all.set(property.getKey(), property.getValue()));
    return all;
  }

  /** True where the row with this id is not as it was. */
  boolean touch(String id) {
    return byId.containsKey(Ids.canonical(id));
  }

  /** What became of a row that is touched; empty where it is gone. */
  Optional<ObjectNode> applied(String id, ObjectNode before) {
    Change change = byId.remove(Ids.canonical(id));
    return switch (change) {
      case null -> Optional.of(before);
      case Change.Removed _ -> Optional.empty();
      case Change.Updated(ObjectNode properties) -> Optional.of(merged(before, properties));
      case Change.Replaced(ObjectNode row) -> Optional.of(row);
    };
  }

  /** The rows that were not there before; to be asked after all that were have been applied. */
  List<ObjectNode> added() {
    return byId.values().stream()
        .flatMap(change ->
            switch (change) {
              case Change.Removed _ -> Stream.<ObjectNode>empty();
              case Change.Updated(ObjectNode row) -> Stream.of(row);
              case Change.Replaced(ObjectNode row) -> Stream.of(row);
            })
        .toList();
  }
}
