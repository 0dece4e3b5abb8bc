package dev.twofold.server.user;

import dev.twofold.server.database.Collations;
import dev.twofold.server.database.Database;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The users of customers in the database. */
@Component
public class UserRows {
  private static final int AT_ONCE = 1_000;
  private static final UserRowMapper ROWS = new UserRowMapper();

  private final Database database;
  private final Collations collations;

  /** The users in this database. */
  public UserRows(Database database, Collations collations) {
    this.database = database;
    this.collations = collations;
  }

  /** The users on the query's page. */
  public List<UserRow> page(int tenantNo, UserQuery query, Locale locale) {
    return statement(tenantNo, query, select(query, locale) + " limit :most offset :before")
        .param("most", UserQuery.PAGE_SIZE)
        .param("before", (query.page() - 1) * UserQuery.PAGE_SIZE)
        .query(ROWS)
        .list();
  }

  /** How many users the query finds, on all pages. */
  public long count(int tenantNo, UserQuery query) {
    return statement(tenantNo, query, "select count(*) from user_standing where %s")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  /** Hands over all users that the query finds, whatever its page; they are streamed. */
  public void forEach(int tenantNo, UserQuery query, Locale locale, Consumer<UserRow> consumer) {
    database
        .transactions()
        .executeWithoutResult(_ -> {
          try (Stream<UserRow> rows =
              statement(tenantNo, query, select(query, locale))
                  .withFetchSize(AT_ONCE)
                  .query(ROWS)
                  .stream()) {
            rows.forEach(consumer);
          }
        });
  }

  /** One user. */
  public Optional<UserRow> find(int tenantNo, String userId) {
    return database
        .sql()
        .sql("select * from user_standing where tenant_no = :tenant and user_id = :user")
        .param("tenant", tenantNo)
        .param("user", userId)
        .query(ROWS)
        .optional();
  }

  private StatementSpec statement(int tenantNo, UserQuery query, String sql) {
    UserConditions conditions = UserConditions.of(tenantNo, query, collations.anyLanguage());
    return database.sql().sql(sql.formatted(conditions.clause())).params(conditions.parameters());
  }

  private String select(UserQuery query, Locale locale) {
    String direction = query.descending() ? " desc nulls last" : " asc nulls last";
    String order =
        Arrays.stream(query.column().expressions(collations.clause(locale)))
            .map(expression -> expression.strip() + direction)
            .collect(Collectors.joining(", "));
    return "select * from user_standing where %s order by " + order + ", user_id";
  }
}
