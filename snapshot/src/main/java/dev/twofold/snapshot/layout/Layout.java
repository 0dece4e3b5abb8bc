package dev.twofold.snapshot.layout;

import dev.twofold.snapshot.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of an input, told apart by their names.
 *
 * @param named the files of our own layout, by collection
 * @param loose the other files
 */
record Layout(Map<String, SourceFile> named, List<SourceFile> loose) {

  /** Sorts files; a snapshot may lie in a folder of its own inside the input. */
  static Layout of(List<SourceFile> files) {
    String prefix = prefix(files);
    Map<String, SourceFile> named = new LinkedHashMap<>();
    List<SourceFile> loose = new ArrayList<>();
    for (SourceFile file : files) {
      String path = withoutExtension(file.path().substring(prefix.length()));
      Optional<String> collection = CollectionPaths.named(path);
      if (collection.isPresent() && !named.containsKey(collection.get())) {
        named.put(collection.get(), file);
      } else if (!CollectionPaths.isUnused(path)) {
        loose.add(file);
      }
    }
    return new Layout(named, loose);
  }

  /** A layout of nothing but loose files. */
  static Layout loose(List<SourceFile> files) {
    return new Layout(Map.of(), files);
  }

  /** The loose files that lie in a folder {@code policies} in place of {@code policies.json}. */
  List<SourceFile> looseInPoliciesFolder() {
    return loose.stream()
        .filter(file -> ("/" + file.path().toLowerCase(Locale.ROOT)).contains("/policies/"))
        .toList();
  }

  /** The shortest folder that has one of our files in its place and everything below it. */
  private static String prefix(List<SourceFile> files) {
    if (files.stream().anyMatch(file -> isNamed(withoutExtension(file.path())))) {
      return "";
    }
    return files.stream()
        .map(SourceFile::path)
        .flatMap(path -> prefixesOf(path).stream())
        .distinct()
        .filter(prefix -> files.stream().allMatch(file -> file.path().startsWith(prefix)))
        .min(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static List<String> prefixesOf(String path) {
    List<String> prefixes = new ArrayList<>();
    String bare = withoutExtension(path);
    for (int start = 0; start >= 0; start = next(bare, start)) {
      if (isNamed(bare.substring(start))) {
        prefixes.add(path.substring(0, start));
      }
    }
    return prefixes;
  }

  private static boolean isNamed(String path) {
    return CollectionPaths.named(path).isPresent();
  }

  private static int next(String path, int start) {
    int slash = path.indexOf('/', start);
    return slash < 0 ? -1 : slash + 1;
  }

  private static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }
}
