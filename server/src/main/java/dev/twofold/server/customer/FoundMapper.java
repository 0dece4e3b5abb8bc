package dev.twofold.server.customer;

import dev.twofold.engine.verdict.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows of finding. */
final class FoundMapper implements RowMapper<Found> {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * How many users a finding is of.
   *
   * @param all all of them
   * @param admins the admins among them
   * @param disabled the disabled ones among them
   */
  record Users(int all, int admins, int disabled) {}

  @Override
  public Found mapRow(ResultSet row, int number) throws SQLException {
    return found(
        row.getInt("finding_no"),
        Verdict.valueOf(row.getString("verdict")),
        row.getBoolean("only_managed"),
        new Users(row.getInt("users"), row.getInt("admins"), row.getInt("disabled")),
        row.getString("detail"));
  }

  /** A finding, with what {@link dev.twofold.report.json.FindingJson} says of it. */
  static Found found(
      int number, Verdict verdict, boolean onlyManaged, Users users, String findingJson) {
    JsonNode detail = JSON.readTree(findingJson);
    return new Found(
        number,
        verdict,
        onlyManaged,
        users.all(),
        users.admins(),
        users.disabled(),
        witness(detail),
        detail.path("because").valueStream().map(FoundMapper::because).toList(),
        detail.path("moreNotClosing").asInt(0),
        texts(detail.path("either")),
        texts(detail.path("needs")));
  }

  private static Optional<Found.Witness> witness(JsonNode detail) {
    if (!(detail.path("witness") instanceof ObjectNode witness)) {
      return Optional.empty();
    }
    ObjectNode request = witness.deepCopy();
    boolean everything = request.remove("beyondWhatIf") == null;
    return Optional.of(
        new Found.Witness(
            detail.path("witnessWords").asString(""),
            JSON.writerWithDefaultPrettyPrinter().writeValueAsString(request),
            everything,
            detail.path("firstUser").path("userPrincipalName").asString("")));
  }

  private static Found.Because because(JsonNode cause) {
    return new Found.Because(
        cause.path("displayName").asString(""),
        cause.path("analysisReasons").asString(""),
        cause.path("detail").asString(""));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(element -> element.asString("")).toList();
  }
}
