package dev.twofold.server.store;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.layout.Manifest;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceFile;
import dev.twofold.snapshot.source.SourceLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * A folder that a collection ended in, with the hash of every file.
 *
 * @param source the files
 * @param takenAt when it was taken, to the microsecond
 * @param manifest the bytes of {@code snapshot.json}
 * @param hashes the hash of every other file, by its path
 * @param contents a file with each hash
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; a copy would cost.
record CollectedFolder(
    Source source,
    Instant takenAt,
    byte[] manifest,
    SortedMap<String, Sha256> hashes,
    SortedMap<Sha256, SourceFile> contents)
    implements AutoCloseable {
  private static final long LARGEST_MANIFEST = 64L << 20;

  /**
   * Reads the folder once.
   *
   * @throws IOException if it can't be read, or is no snapshot that is complete
   */
  static CollectedFolder read(Path folder) throws IOException {
    Source source = Source.open(folder, SourceLimits.usual());
    byte[] manifest = manifest(source, folder);
    SortedMap<String, Sha256> hashes = new TreeMap<>();
    SortedMap<Sha256, SourceFile> contents = new TreeMap<>();
    for (SourceFile file : source.files()) {
      if (!file.path().equals(StoredSource.MANIFEST)) {
        try (InputStream in = source.open(file)) {
          Sha256 hash = Sha256.of(in);
          hashes.put(file.path(), hash);
          contents.put(hash, file);
        }
      }
    }
    return new CollectedFolder(source, takenAt(manifest, folder), manifest, hashes, contents);
  }

  private static byte[] manifest(Source source, Path folder) throws IOException {
    for (SourceFile file : source.files()) {
      if (file.path().equals(StoredSource.MANIFEST) && file.size() <= LARGEST_MANIFEST) {
        try (InputStream in = source.open(file)) {
          return in.readAllBytes();
        }
      }
    }
    throw new IOException("%s holds no snapshot.json that can be stored".formatted(folder));
  }

  private static Instant takenAt(byte[] manifest, Path folder) throws IOException {
    try (JsonParser json = Json.parser(manifest)) {
      Element element = new Element(json.readValueAsTree(), "snapshot.json$", (_, _, _) -> {});
      Manifest said = Manifest.of(element);
      return said.takenAt()
          .filter(_ -> said.complete())
          .map(at -> at.truncatedTo(ChronoUnit.MICROS))
          .orElseThrow(() ->
              new IOException("%s: snapshot.json says of no complete snapshot".formatted(folder)));
    } catch (JacksonException e) {
      throw new IOException("%s: snapshot.json can't be read".formatted(folder), e);
    }
  }

  /** True where a file of this path has this hash. */
  boolean has(Map.Entry<String, Sha256> file) {
    return file.getValue().equals(hashes.get(file.getKey()));
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
