package dev.twofold.snapshot.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The JSON files of a snapshot, wherever they lie. */
public interface Source extends AutoCloseable {

  /** The JSON files, sorted by path. */
  List<SourceFile> files();

  /** Links that lead out of the input and were left alone, by path. */
  default List<String> linksLeftAlone() {
    return List.of();
  }

  /** True where the input is one JSON file, so that its name says nothing. */
  default boolean isSingleFile() {
    return false;
  }

  /** Opens one of the {@link #files()}. */
  InputStream open(SourceFile file) throws IOException;

  /** What was made of the contents of its files before, perhaps for other sources. */
  default KeptReadings kept() {
    return KeptReadings.none();
  }

  @Override
  void close() throws IOException;

  /**
   * Opens a folder, a zip or one file.
   *
   * @throws SourceException if it is none of them, is too large or not safe
   */
  static Source open(Path path, SourceLimits limits) throws IOException {
    if (Files.isDirectory(path)) {
      return FolderSource.open(path, limits);
    }
    if (!Files.isRegularFile(path)) {
      throw new SourceException(
          "%s is not there: name a folder, a .zip of one, or a JSON file.".formatted(path));
    }
    return startsLikeZip(path) ? ZipSource.open(path, limits) : new SingleFileSource(path);
  }

  /** True for the file names that hold JSON. */
  static boolean isJsonName(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0
        && Set.of("json", "jsonl", "ndjson")
            .contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static boolean startsLikeZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(4);
      return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] < 9 && head[3] < 9;
    }
  }
}
