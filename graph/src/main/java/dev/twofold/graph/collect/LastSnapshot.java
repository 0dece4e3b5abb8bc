package dev.twofold.graph.collect;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * The snapshot that lies in a folder before a run.
 *
 * @param tenantId the tenant that it is of, where it says so
 * @param complete true unless it says that it is not
 * @param collections the paths that it names
 * @param run what it says of our run that made it
 */
record LastSnapshot(
    Optional<String> tenantId, boolean complete, Set<String> collections, Optional<RunFile> run) {
  private static final long LARGEST = 64L << 20;

  /**
   * The snapshot in this folder, if there is one.
   *
   * @throws UnusableFolder if its {@code snapshot.json} can't be read
   */
  static Optional<LastSnapshot> in(Path folder) throws UnusableFolder, IOException {
    Path file = folder.resolve(CollectionPaths.SNAPSHOT + ".json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonNode json =
        tree(file)
            .filter(JsonNode::isObject)
            .orElseThrow(() ->
                new UnusableFolder(
                    "%s is no snapshot.json that can be read: name another folder, or delete it."
                        .formatted(file)));
    return Optional.of(of(json));
  }

  /** The JSON in a file; empty where there is none that can be read. */
  static Optional<JsonNode> tree(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    try (JsonParser parser = Json.parser(Files.readAllBytes(file))) {
      JsonNode json = parser.readValueAsTree();
      return Optional.ofNullable(json);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static LastSnapshot of(JsonNode json) {
    Manifest manifest = Manifest.of(new Element(json, "snapshot.json$", (_, _, _) -> {}));
    Set<String> named = new TreeSet<>(manifest.presences().keySet());
    json.path("collections").propertyNames().forEach(named::add);
    return new LastSnapshot(
        manifest.tenantId(), manifest.complete(), named, RunFileReader.read(json));
  }

  /** False where our own run says that it could read nothing. */
  boolean holdsSomething() {
    return run.filter(known -> known.read().isEmpty()).isEmpty();
  }

  /** What our own run said of this collection. */
  Optional<CollectionState> state(String path) {
    return run.flatMap(known -> Optional.ofNullable(known.collections().get(path)));
  }
}
