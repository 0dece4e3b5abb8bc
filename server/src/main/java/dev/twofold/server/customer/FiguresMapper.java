package dev.twofold.server.customer;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.engine.verdict.Warning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of customer_standing. */
final class FiguresMapper implements RowMapper<Figures> {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public Figures mapRow(ResultSet row, int number) throws SQLException {
    return new Figures(
        row.getLong("snapshot_no"),
        row.getTimestamp("taken_at").toInstant(),
        row.getInt("total_users"),
        row.getInt("disabled_users"),
        row.getInt("guests"),
        row.getInt("admins"),
        row.getInt("admins_with_mfa"),
        row.getInt("non_admins_with_mfa"),
        row.getInt("registration_unknown"),
        verdicts(row),
        row.getInt("admins_always"),
        row.getInt("admins_open"),
        enforcement(row),
        flag(row, "entra_p1"),
        registration(row.getString("registration")),
        List.of((String[]) row.getArray("not_read").getArray()),
        warnings(row.getString("warnings")));
  }

  private static Map<Verdict, Integer> verdicts(ResultSet row) throws SQLException {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, row.getInt(verdict.name().toLowerCase(Locale.ROOT)));
    }
    return counts;
  }

  private static Enforcement enforcement(ResultSet row) throws SQLException {
    OptionalInt enabled = count(row, "policies_enabled");
    return new Enforcement(
        flag(row, "security_defaults"),
        enabled.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Enforcement.Policies(
                    enabled.getAsInt(),
                    row.getInt("policies_report_only"),
                    row.getInt("policies_disabled"))),
        row.getInt("enforced_by_policy"),
        count(row, "per_user_enabled"),
        count(row, "per_user_enforced"));
  }

  private static Figures.RegistrationState registration(String word) {
    return switch (word) {
      case "read" -> Figures.RegistrationState.READ;
      case "notLicensed" -> Figures.RegistrationState.NOT_LICENSED;
      default -> Figures.RegistrationState.NOT_READ;
    };
  }

  private static List<Warning> warnings(String json) {
    return JSON.readTree(json).valueStream().map(FiguresMapper::warning).toList();
  }

  private static Warning warning(JsonNode warning) {
    return new Warning(
        warning.path("code").asString(""),
        warning.path("subject").asString(""),
        warning.path("message").asString(""));
  }

  private static OptionalInt count(ResultSet row, String column) throws SQLException {
    int count = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(count);
  }

  static Optional<Boolean> flag(ResultSet row, String column) throws SQLException {
    boolean value = row.getBoolean(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
