package dev.twofold.snapshot;

import dev.twofold.engine.access.TaggedApplications;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the applications' names, and the attributes of their service principals (CA-561). */
final class ApplicationsReader {
  private final Map<String, Map<String, Set<String>>> attributes = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  private ApplicationsReader() {}

  static TaggedApplications read(Catalog catalog, Warnings warnings) {
    ApplicationsReader reader = new ApplicationsReader();
    catalog.forEachElement(CollectionPaths.APPLICATIONS, warnings, reader::addName);
    catalog.forEachElement(
        CollectionPaths.SERVICE_PRINCIPALS, warnings, reader::addServicePrincipal);
    return new TaggedApplications(reader.attributes, reader.names);
  }

  private Optional<String> addName(Element json) {
    Optional<String> id = json.text("appId").map(text -> text.toLowerCase(Locale.ROOT));
    id.ifPresent(known -> json.text("displayName").ifPresent(name -> names.put(known, name)));
    return id;
  }

  private void addServicePrincipal(Element json) {
    Map<String, Set<String>> values = new HashMap<>();
    json.object("customSecurityAttributes")
        .ifPresent(sets -> sets.entries().forEach(set -> addSet(set, values)));
    addName(json).ifPresent(id -> attributes.put(id, Map.copyOf(values)));
  }

  private static void addSet(Map.Entry<String, Element> set, Map<String, Set<String>> values) {
    if (!set.getValue().isObject()) {
      return;
    }
    for (Map.Entry<String, Element> attribute : set.getValue().entries()) {
      if (!attribute.getKey().contains("@")) {
        values.put(
            set.getKey() + "_" + attribute.getKey(),
            Set.copyOf(texts(set.getValue(), attribute.getKey())));
      }
    }
  }

  /** A single value is kept whole: a comma in it is part of it. */
  private static Set<String> texts(Element set, String name) {
    boolean single = set.get(name).filter(value -> value.node().isString()).isPresent();
    return single ? set.text(name).map(Set::of).orElse(Set.of()) : Set.copyOf(set.words(name));
  }
}
