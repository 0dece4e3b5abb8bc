package dev.twofold.server.store;

import dev.twofold.server.database.Database;
import dev.twofold.snapshot.source.SourceFile;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes a collected folder the newest snapshot of a customer, in one transaction. */
final class Keeping {
  private static final int AT_ONCE = 1_000;

  private final Database database;
  private final int tenantNo;
  private final CollectedFolder folder;

  Keeping(Database database, int tenantNo, CollectedFolder folder) {
    this.database = database;
    this.tenantNo = tenantNo;
    this.folder = folder;
  }

  /**
   * The snapshot. Where this folder was kept before, or one that was taken later, that one: a node
   * that was taken for dead may come late, and what is older must not become the newest.
   */
  StoredSnapshot keep() throws IOException {
    lock();
    Optional<StoredSnapshot> later = keptSince();
    if (later.isPresent()) {
      return later.get();
    }
    Map<String, Sha256> last = last();
    Map<String, Sha256> changed = new HashMap<>(folder.hashes());
    changed.entrySet().removeAll(last.entrySet());
    long number = insertSnapshot();
    end(
        last.entrySet().stream().filter(file -> !folder.has(file)).map(Map.Entry::getKey).toList(),
        number);
    begin(changed, number);
    return new StoredSnapshot(number, tenantNo, folder.takenAt());
  }

  /** One snapshot of a customer after the other: each is told apart from the one before. */
  private void lock() {
    database
        .sql()
        .sql("select tenant_no from customer where tenant_no = :tenant for no key update")
        .param("tenant", tenantNo)
        .query((row, _) -> row.getInt(1))
        .single();
  }

  private Optional<StoredSnapshot> keptSince() {
    return database
        .sql()
        .sql(
            """
            select snapshot_no, taken_at from snapshot
            where tenant_no = :tenant and taken_at >= :at order by snapshot_no desc limit 1
            """)
        .param("tenant", tenantNo)
        .param("at", Timestamp.from(folder.takenAt()))
        .query((row, _) ->
            new StoredSnapshot(row.getLong(1), tenantNo, row.getTimestamp(2).toInstant()))
        .optional();
  }

  private Map<String, Sha256> last() {
    Map<String, Sha256> last = new HashMap<>();
    database
        .sql()
        .sql(
            """
            select c.path, k.sha256 from collection c join content k using (content_no)
            where c.tenant_no = :tenant and c.to_snapshot = :now
            """)
        .param("tenant", tenantNo)
        .param("now", Long.MAX_VALUE)
        .query((row, _) -> last.put(row.getString(1), Sha256.of(row.getBytes(2))))
        .list();
    return last;
  }

  private long insertSnapshot() {
    return database
        .sql()
        .sql(
            """
            insert into snapshot (tenant_no, taken_at, day, manifest_size, manifest)
            values (:tenant, :at, :day, :size, :manifest) returning snapshot_no
            """)
        .param("tenant", tenantNo)
        .param("at", Timestamp.from(folder.takenAt()))
        .param("day", LocalDate.ofInstant(folder.takenAt(), ZoneOffset.UTC))
        .param("size", folder.manifest().length)
        .param("manifest", Packing.pack(folder.manifest()))
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private void end(List<String> paths, long number) {
    for (int from = 0; from < paths.size(); from += AT_ONCE) {
      database
          .sql()
          .sql(
              """
              update collection set to_snapshot = :number
              where tenant_no = :tenant and to_snapshot = :now and path in (:paths)
              """)
          .param("number", number)
          .param("tenant", tenantNo)
          .param("now", Long.MAX_VALUE)
          .param("paths", paths.subList(from, Math.min(paths.size(), from + AT_ONCE)))
          .update();
    }
  }

  private void begin(Map<String, Sha256> changed, long number) throws IOException {
    SortedMap<Sha256, SourceFile> wanted = new TreeMap<>(folder.contents());
    wanted.keySet().retainAll(changed.values());
    Map<Sha256, Long> contents = new Contents(database).numbers(wanted, folder.source());
    List<Object[]> rows = new ArrayList<>();
    changed.forEach(
        (path, hash) -> rows.add(new Object[] {tenantNo, path, number, contents.get(hash)}));
    if (!rows.isEmpty()) {
      new JdbcTemplate(database.pool())
          .batchUpdate(
              """
              insert into collection (tenant_no, path, from_snapshot, content_no)
              values (?, ?, ?, ?)
              """,
              rows);
    }
  }
}
