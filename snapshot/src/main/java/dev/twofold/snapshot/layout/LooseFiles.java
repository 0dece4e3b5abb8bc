package dev.twofold.snapshot.layout;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.json.ReadFailure;
import dev.twofold.snapshot.json.Row;
import dev.twofold.snapshot.json.RowStream;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceException;
import dev.twofold.snapshot.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Looks through files whose names say nothing, and sorts what is in them into collections. Holds
 * what it finds in memory, so the amount is bounded; large tenants come in our own layout.
 */
final class LooseFiles {
  private static final long MOST_BYTES = 64L << 20;

  private final Source source;
  private final Warnings warnings;
  private final Map<String, List<Part>> found = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();
  private Optional<Element> document = Optional.empty();
  private long bytes;

  LooseFiles(Source source, Warnings warnings) {
    this.source = source;
    this.warnings = warnings;
  }

  /** What was found, by collection. */
  Map<String, List<Part>> found() {
    return found;
  }

  /** Files that can't be read, and may have held a policy. */
  List<String> broken() {
    return broken;
  }

  /** The document that describes the tenant as a whole, if there is one. */
  Optional<Element> document() {
    return document;
  }

  void read(SourceFile file) throws IOException {
    bytes += file.size();
    if (bytes > MOST_BYTES) {
      throw new SourceException(
          "%s and the files before it are too large for an export without layout: put users, groups and policies where a snapshot has them (users.json, groups.json, identity/conditionalAccess/policies.json)."
              .formatted(file.path()));
    }
    try (InputStream in = source.open(file);
        JsonParser parser = Json.parser(in)) {
      RowStream.forEach(parser, file.path() + "$", warnings, row -> add(file, row));
    } catch (JacksonException problem) {
      fail(file, ReadFailure.of(problem));
    } catch (IOException problem) {
      fail(file, ReadFailure.of(problem));
    }
  }

  private void fail(SourceFile file, ReadFailure failure) {
    warnings.report(failure.code(), file.path() + "$", failure.message());
    broken.add(file.path());
  }

  private void add(SourceFile file, Row row) {
    Element element = row.element(warnings);
    Optional<String> group = Shapes.groupWhoseMembersLieIn(file.path());
    if (group.isPresent()) {
      keep(CollectionPaths.members(Ids.canonical(group.get())), element);
      return;
    }
    PolicyWrapping.unwrapped(element, warnings).forEach(this::sort);
  }

  private void sort(Element element) {
    Shapes.of(element)
        .ifPresentOrElse(collection -> keep(collection, element), () -> sortDocument(element));
  }

  private void sortDocument(Element element) {
    for (Map.Entry<String, Element> entry : element.entries()) {
      Optional<String> collection = Shapes.ofDocumentKey(entry.getKey());
      if (collection.isPresent()) {
        document = document.or(() -> Optional.of(element));
        found.computeIfAbsent(collection.get(), _ -> new ArrayList<>());
        rows(entry.getValue()).forEach(row -> keep(collection.get(), row));
      }
    }
  }

  /** The rows under a document's key, which may be a whole Graph answer. */
  private static List<Element> rows(Element value) {
    Element list = value.get("value").filter(inner -> inner.node().isArray()).orElse(value);
    return list.each().filter(Element::isObject).toList();
  }

  private void keep(String collection, Element element) {
    found
        .computeIfAbsent(collection, _ -> new ArrayList<>())
        .add(new Part.Found(element.node(), element.path()));
  }
}
