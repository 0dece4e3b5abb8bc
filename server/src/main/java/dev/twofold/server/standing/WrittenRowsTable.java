package dev.twofold.server.standing;

import dev.twofold.server.database.Database;
import dev.twofold.server.store.Sha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which rows customers have, noted in the transaction that writes them. */
final class WrittenRowsTable {
  private final Database database;

  WrittenRowsTable(Database database) {
    this.database = database;
  }

  /** What these customers have, by their numbers; nothing of those that have no rows yet. */
  Map<Integer, WrittenRows> of(List<Integer> tenants) {
    Map<Integer, WrittenRows> written = new HashMap<>();
    database
        .sql()
        .sql(
            """
            select tenant_no, edition, users, findings, policies from standing_rows
            where tenant_no in (:tenants)
            """)
        .param("tenants", tenants)
        .query((row, _) ->
            written.put(
                row.getInt(1),
                new WrittenRows(
                    row.getInt(2),
                    Sha256.of(row.getBytes(3)),
                    Sha256.of(row.getBytes(4)),
                    Sha256.of(row.getBytes(5)))))
        .list();
    return written;
  }

  /** Notes what they have now. */
  void note(Map<Integer, WrittenRows> now) {
    new JdbcTemplate(database.pool())
        .batchUpdate(
            """
            insert into standing_rows (tenant_no, edition, users, findings, policies)
            values (?, ?, ?, ?, ?)
            on conflict (tenant_no) do update set
              edition = excluded.edition, users = excluded.users, findings = excluded.findings,
              policies = excluded.policies
            """,
            now.entrySet().stream()
                .map(entry -> values(entry.getKey(), entry.getValue()))
                .toList());
  }

  private static Object[] values(int tenant, WrittenRows rows) {
    return new Object[] {
      tenant, rows.edition(), rows.users().bytes(), rows.findings().bytes(), rows.policies().bytes()
    };
  }
}
