package dev.twofold.emulator.graph.read;

import dev.twofold.snapshot.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The single objects of a tenant in which nobody changed anything (graph-api part 7). */
public final class NewTenant {
  private static final JsonNode OBJECTS = read();

  private NewTenant() {}

  /**
   * The object with this path, new each time.
   *
   * @throws IllegalArgumentException if a new tenant has no such object
   */
  public static ObjectNode object(String path) {
    if (OBJECTS.path(path) instanceof ObjectNode object) {
      return object.deepCopy();
    }
    throw new IllegalArgumentException(path);
  }

  private static JsonNode read() {
    try (InputStream stream = NewTenant.class.getResourceAsStream("new-tenant.json")) {
      if (stream == null) {
        throw new IllegalStateException("new-tenant.json is missing");
      }
      try (JsonParser parser = Json.parser(stream)) {
        return parser.readValueAsTree();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
