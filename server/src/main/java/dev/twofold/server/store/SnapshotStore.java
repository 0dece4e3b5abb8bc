package dev.twofold.server.store;

import dev.twofold.server.database.Database;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Snapshots in the database: an unchanged collection is kept once. */
@Component
public class SnapshotStore {
  private static final RowMapper<StoredSnapshot> SNAPSHOT = (row, _) -> snapshot(row);

  private final Database database;
  private final StoredFiles files;

  /** A store in this database. */
  public SnapshotStore(Database database) {
    this.database = database;
    this.files = new StoredFiles(database);
  }

  /**
   * Keeps a collected folder as the customer's newest snapshot, in the transaction under way or in
   * one of its own. A folder that was kept before is not kept again, nor one that was taken before
   * the newest.
   *
   * @return the customer's newest snapshot now
   * @throws IOException if the folder can't be read, or is no complete snapshot
   */
  public StoredSnapshot put(int tenantNo, Path folder) throws IOException {
    try (CollectedFolder collected = CollectedFolder.read(folder)) {
      return database.transactions().execute(_ -> keep(tenantNo, collected));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private StoredSnapshot keep(int tenantNo, CollectedFolder collected) {
    try {
      return new Keeping(database, tenantNo, collected).keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // So that the transaction is rolled back.
    }
  }

  /** The customer's snapshots, the newest first. */
  public List<StoredSnapshot> list(int tenantNo) {
    return database
        .sql()
        .sql(
            """
            select snapshot_no, tenant_no, taken_at from snapshot
            where tenant_no = :tenant order by snapshot_no desc
            """)
        .param("tenant", tenantNo)
        .query(SNAPSHOT)
        .list();
  }

  /** The newest. */
  public Optional<StoredSnapshot> latest(int tenantNo) {
    return on(tenantNo, LocalDate.of(9999, 12, 31));
  }

  /** The last one that was taken on this day (UTC) or before. */
  public Optional<StoredSnapshot> on(int tenantNo, LocalDate day) {
    return database
        .sql()
        .sql(
            """
            select snapshot_no, tenant_no, taken_at from snapshot
            where tenant_no = :tenant and day <= :day order by snapshot_no desc limit 1
            """)
        .param("tenant", tenantNo)
        .param("day", day)
        .query(SNAPSHOT)
        .optional();
  }

  /**
   * The newest snapshots of customers by their numbers, to go through all of them page by page.
   *
   * @param after the number of the last customer that was seen, 0 at first
   * @param most how many at most
   */
  public List<StoredSnapshot> latestAfter(int after, int most) {
    return database
        .sql()
        .sql(
            """
            select s.snapshot_no, s.tenant_no, s.taken_at
            from customer c
            cross join lateral (select * from snapshot s where s.tenant_no = c.tenant_no
                                order by s.snapshot_no desc limit 1) s
            where c.tenant_no > :after order by c.tenant_no limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query(SNAPSHOT)
        .list();
  }

  private static StoredSnapshot snapshot(ResultSet row) throws SQLException {
    return new StoredSnapshot(
        row.getLong("snapshot_no"),
        row.getInt("tenant_no"),
        row.getTimestamp("taken_at").toInstant());
  }

  /**
   * Opens it for reading, to be closed.
   *
   * @throws SnapshotGone if it has expired
   */
  public Snapshot open(StoredSnapshot snapshot) throws UnusableInputException {
    return open(snapshot, source(snapshot));
  }

  /**
   * Opens a snapshot whose files are at hand.
   *
   * @param source of {@link #source} or {@link #sources}
   */
  public static Snapshot open(StoredSnapshot snapshot, Source source)
      throws UnusableInputException {
    return Snapshot.of(Path.of("The snapshot of " + snapshot.takenAt()), source);
  }

  /**
   * Its files as they were collected.
   *
   * @throws SnapshotGone if it has expired
   */
  public Source source(StoredSnapshot snapshot) {
    return new ArrayList<>(sources(List.of(snapshot)).values()).getFirst();
  }

  /**
   * The files of many small snapshots, with two queries for all of them.
   *
   * @throws SnapshotGone if one of them has expired
   */
  public Map<StoredSnapshot, Source> sources(List<StoredSnapshot> snapshots) {
    return files.sources(snapshots);
  }

  /**
   * Writes it into an empty folder as it was collected, with what a next collection needs. Cut
   * short, the folder is to be thrown away.
   */
  public void unpack(StoredSnapshot snapshot, Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    Files.createDirectories(root);
    try (Source source = source(snapshot)) {
      for (SourceFile file : source.files()) {
        unpack(source, file, root);
      }
    }
  }

  private static void unpack(Source source, SourceFile file, Path root) throws IOException {
    Path target = root.resolve(file.path()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("%s leads out of the folder".formatted(file.path()));
    }
    Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(root));
    try (InputStream in = source.open(file)) {
      Files.copy(in, target);
    }
  }
}
