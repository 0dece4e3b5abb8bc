package dev.twofold.benchmarks.pages;

import dev.twofold.server.database.Database;
import dev.twofold.server.standing.Standings;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.snapshot.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Stores and assesses collected snapshots as those of yesterday and of today. */
final class FewCustomers {
  private static final Pattern TAKEN_AT =
      Pattern.compile("\"takenAt\" : \"[^\"]*\"|\"takenAt\": \"[^\"]*\"");

  private final Database database;
  private final SnapshotStore snapshots;
  private final Standings standings;

  FewCustomers(Database database) {
    this.database = database;
    this.snapshots = new SnapshotStore(database);
    this.standings = new Standings(database, snapshots);
  }

  /** Adds a customer with two days of snapshots. */
  void add(String tenantId, Path folder) throws IOException, UnusableInputException {
    int tenantNo = customer(tenantId);
    Instant today = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    assess(tenantNo, folder, today.minus(Duration.ofDays(1)));
    assess(tenantNo, folder, today);
    database
        .sql()
        .sql("insert into reading (tenant_no, state, ended_at) values (?, 'read', now())")
        .param(tenantNo)
        .update();
  }

  private int customer(String tenantId) {
    return database
        .sql()
        .sql(
            """
            insert into customer (tenant_id, display_name, domain, listed_at)
            values (?::uuid, ?, ?, now()) returning tenant_no
            """)
        .params(tenantId, "Customer " + tenantId, tenantId + ".example")
        .query((row, _) -> row.getInt(1))
        .single();
  }

  private void assess(int tenantNo, Path folder, Instant takenAt)
      throws IOException, UnusableInputException {
    Path manifest = folder.resolve("snapshot.json");
    String written = Files.readString(manifest);
    Files.writeString(
        manifest, TAKEN_AT.matcher(written).replaceFirst("\"takenAt\": \"" + takenAt + "\""));
    StoredSnapshot stored = snapshots.put(tenantNo, folder);
    standings.replace(stored);
  }
}
