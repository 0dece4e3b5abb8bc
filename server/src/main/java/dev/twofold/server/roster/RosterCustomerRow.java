package dev.twofold.server.roster;

import dev.twofold.server.insights.MicrosoftFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** A row of the roster's query. What many customers have in common is kept once. */
final class RosterCustomerRow implements RowMapper<RosterCustomer> {
  private final Map<RosterAttempt.Trouble, Optional<RosterAttempt.Trouble>> troubles =
      new HashMap<>();
  private final Map<List<String>, List<String>> lists = new HashMap<>();

  @Override
  public RosterCustomer mapRow(ResultSet row, int number) throws SQLException {
    return new RosterCustomer(
        row.getInt("tenant_no"),
        row.getObject("tenant_id", UUID.class),
        row.getString("display_name"),
        Optional.ofNullable(row.getString("domain")),
        row.getBoolean("listed"),
        gdap(row),
        attempt(row),
        figures(row),
        microsoft(row));
  }

  private static Gdap gdap(ResultSet row) throws SQLException {
    OptionalInt relationships = number(row, "gdap_relationships");
    if (relationships.isEmpty()) {
      return new Gdap.NotKnown();
    }
    Optional<Instant> ends = time(row, "gdap_ends_at");
    if (relationships.getAsInt() == 0) {
      return new Gdap.None();
    }
    // There is one, but Microsoft did not tell when it ends: that is not none.
    return ends.<Gdap>map(end -> new Gdap.Active(relationships.getAsInt(), end))
        .orElseGet(Gdap.NotKnown::new);
  }

  private RosterAttempt attempt(ResultSet row) throws SQLException {
    Optional<String> state = text(row, "state");
    if (state.isEmpty()) {
      return RosterAttempt.NONE;
    }
    return new RosterAttempt(
        RosterAttempt.State.valueOf(state.get().toUpperCase(Locale.ROOT)),
        time(row, "ended_at"),
        trouble(row));
  }

  private Optional<RosterAttempt.Trouble> trouble(ResultSet row) throws SQLException {
    Optional<String> reason = text(row, "reason");
    if (reason.isEmpty()) {
      return Optional.empty();
    }
    RosterAttempt.Trouble trouble =
        new RosterAttempt.Trouble(
            reason.get(),
            text(row, "code").orElse(""),
            text(row, "message").orElse(""),
            text(row, "fix").orElse(""));
    return troubles.computeIfAbsent(trouble, Optional::of);
  }

  private Optional<RosterFigures> figures(ResultSet row) throws SQLException {
    Optional<Instant> takenAt = time(row, "taken_at");
    if (takenAt.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RosterFigures(
            takenAt.get(),
            users(row),
            verdicts(row),
            enforcement(row),
            truth(row, "entra_p1"),
            RosterFigures.Registration.named(row.getString("registration")),
            once(row, "not_read")));
  }

  private static RosterFigures.Users users(ResultSet row) throws SQLException {
    return new RosterFigures.Users(
        row.getInt("total_users"),
        row.getInt("disabled_users"),
        row.getInt("guests"),
        row.getInt("admins"),
        row.getInt("admins_with_mfa"),
        row.getInt("non_admins_with_mfa"),
        row.getInt("registration_unknown"));
  }

  private static RosterFigures.Verdicts verdicts(ResultSet row) throws SQLException {
    return new RosterFigures.Verdicts(
        row.getInt("always"),
        row.getInt("conditionally"),
        row.getInt("never"),
        row.getInt("blocked"),
        row.getInt("unknown"),
        row.getInt("admins_always"),
        row.getInt("admins_open"));
  }

  private static RosterFigures.Enforcement enforcement(ResultSet row) throws SQLException {
    OptionalInt enabled = number(row, "per_user_enabled");
    OptionalInt enforced = number(row, "per_user_enforced");
    return new RosterFigures.Enforcement(
        truth(row, "security_defaults"),
        row.getInt("enforced_by_policy"),
        number(row, "policies_enabled"),
        enabled.isPresent() || enforced.isPresent()
            ? OptionalInt.of(enabled.orElse(0) + enforced.orElse(0))
            : OptionalInt.empty());
  }

  private static Optional<MicrosoftFigures> microsoft(ResultSet row) throws SQLException {
    Optional<Instant> readAt = time(row, "read_at");
    if (readAt.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MicrosoftFigures(
            readAt.get(),
            longNumber(row, "compliant_admins"),
            longNumber(row, "compliant_non_admins"),
            longNumber(row, "microsoft_users"),
            text(row, "microsoft_defaults").map(String::intern),
            text(row, "conditional_access").map(String::intern),
            text(row, "per_user_mfa").map(String::intern)));
  }

  private List<String> once(ResultSet row, String column) throws SQLException {
    List<String> list = Arrays.asList((String[]) row.getArray(column).getArray());
    return lists.computeIfAbsent(list, List::copyOf);
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Optional<Boolean> truth(ResultSet row, String column) throws SQLException {
    boolean value = row.getBoolean(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OptionalLong longNumber(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
