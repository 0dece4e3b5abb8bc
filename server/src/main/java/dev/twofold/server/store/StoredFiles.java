package dev.twofold.server.store;

import dev.twofold.server.database.Database;
import dev.twofold.snapshot.source.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which files snapshots have, with their bytes as long as these are few. */
final class StoredFiles {
  /** So many packed bytes are read along; what goes beyond is read when it is opened. */
  private static final long READ_ALONG = 16L << 20;

  private final Database database;
  private final KeptContents kept = new KeptContents();

  StoredFiles(Database database) {
    this.database = database;
  }

  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere; a copy would cost.
  private record Manifest(int size, byte[] packed) {}

  /**
   * The sources of these snapshots, with two queries for all of them.
   *
   * @throws SnapshotGone if one of them has expired
   */
  Map<StoredSnapshot, Source> sources(List<StoredSnapshot> snapshots) {
    if (snapshots.isEmpty()) {
      return Map.of();
    }
    List<Long> numbers = snapshots.stream().map(StoredSnapshot::number).toList();
    Map<Long, List<StoredFile>> files = files(numbers);
    // After the files: as long as it is there, so were they.
    Map<Long, Manifest> manifests = manifests(numbers);
    Map<StoredSnapshot, Source> sources = new LinkedHashMap<>();
    for (StoredSnapshot snapshot : snapshots) {
      Manifest manifest =
          Optional.ofNullable(manifests.get(snapshot.number()))
              .orElseThrow(() -> new SnapshotGone(snapshot));
      List<StoredFile> stored = files.getOrDefault(snapshot.number(), List.of());
      sources.put(
          snapshot, new StoredSource(database, kept, manifest.size(), manifest.packed(), stored));
    }
    return sources;
  }

  private Map<Long, Manifest> manifests(List<Long> numbers) {
    Map<Long, Manifest> manifests = new HashMap<>();
    database
        .sql()
        .sql(
            """
            select snapshot_no, manifest_size, manifest from snapshot
            where snapshot_no in (:numbers)
            """)
        .param("numbers", numbers)
        .query(
            (row, _) -> manifests.put(row.getLong(1), new Manifest(row.getInt(2), row.getBytes(3))))
        .list();
    return manifests;
  }

  private Map<Long, List<StoredFile>> files(List<Long> numbers) {
    Map<Long, List<StoredFile>> files = new HashMap<>();
    database
        .sql()
        .sql(
            """
            select s.snapshot_no, c.path, c.content_no, k.size, k.pieces,
                   case when sum(length(k.packed)) over (order by s.snapshot_no, c.path) <= :along
                        then k.packed end as packed
            from snapshot s
            join collection c on c.tenant_no = s.tenant_no
                 and c.from_snapshot <= s.snapshot_no and c.to_snapshot > s.snapshot_no
            join content k using (content_no)
            where s.snapshot_no in (:numbers)
            """)
        .param("along", READ_ALONG)
        .param("numbers", numbers)
        .query((row, _) ->
            files
                .computeIfAbsent(row.getLong("snapshot_no"), _ -> new ArrayList<>())
                .add(file(row)))
        .list();
    return files;
  }

  private static StoredFile file(ResultSet row) throws SQLException {
    return new StoredFile(
        row.getString("path"),
        row.getLong("content_no"),
        row.getLong("size"),
        row.getInt("pieces"),
        Optional.ofNullable(row.getBytes("packed")));
  }
}
