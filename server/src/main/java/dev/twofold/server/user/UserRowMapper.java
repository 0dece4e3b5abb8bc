package dev.twofold.server.user;

import dev.twofold.engine.verdict.Verdict;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** Rows of user_standing. */
final class UserRowMapper implements RowMapper<UserRow> {

  @Override
  public UserRow mapRow(ResultSet row, int number) throws SQLException {
    return new UserRow(
        row.getString("user_id"),
        row.getString("user_principal_name"),
        row.getString("display_name"),
        row.getBoolean("account_enabled"),
        row.getString("user_type"),
        row.getBoolean("admin"),
        texts(row, "roles").orElse(List.of()),
        texts(row, "eligible_roles").orElse(List.of()),
        Verdict.valueOf(row.getString("verdict")),
        row.getBoolean("only_managed"),
        flag(row, "mfa_enabled"),
        Optional.ofNullable(row.getString("per_user_mfa")),
        flag(row, "registered"),
        flag(row, "capable"),
        texts(row, "methods"),
        row.getInt("finding_no"),
        Optional.ofNullable(row.getTimestamp("last_sign_in")).map(Timestamp::toInstant));
  }

  private static Optional<Boolean> flag(ResultSet row, String column) throws SQLException {
    boolean value = row.getBoolean(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  private static Optional<List<String>> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? Optional.empty() : Optional.of(List.of((String[]) array.getArray()));
  }
}
