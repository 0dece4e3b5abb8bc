package dev.twofold.server.store;

import dev.twofold.server.database.Database;

/** Customers for tests. */
public final class TestCustomers {
  private TestCustomers() {}

  /** Adds a listed customer and returns its number. */
  public static int add(Database database, int n) {
    return database
        .sql()
        .sql(
            """
            insert into customer (tenant_id, display_name, listed_at)
            values (md5(:name)::uuid, :name, now()) returning tenant_no
            """)
        .param("name", "Customer " + n)
        .query((row, _) -> row.getInt(1))
        .single();
  }
}
