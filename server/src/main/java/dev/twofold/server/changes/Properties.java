package dev.twofold.server.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** An object of Graph as a flat list of properties, each with its values. */
final class Properties {
  /** When something was changed says nothing of what. */
  private static final Set<String> LEFT_OUT =
      Set.of("id", "createdDateTime", "modifiedDateTime", "deletedDateTime");

  private final SortedMap<String, List<String>> values = new TreeMap<>();

  private Properties() {}

  static Properties of(JsonNode object) {
    Properties properties = new Properties();
    properties.add("", object);
    return properties;
  }

  private void add(String path, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        String name = property.getKey();
        if (!LEFT_OUT.contains(name) && !name.contains("@odata")) {
          add(path.isEmpty() ? name : path + "." + name, property.getValue());
        }
      }
    } else if (node.isArray()) {
      node.forEach(element -> addValue(path, element));
    } else {
      addValue(path, node);
    }
  }

  private void addValue(String path, JsonNode node) {
    if (!node.isNull()) {
      String text = node.isContainer() ? node.toString() : node.asString();
      values.computeIfAbsent(path, _ -> new ArrayList<>()).add(text);
    }
  }

  /** What is not the same in {@code after}, in the order of the paths. */
  List<PropertyChange> changesTo(Properties after) {
    SortedSet<String> paths = new TreeSet<>(values.keySet());
    paths.addAll(after.values.keySet());
    List<PropertyChange> changes = new ArrayList<>();
    for (String path : paths) {
      List<String> removed = without(of(path), after.of(path));
      List<String> added = without(after.of(path), of(path));
      if (!removed.isEmpty() || !added.isEmpty()) {
        changes.add(new PropertyChange(path, removed, added));
      }
    }
    return changes;
  }

  private List<String> of(String path) {
    return values.getOrDefault(path, List.of());
  }

  private static List<String> without(List<String> all, List<String> those) {
    Set<String> gone = Set.copyOf(those);
    return all.stream().filter(value -> !gone.contains(value)).toList();
  }
}
