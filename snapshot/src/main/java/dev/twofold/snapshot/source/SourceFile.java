package dev.twofold.snapshot.source;

/**
 * One JSON file of a source.
 *
 * @param path the path inside the source, with {@code /} between the names
 * @param size the length in bytes
 */
public record SourceFile(String path, long size) {

  /** The last name of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
