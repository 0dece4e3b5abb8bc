package dev.twofold.snapshot.layout;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.json.Problems;
import dev.twofold.snapshot.json.ReadFailure;
import dev.twofold.snapshot.json.Row;
import dev.twofold.snapshot.json.RowStream;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** The collections of a snapshot: which are there, and what is in them. */
public final class Catalog {
  private static final long MOST_BYTES_HELD = 64L << 20;

  private final Source source;
  private final Warnings warnings;
  private final Map<String, List<Part>> parts = new HashMap<>();
  private final Set<String> damaged = new TreeSet<>();
  private Optional<Manifest> manifest = Optional.empty();
  private Optional<Element> document = Optional.empty();
  private List<String> broken = List.of();

  private Catalog(Source source, Warnings warnings) {
    this.source = source;
    this.warnings = warnings;
  }

  /**
   * Looks at what is there. Files outside our layout are read once, to see what they hold; those of
   * our layout are not opened yet.
   *
   * @throws IOException if the input is too large
   */
  public static Catalog of(Source source, Warnings warnings) throws IOException {
    Catalog catalog = new Catalog(source, warnings);
    catalog.look();
    return catalog;
  }

  private void look() throws IOException {
    Layout layout =
        source.isSingleFile() ? Layout.loose(source.files()) : Layout.of(source.files());
    layout
        .named()
        .forEach((collection, file) -> parts.put(collection, List.of(new Part.File(file))));
    if (parts.containsKey(CollectionPaths.SNAPSHOT)) {
      manifest = Optional.of(readManifest());
    }
    LooseFiles loose = new LooseFiles(source, warnings);
    for (SourceFile file : toLookThrough(layout)) {
      loose.read(file);
    }
    loose.found().forEach(parts::putIfAbsent);
    document = loose.document();
    broken = layout.named().containsKey(CollectionPaths.POLICIES) ? List.of() : loose.broken();
  }

  /** Who wrote a {@code snapshot.json} keeps to the layout, so that nothing else is looked for. */
  private List<SourceFile> toLookThrough(Layout layout) {
    if (manifest.isEmpty()) {
      return layout.loose();
    }
    return parts.containsKey(CollectionPaths.POLICIES) ? List.of() : layout.looseInPoliciesFolder();
  }

  private Manifest readManifest() {
    return single(CollectionPaths.SNAPSHOT).map(Manifest::of).orElse(Manifest.silent());
  }

  /** What {@code snapshot.json} says, where there is one. */
  public Optional<Manifest> manifest() {
    return manifest;
  }

  /** The document that describes the tenant as a whole, where the input is one. */
  public Optional<Element> document() {
    return document;
  }

  /** Files without a layout that could not be read, and may have held a policy. */
  public List<String> broken() {
    return broken;
  }

  /** True where there is anything to give an answer on. */
  public boolean isUsable() {
    return parts.keySet().stream().anyMatch(path -> !path.equals(CollectionPaths.SNAPSHOT));
  }

  /** True where something of the collection lies there. */
  public boolean has(String collection) {
    return parts.containsKey(collection);
  }

  /** What is known of the collection. */
  public Presence presence(String collection) {
    Presence said = manifest.map(Manifest::presences).map(all -> all.get(collection)).orElse(null);
    if (said == Presence.NOT_READ || said == Presence.NOT_LICENSED) {
      return said;
    }
    if (damaged.contains(collection) || (said == null && isIncomplete())) {
      return Presence.NOT_READ;
    }
    if (has(collection)) {
      return Presence.READ;
    }
    return manifest.isPresent() ? Presence.NOT_READ : Presence.ABSENT;
  }

  private boolean isIncomplete() {
    return manifest.filter(known -> !known.complete()).isPresent();
  }

  /** True where {@code snapshot.json} names the collection as not read, or its file is damaged. */
  public boolean isKnownUnread(String collection) {
    return notRead().contains(collection);
  }

  /** The collections that could not be read: by {@code snapshot.json}, or by our own try. */
  public Set<String> notRead() {
    Set<String> notRead = new TreeSet<>(damaged);
    manifest.map(Manifest::presences).orElse(Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue() == Presence.NOT_READ)
        .map(Map.Entry::getKey)
        .forEach(notRead::add);
    return notRead;
  }

  /** Marks a collection as one that could not be read. */
  public void markUnread(String collection) {
    damaged.add(collection);
  }

