package dev.twofold.emulator.tenant;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.json.RowStream;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.node.ObjectNode;

/**
 * The collections of a snapshot as their rows, whichever way they lie there. Not for use by several
 * threads at once.
 */
final class SnapshotFiles implements AutoCloseable {
  private final Source source;
  private final Catalog catalog;
  private final Warnings warnings;
  private final Map<String, SourceFile> files;

  private SnapshotFiles(Source source, Catalog catalog, Warnings warnings) {
    this.source = source;
    this.catalog = catalog;
    this.warnings = warnings;
    this.files = source.isSingleFile() ? Map.of() : byPath(source.files());
  }

  /** Looks at what is there; closes the source where that fails. */
  static SnapshotFiles of(Source source) throws IOException {
    try {
      Warnings warnings = new Warnings();
      return new SnapshotFiles(source, Catalog.of(source, warnings), warnings);
    } catch (IOException problem) {
      source.close();
      throw problem;
    }
  }

  private static Map<String, SourceFile> byPath(List<SourceFile> files) {
    int start = prefix(files).length();
    Map<String, SourceFile> byPath = new HashMap<>();
    files.stream()
        .filter(file -> file.path().length() > start)
        .forEach(file -> byPath.putIfAbsent(collection(file.path().substring(start)), file));
    return byPath;
  }

  /** A snapshot may lie in a folder of its own inside the input. */
  private static String prefix(List<SourceFile> files) {
    return files.stream()
        .map(SourceFile::path)
        .flatMap(SnapshotFiles::foldersAbove)
        .distinct()
        .filter(folder -> files.stream().allMatch(file -> file.path().startsWith(folder)))
        .min(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static Stream<String> foldersAbove(String path) {
    return Stream.iterate(0, start -> start >= 0, start -> next(path, start))
        .filter(start -> CollectionPaths.named(collection(path.substring(start))).isPresent())
        .map(start -> path.substring(0, start));
  }

  private static int next(String path, int start) {
    int slash = path.indexOf('/', start);
    return slash < 0 ? -1 : slash + 1;
  }

  private static String collection(String path) {
    int dot = path.lastIndexOf('.');
    return (dot < 0 ? path : path.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  /** True where anything that is known lies there. */
  boolean isUsable() {
    return catalog.isUsable();
  }

  /** The catalog of what the verdicts depend on. */
  Catalog catalog() {
    return catalog;
  }

  /** The content of {@code snapshot.json}. */
  Optional<Element> manifest() {
    return catalog.single(CollectionPaths.SNAPSHOT);
  }

  /** True where something of the collection lies there. */
  boolean has(String path) {
    return known(path).isPresent() || files.containsKey(path.toLowerCase(Locale.ROOT));
  }

  /**
   * Hands over the rows of a collection, one at a time.
   *
   * @return false where the collection could not be read to its end
   */
  boolean forEach(String path, Consumer<ObjectNode> consumer) {
    Consumer<Element> objects =
        element -> {
          if (element.isObject()) {
            consumer.accept(element.node().asObject());
          }
        };
    return known(path)
        .map(collection -> catalog.forEachElement(collection, warnings, objects))
        .orElseGet(() -> readFile(path, objects));
  }

  private Optional<String> known(String path) {
    return CollectionPaths.named(path).filter(catalog::has);
  }

  private boolean readFile(String path, Consumer<Element> consumer) {
    SourceFile file = files.get(path.toLowerCase(Locale.ROOT));
    if (file == null) {
      return false;
    }
    try (InputStream in = source.open(file);
        JsonParser parser = Json.parser(in)) {
      RowStream.forEach(
          parser, file.path() + "$", warnings, row -> consumer.accept(row.element(warnings)));
      return true;
    } catch (JacksonException | IOException _) {
      return false; // it counts as not read, like a damaged file in an assessment
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
