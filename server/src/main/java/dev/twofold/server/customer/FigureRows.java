package dev.twofold.server.customer;

import dev.twofold.server.customer.insight.Alike;
import dev.twofold.server.database.Database;
import dev.twofold.server.insights.MicrosoftFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** The counts of customers in the database: ours, those of past days, and Microsoft's. */
@Component
public class FigureRows {
  private static final FiguresMapper FIGURES = new FiguresMapper();

  private final Database database;

  /** The counts in this database. */
  public FigureRows(Database database) {
    this.database = database;
  }

  /** The figures of the last assessment; empty before the first. */
  public Optional<Figures> latest(int tenantNo) {
    return database
        .sql()
        .sql("select * from customer_standing where tenant_no = :tenant")
        .param("tenant", tenantNo)
        .query(FIGURES)
        .optional();
  }

  /** The counts of each day from {@code first} on, the oldest first. */
  public List<DayCounts> days(int tenantNo, LocalDate first) {
    return database
        .sql()
        .sql(
            """
            select day, total_users, admins_with_mfa + non_admins_with_mfa as with_mfa,
                   always, conditionally + never as open
              from customer_day
             where tenant_no = :tenant and day >= :first
             order by day
            """)
        .param("tenant", tenantNo)
        .param("first", first)
        .query((row, _) ->
            new DayCounts(
                row.getObject("day", LocalDate.class),
                row.getInt("total_users"),
                row.getInt("with_mfa"),
                row.getInt("always"),
                row.getInt("open")))
        .list();
  }

  /** Microsoft's own figures; empty where there are none. */
  public Optional<MicrosoftFigures> microsofts(int tenantNo) {
    return database
        .sql()
        .sql("select * from microsoft_insight where tenant_no = :tenant")
        .param("tenant", tenantNo)
        .query((row, _) -> microsofts(row))
        .optional();
  }

  /** The customer's users by everything that may make a difference to Microsoft's figures. */
  public List<Alike> alike(int tenantNo) {
    return database
        .sql()
        .sql(
            """
            select admin, mfa_enabled, registered, capable, account_enabled,
                   lower(user_type) = 'guest' as guest, count(*) as users
              from user_standing
             where tenant_no = :tenant
             group by 1, 2, 3, 4, 5, 6
            """)
        .param("tenant", tenantNo)
        .query((row, _) -> alike(row))
        .list();
  }

  private static MicrosoftFigures microsofts(ResultSet row) throws SQLException {
    return new MicrosoftFigures(
        row.getTimestamp("read_at").toInstant(),
        count(row, "compliant_admins"),
        count(row, "compliant_non_admins"),
        count(row, "total_users"),
        Optional.ofNullable(row.getString("security_defaults")),
        Optional.ofNullable(row.getString("conditional_access")),
        Optional.ofNullable(row.getString("per_user_mfa")));
  }

  private static OptionalLong count(ResultSet row, String column) throws SQLException {
    long count = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(count);
  }

  private static Alike alike(ResultSet row) throws SQLException {
    return new Alike(
        row.getBoolean("admin"),
        FiguresMapper.flag(row, "mfa_enabled"),
        FiguresMapper.flag(row, "registered"),
        FiguresMapper.flag(row, "capable"),
        row.getBoolean("account_enabled"),
        row.getBoolean("guest"),
        row.getLong("users"));
  }
}
