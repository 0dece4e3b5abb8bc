package dev.twofold.benchmarks.pages;

import dev.twofold.server.database.Database;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a partner large: few customers are really stored and assessed, and every further one has
 * the rows, the history and the snapshots of one of them under a name of its own.
 *
 * @param database holds the few, numbered from 1, and no others
 */
record LargePartner(Database database) {
  private static final String NEWEST = "9223372036854775807";

  /** The transaction in which a row is written is set anew, so that it counts as changed. */
  private static final String NOW = "pg_current_xact_id()";

  private static final Map<String, Map<String, String>> TABLES =
      Map.of(
          "reading", Map.of("changed", NOW),
          "snapshot", Map.of("snapshot_no", moved("snapshot_no")),
          "collection",
              Map.of("from_snapshot", moved("from_snapshot"), "to_snapshot", moved("to_snapshot")),
          "customer_standing", Map.of("changed", NOW, "snapshot_no", moved("snapshot_no")),
          "user_standing", Map.of(),
          "finding", Map.of(),
          "policy_standing", Map.of(),
          "customer_day", Map.of("snapshot_no", moved("snapshot_no")),
          "microsoft_insight", Map.of("changed", NOW));

  /** Snapshots keep their order; the newest has no end. */
  private static String moved(String column) {
    return "case when o.%1$s = %2$s then o.%1$s else o.%1$s + c.step * c.tenant_no end"
        .formatted(column, NEWEST);
  }

  /**
   * Fills the database up.
   *
   * @param few how many customers there are
   * @param customers how many there shall be
   */
  void grow(int few, int customers) {
    database
        .transactions()
        .executeWithoutResult(_ -> {
          addCustomers(few, customers);
          TABLES.forEach(this::copy);
          database.sql().sql("drop table copied").update();
        });
    database.sql().sql("vacuum analyze").update();
    // Written out by now where the rows came in over days, as they do with a real partner.
    database.sql().sql("checkpoint").update();
  }

  private void addCustomers(int few, int customers) {
    database
        .sql()
        .sql(
            """
            insert into customer
              (tenant_id, display_name, domain, listed_at, gdap_relationships, gdap_ends_at)
            select md5('tenant ' || n)::uuid,
                   (array['Alpine', 'Baltic', 'Contoso', 'Fabrikam', 'Nordlicht', 'Océan',
                          'Żabka', 'Ärztehaus'])[1 + n % 8]
                     || ' ' || (array['Dental', 'Logistics', 'Legal', 'Partners'])[1 + n / 8 % 4]
                     || ' ' || n,
                   'customer' || n || '.example', now(), 1,
                   now() + make_interval(days => 5 + n % 700)
            from generate_series(1 + :few, :customers) n
            """)
        .param("few", few)
        .param("customers", customers)
        .update();
    database
        .sql()
        .sql(
            """
            create table copied as
            select tenant_no, 1 + tenant_no % :few as of_tenant,
                   (select max(snapshot_no) from snapshot) as step
            from customer where tenant_no > :few
            """)
        .param("few", few)
        .update();
  }

  private void copy(String table, Map<String, String> replaced) {
    List<String> columns = columns(table);
    String values =
        columns.stream()
            .map(column -> replaced.getOrDefault(column, "o." + column))
            .collect(Collectors.joining(", "));
    database
        .sql()
        .sql(
            """
            insert into %1$s (tenant_no, %2$s) overriding system value
            select c.tenant_no, %3$s from copied c join %1$s o on o.tenant_no = c.of_tenant
            """
                .formatted(table, String.join(", ", columns), values))
        .update();
  }

  private List<String> columns(String table) {
    return database
        .sql()
        .sql(
            """
            select column_name from information_schema.columns
            where table_schema = current_schema() and table_name = ? and column_name <> 'tenant_no'
            """)
        .param(table)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
