package dev.twofold.server.listing;

import dev.twofold.server.database.ArrayColumn;
import dev.twofold.server.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Brings the customers in the database up to a new list; only what changed is written. */
@Component
class CustomerTable {
  private final Database database;

  CustomerTable(Database database) {
    this.database = database;
  }

  /**
   * Puts a whole list in the place of the last one.
   *
   * @return how many customers were added, changed or are listed no more
   */
  int replace(List<ListedCustomer> customers) {
    return Optional.ofNullable(
            database
                .transactions()
                .execute(_ -> {
                  lock();
                  stage(customers);
                  return change() + add() + drop();
                }))
        .orElse(0);
  }

  /** Two nodes may list at once, where one was taken for dead: one list after the other. */
  private void lock() {
    database
        .sql()
        .sql("select pg_advisory_xact_lock(hashtext('twofold customers'))")
        .query((_, _) -> 0)
        .single();
  }

  private void stage(List<ListedCustomer> customers) {
    database
        .sql()
        .sql(
            """
            create temporary table listing (
              position integer, tenant_id uuid primary key, display_name text, domain text,
              gdap_relationships smallint, gdap_ends_at timestamptz, gdap_roles text[]
            ) on commit drop
            """)
        .update();
    database
        .sql()
        .sql(
            """
            insert into listing
            select position, tenant_id, display_name, domain, relationships, ends_at,
              string_to_array(roles, ',')
            from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::timestamptz[], ?::text[])
              with ordinality as
                row (tenant_id, display_name, domain, relationships, ends_at, roles, position)
            on conflict do nothing
            """)
        .params(
            ArrayColumn.of(customers, customer -> Optional.of(customer.tenantId())),
            ArrayColumn.of(customers, customer -> Optional.of(customer.displayName())),
            ArrayColumn.of(customers, ListedCustomer::domain),
            ArrayColumn.of(customers, ListedCustomer::relationships),
            ArrayColumn.of(customers, ListedCustomer::endsAt),
            ArrayColumn.of(
                customers,
                customer -> Optional.of(String.join(",", new TreeSet<>(customer.roles())))))
        .update();
    database.sql().sql("analyze listing").update();
  }

  private int change() {
    return database
        .sql()
        .sql(
            """
            update customer c
            set display_name = l.display_name, domain = coalesce(l.domain, c.domain), listed = true,
              listed_at = now(), gdap_relationships = l.gdap_relationships,
              gdap_ends_at = l.gdap_ends_at, gdap_roles = l.gdap_roles,
              changed = pg_current_xact_id()
            from listing l
            where l.tenant_id = c.tenant_id
              and (c.display_name, c.domain, c.listed, c.gdap_relationships, c.gdap_ends_at,
                  c.gdap_roles)
                is distinct from (l.display_name, coalesce(l.domain, c.domain), true,
                  l.gdap_relationships, l.gdap_ends_at, l.gdap_roles)
            """)
        .update();
  }

  private int add() {
    return database
        .sql()
        .sql(
            """
            insert into customer (tenant_id, display_name, domain, listed_at, gdap_relationships,
              gdap_ends_at, gdap_roles)
            select tenant_id, display_name, domain, now(), gdap_relationships, gdap_ends_at,
              gdap_roles
            from listing l
            where not exists (select from customer c where c.tenant_id = l.tenant_id)
            order by position
            on conflict (tenant_id) do nothing
            """)
        .update();
  }

  private int drop() {
    return database
        .sql()
        .sql(
            """
            update customer c
            set listed = false, changed = pg_current_xact_id(),
              listed_at = coalesce((select customers_listed_at from partner), c.listed_at)
            where c.listed and not exists (select from listing l where l.tenant_id = c.tenant_id)
            """)
        .update();
  }
}
