package dev.twofold.server.standing;

import dev.twofold.server.database.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts rows in the place of those that customers have, in the transaction under way. */
final class StandingTables {
  private static final String CUSTOMER =
      """
      copy customer_standing (
        tenant_no, snapshot_no, taken_at, assessed_at, total_users, disabled_users, guests, admins,
        admins_with_mfa, non_admins_with_mfa, registration_unknown, always, conditionally, never,
        blocked, unknown, admins_always, admins_open, security_defaults, policies_enabled,
        policies_report_only, policies_disabled, enforced_by_policy, per_user_enabled,
        per_user_enforced, entra_p1, registration, not_read, warnings) from stdin
      """;
  private static final String USERS =
      """
      copy user_standing (
        tenant_no, user_id, user_principal_name, display_name, account_enabled, user_type, admin,
        roles, eligible_roles, verdict, only_managed, mfa_enabled, per_user_mfa, registered,
        capable, methods, finding_no, last_sign_in) from stdin
      """;
  private static final String FINDINGS =
      """
      copy finding (
        tenant_no, finding_no, verdict, only_managed, users, admins, disabled, detail) from stdin
      """;
  private static final String POLICIES =
      """
      copy policy_standing (
        tenant_no, position, policy_id, display_name, state, enforced_users, not_closing_users)
      from stdin
      """;

  private final Database database;
  private final WrittenRowsTable written;

  StandingTables(Database database) {
    this.database = database;
    this.written = new WrittenRowsTable(database);
  }

  /**
   * Puts these rows in the place of what the same customers have, and into the day's counts. Where
   * the rows of a table are the same as before, they stay: on most days nothing changes for most
   * customers.
   */
  void replace(List<Assessed.Made> all) {
    List<Integer> tenants = all.stream().map(made -> made.snapshot().tenantNo()).toList();
    RowChanges changes = RowChanges.of(all, written.of(tenants));
    replace("customer_standing", CUSTOMER, all, StandingRows::customer);
    replace("user_standing", USERS, changes.in(WrittenRows::users), StandingRows::users);
    replace("finding", FINDINGS, changes.in(WrittenRows::findings), StandingRows::findings);
    replace("policy_standing", POLICIES, changes.in(WrittenRows::policies), StandingRows::policies);
    written.note(changes.toNote());
    replaceDay(tenants);
  }

  private void replace(
      String table,
      String statement,
      List<Assessed.Made> some,
      Function<StandingRows, CopyRows> rows) {
    if (some.isEmpty()) {
      return;
    }
    delete(table, some.stream().map(made -> made.snapshot().tenantNo()).toList());
    new JdbcTemplate(database.pool())
        .execute((Connection connection) -> {
          copy(connection, statement, some, rows);
          return true;
        });
  }

  private void delete(String table, List<Integer> tenants) {
    database
        .sql()
        .sql("delete from %s where tenant_no in (:tenants)".formatted(table))
        .param("tenants", tenants)
        .update();
  }

  private static void copy(
      Connection connection,
      String statement,
      List<Assessed.Made> all,
      Function<StandingRows, CopyRows> table)
      throws SQLException {
    CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
    CopyIn copy = manager.copyIn(statement);
    try {
      byte[] buffer = new byte[1 << 16];
      for (Assessed.Made made : all) {
        write(table.apply(made.rows()), copy, buffer);
      }
      copy.endCopy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void write(CopyRows rows, CopyIn copy, byte[] buffer)
      throws IOException, SQLException {
    try (InputStream in = rows.read()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        copy.writeToCopy(buffer, 0, read);
      }
    }
  }

  /** Of several snapshots of a day the last one counts. */
  private void replaceDay(List<Integer> tenants) {
    database
        .sql()
        .sql(
            """
            insert into customer_day
            select tenant_no, (taken_at at time zone 'UTC')::date, snapshot_no, total_users,
                   disabled_users, admins, admins_with_mfa, non_admins_with_mfa, always,
                   conditionally, never, blocked, unknown
            from customer_standing where tenant_no in (:tenants)
            on conflict (tenant_no, day) do update set
              snapshot_no = excluded.snapshot_no, total_users = excluded.total_users,
              disabled_users = excluded.disabled_users, admins = excluded.admins,
              admins_with_mfa = excluded.admins_with_mfa,
              non_admins_with_mfa = excluded.non_admins_with_mfa, always = excluded.always,
              conditionally = excluded.conditionally, never = excluded.never,
              blocked = excluded.blocked, unknown = excluded.unknown
            """)
        .param("tenants", tenants)
        .update();
  }
}
