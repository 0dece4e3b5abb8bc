package dev.twofold.server.store;

import dev.twofold.server.database.Database;
import dev.twofold.snapshot.source.KeptReadings;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;

/** The files of a stored snapshot. Large ones are read from the database when they are opened. */
final class StoredSource implements Source {
  static final String MANIFEST = "snapshot.json";

  private final Database database;
  private final KeptContents kept;
  private final byte[] manifest;
  private final List<SourceFile> files;
  private final Map<String, StoredFile> stored;

  /**
   * The files of one snapshot.
   *
   * @param manifestSize the length of {@code snapshot.json} in bytes
   * @param manifest the same, packed
   */
  StoredSource(
      Database database,
      KeptContents kept,
      int manifestSize,
      byte[] manifest,
      List<StoredFile> stored) {
    this.database = database;
    this.kept = kept;
    this.manifest = manifest;
    this.stored = stored.stream().collect(Collectors.toMap(StoredFile::path, Function.identity()));
    this.files =
        Stream.concat(
                Stream.of(new SourceFile(MANIFEST, manifestSize)),
                stored.stream().map(file -> new SourceFile(file.path(), file.size())))
            .sorted(Comparator.comparing(SourceFile::path))
            .toList();
  }

  @Override
  public List<SourceFile> files() {
    return files;
  }

  @Override
  public KeptReadings kept() {
    return new KeptReadings() {
      @Override
      public <T> Optional<T> find(SourceFile file, Class<T> type) {
        return content(file).flatMap(number -> kept.find(number, type));
      }

      @Override
      public <T> void keep(SourceFile file, Class<T> type, T made) {
        content(file).ifPresent(number -> kept.keep(number, type, made));
      }
    };
  }

  private Optional<Long> content(SourceFile file) {
    return Optional.ofNullable(stored.get(file.path())).map(StoredFile::contentNo);
  }

  @Override
  public InputStream open(SourceFile file) throws IOException {
    if (file.path().equals(MANIFEST)) {
      return Packing.unpack(manifest);
    }
    StoredFile found = stored.get(file.path());
    if (found == null) {
      throw new IOException("%s is not in the snapshot".formatted(file.path()));
    }
    byte[] first = first(found);
    return new InflaterInputStream(
        new PackedStream(
            found.pieces(), position -> position == 0 ? first : piece(found, position)));
  }

  // What the database throws here is no IOException on purpose: a reader takes that for a damaged
  // file, and would make a verdict of it.
  private byte[] first(StoredFile file) {
    return file.first().orElseGet(() -> piece(file, 0));
  }

  private byte[] piece(StoredFile file, int position) {
    String statement =
        position == 0
            ? "select packed from content where content_no = :content and :position = 0"
            : "select packed from content_piece where content_no = :content and position = :position";
    return database
        .sql()
        .sql(statement)
        .param("content", file.contentNo())
        .param("position", position)
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  @Override
  public void close() {}
}
