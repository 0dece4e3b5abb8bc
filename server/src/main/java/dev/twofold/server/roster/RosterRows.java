package dev.twofold.server.roster;

import dev.twofold.server.database.Database;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads customers from the database: all of them, or those that changed. */
final class RosterRows {
  /** The first transaction there can be. */
  static final String FROM_THE_START = "0";

  private static final String TO_THE_END = "18446744073709551615";
  private static final int AT_ONCE = 2_000;

  private final Database database;

  /** Reads from this database. */
  RosterRows(Database database) {
    this.database = database;
  }

  /**
   * What was written.
   *
   * @param customers the customers with something new
   * @param partner the partner
   * @param until every transaction before this one was seen; later ones may have been
   */
  record Changes(List<RosterCustomer> customers, Partner partner, String until) {}

  /** Everything that this transaction or a later one wrote, all at one moment. */
  Changes since(String transaction) {
    return database
        .oneMoment()
        .execute(_ -> {
          JdbcClient sql = database.sql();
          Range seen =
              sql.sql(
                      """
                      select pg_snapshot_xmin(pg_current_snapshot())::text,
                             pg_snapshot_xmax(pg_current_snapshot())::text
                      """)
                  .query((row, _) -> new Range(row.getString(1), row.getString(2)))
                  .single();
          // In a database from a backup, numbers of transactions begin anew: rows that an
          // unheard-of
          // later one wrote are as old as the backup.
          String next = transaction.equals(FROM_THE_START) ? TO_THE_END : seen.next;
          return new Changes(
              customers(sql, new Range(transaction, next)), partner(sql), seen.first);
        });
  }

  /** Transactions from the first one, which counts, to the next one, which does not. */
  private record Range(String first, String next) {}

  private static List<RosterCustomer> customers(JdbcClient sql, Range written) {
    return sql.sql(
            """
            select c.tenant_no, c.tenant_id, c.display_name, c.domain, c.listed,
                   c.gdap_relationships, c.gdap_ends_at,
                   r.state, r.ended_at, r.reason, r.code, r.message, r.fix,
                   s.taken_at, s.total_users, s.disabled_users, s.guests, s.admins,
                   s.admins_with_mfa, s.non_admins_with_mfa, s.registration_unknown,
                   s.always, s.conditionally, s.never, s.blocked, s.unknown,
                   s.admins_always, s.admins_open, s.security_defaults, s.policies_enabled,
                   s.enforced_by_policy, s.per_user_enabled, s.per_user_enforced,
                   s.entra_p1, s.registration, s.not_read,
                   m.read_at, m.compliant_admins, m.compliant_non_admins,
                   m.total_users as microsoft_users, m.security_defaults as microsoft_defaults,
                   m.conditional_access, m.per_user_mfa
            from customer c
            left join reading r using (tenant_no)
            left join customer_standing s using (tenant_no)
            left join microsoft_insight m using (tenant_no)
            where c.tenant_no in (
              select tenant_no from customer where changed >= :since::xid8 and changed < :next::xid8
              union select tenant_no from reading where changed >= :since::xid8 and changed < :next::xid8
              union select tenant_no from customer_standing where changed >= :since::xid8 and changed < :next::xid8
              union select tenant_no from microsoft_insight where changed >= :since::xid8 and changed < :next::xid8)
            order by c.tenant_no
            """)
        .withFetchSize(AT_ONCE)
        .param("since", written.first)
        .param("next", written.next)
        .query(new RosterCustomerRow())
        .list();
  }

  private static Partner partner(JdbcClient sql) {
    List<PartnerDay> days = days(sql);
    return sql.sql("select display_name, customers_listed_at, customers_problem from partner")
        .query((row, _) ->
            new Partner(
                Optional.ofNullable(row.getString(1)),
                Optional.ofNullable(row.getTimestamp(2)).map(java.sql.Timestamp::toInstant),
                Optional.ofNullable(row.getString(3)),
                days))
        .optional()
        .orElse(Partner.UNKNOWN);
  }

  private static List<PartnerDay> days(JdbcClient sql) {
    return sql.sql(
            """
            select day, customers, customers_read, total_users, admins, admins_with_mfa,
                   non_admins_with_mfa, always
            from (select * from partner_day order by day desc limit 30) as last order by day
            """)
        .query((row, _) ->
            new PartnerDay(
                row.getDate(1).toLocalDate(),
                row.getInt(2),
                row.getInt(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8)))
        .list();
  }
}
