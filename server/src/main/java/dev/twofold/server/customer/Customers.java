package dev.twofold.server.customer;

import dev.twofold.server.database.Database;
import dev.twofold.server.microsoft.TenantIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The customers in the database, one at a time. */
@Component
public class Customers {
  private final Database database;

  /** The customers of this database. */
  public Customers(Database database) {
    this.database = database;
  }

  /**
   * The customer whose tenant an address names; empty where there is none, or where the text is no
   * tenant id.
   */
  public Optional<Customer> find(String tenantId) {
    return TenantIds.parse(tenantId).flatMap(this::find);
  }

  private Optional<Customer> find(UUID tenantId) {
    return database
        .sql()
        .sql("select * from customer where tenant_id = :tenant")
        .param("tenant", tenantId)
        .query((row, _) -> customer(row))
        .optional();
  }

  /** What became of the last attempt to read the customer; empty before the first. */
  public Optional<Attempt> attempt(Customer customer) {
    return database
        .sql()
        .sql("select * from reading where tenant_no = :tenant")
        .param("tenant", customer.number())
        .query((row, _) -> attempt(row))
        .optional();
  }

  private static Customer customer(ResultSet row) throws SQLException {
    return new Customer(
        row.getInt("tenant_no"),
        row.getObject("tenant_id", UUID.class),
        row.getString("display_name"),
        Optional.ofNullable(row.getString("domain")),
        row.getBoolean("listed"),
        row.getTimestamp("listed_at").toInstant(),
        relationships(row),
        time(row, "gdap_ends_at"));
  }

  private static OptionalInt relationships(ResultSet row) throws SQLException {
    int count = row.getInt("gdap_relationships");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(count);
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        Attempt.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        time(row, "requested_at"),
        time(row, "began_at"),
        time(row, "ended_at"),
        Optional.ofNullable(row.getString("code")),
        Optional.ofNullable(row.getString("message")),
        Optional.ofNullable(row.getString("fix")));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