  /** How many bytes the files of a collection take; 0 where they are not files of their own. */
  public long bytes(String collection) {
    return parts.getOrDefault(collection, List.of()).stream()
        .mapToLong(part -> part instanceof Part.File(SourceFile file) ? file.size() : 0)
        .sum();
  }

  /** How many objects of a collection were found in files outside our layout. */
  public long found(String collection) {
    return parts.getOrDefault(collection, List.of()).stream()
        .filter(Part.Found.class::isInstance)
        .count();
  }

  /** The folder or file where the collection lies, for the subject of a warning. */
  public String placeOf(String collection) {
    return parts.getOrDefault(collection, List.of()).stream()
        .map(Catalog::place)
        .findFirst()
        .orElse(collection + ".json$");
  }

  private static String place(Part part) {
    return switch (part) {
      case Part.File(SourceFile file) -> file.path() + "$";
      case Part.Found(_, String place) -> place;
    };
  }

  /**
   * Hands every object of the collection to {@code consumer}, one at a time.
   *
   * @return false where the collection could not be read to its end; that is a warning, and the
   *     collection counts as not read from then on
   */
  public boolean forEach(String collection, Consumer<Row> consumer) {
    boolean complete = true;
    for (Part part : parts.getOrDefault(collection, List.of())) {
      complete &= read(part, consumer);
    }
    if (!complete) {
      markUnread(collection);
    }
    return complete;
  }

  /** Like {@link #forEach}, with every object read as a whole. */
  public boolean forEachElement(String collection, Problems problems, Consumer<Element> consumer) {
    return forEach(collection, row -> consumer.accept(row.element(problems)));
  }

  /** All objects of a collection that is small in every tenant; none of one that is not. */
  public List<Element> elements(String collection) {
    return elements(collection, row -> row.element(warnings));
  }

  /**
   * The same with some of their properties alone, which is quicker.
   *
   * @param names the names of those in lower case; in the file they are in any case
   */
  public List<Element> elements(String collection, Set<String> names) {
    return elements(collection, row -> row.element(names, warnings));
  }

  /**
   * What {@code making} makes of the objects of such a collection: for files with the same content
   * the same thing, which may have been made for another snapshot.
   *
   * @param names the properties that are asked for, in lower case; in the file they are in any case
   * @param type what is made: immutable, and of nothing but those objects
   */
  public <T> T shared(
      String collection, Set<String> names, Class<T> type, Function<List<Element>, T> making) {
    Supplier<T> made = () -> making.apply(elements(collection, names));
    return onlyFile(collection)
        .map(file -> source.kept().find(file, type).orElseGet(() -> kept(file, type, made)))
        .orElseGet(made);
  }

  private Optional<SourceFile> onlyFile(String collection) {
    List<Part> all = parts.getOrDefault(collection, List.of());
    return all.size() == 1 && all.getFirst() instanceof Part.File(SourceFile file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** What comes with a warning is made anew for each snapshot, as each must hear of it. */
  private <T> T kept(SourceFile file, Class<T> type, Supplier<T> making) {
    long before = warnings.reported();
    T made = making.get();
    if (warnings.reported() == before) {
      source.kept().keep(file, type, made);
    }
    return made;
  }

  private List<Element> elements(String collection, Function<Row, Element> reading) {
    if (bytes(collection) > MOST_BYTES_HELD) {
      warnings.report(
          "tooLarge", placeOf(collection), "The file is larger than this list ever is.");
      markUnread(collection);
      return List.of();
    }
    List<Element> all = new ArrayList<>();
    forEach(collection, row -> all.add(reading.apply(row)));
    return all;
  }

  /** The first object of a collection that is a single object in Graph. */
  public Optional<Element> single(String collection) {
    return elements(collection).stream().findFirst();
  }

  private boolean read(Part part, Consumer<Row> consumer) {
    return switch (part) {
      case Part.File(SourceFile file) -> readFile(file, consumer);
      case Part.Found(var tree, String place) -> {
        RowStream.forEach(Json.parser(tree), place, warnings, consumer);
        yield true;
      }
    };
  }

  private boolean readFile(SourceFile file, Consumer<Row> consumer) {
    try (InputStream in = source.open(file);
        JsonParser parser = Json.parser(in)) {
      return RowStream.forEach(parser, file.path() + "$", warnings, consumer);
    } catch (JacksonException problem) {
      return failed(file, ReadFailure.of(problem));
    } catch (IOException problem) {
      return failed(file, ReadFailure.of(problem));
    }
  }

  private boolean failed(SourceFile file, ReadFailure failure) {
    warnings.report(failure.code(), file.path() + "$", failure.message());
    return false;
  }
}
