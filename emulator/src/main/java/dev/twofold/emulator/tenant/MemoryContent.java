package dev.twofold.emulator.tenant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A tenant that is held in memory as a whole. */
public final class MemoryContent implements TenantContent {
  private final String id;
  private final String displayName;
  private final String domain;
  private final Map<String, Answer> answers = new TreeMap<>();

  /**
   * A tenant with these collections.
   *
   * @param id the tenant's id
   * @param displayName the tenant's name
   * @param domain the tenant's domain
   * @param collections by path: an array for a list, an object for a single object; they must not
   *     be changed any more
   */
  public MemoryContent(String id, String displayName, String domain, ObjectNode collections) {
    this.id = id.toLowerCase(Locale.ROOT);
    this.displayName = displayName;
    this.domain = domain;
    collections
        .properties()
        .forEach(entry -> answers.put(lower(entry.getKey()), answer(entry.getValue())));
  }

  private static Answer answer(JsonNode collection) {
    if (collection.isObject()) {
      return new Answer.One(collection.asObject());
    }
    List<ObjectNode> rows = collection.valueStream().map(JsonNode::asObject).toList();
    return new Answer.Many(new ListRows(rows));
  }

  private static String lower(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String displayName() {
    return displayName;
  }

  @Override
  public String domain() {
    return domain;
  }

  @Override
  public Answer read(String path) {
    return switch (answers.getOrDefault(lower(path), new Answer.Nothing())) {
      case Answer.One(ObjectNode object) -> new Answer.One(object.deepCopy());
      case Answer other -> other;
    };
  }
}
