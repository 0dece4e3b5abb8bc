package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.tenant.Account;
import dev.twofold.emulator.synthetic.tenant.AccountKind;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Users at risk, and what was seen of them, as Graph shows them (graph-api part 8). */
final class RiskRows {
  private static final int PERCENT = 2;
  private static final List<String> COUNTRIES = List.of("NG", "RU", "BR", "VN");

  private final Blueprint tenant;
  private final Accounts accounts;

  RiskRows(Blueprint tenant, Accounts accounts) {
    this.tenant = tenant;
    this.accounts = accounts;
  }

  /**
   * What a user's risk is.
   *
   * @param open whether nobody cleared it yet
   * @param level how high it is, or was before it was cleared
   * @param changed when it changed last
   */
  private record Risk(boolean open, String level, Instant changed) {
    String state() {
      return open ? "atRisk" : "remediated";
    }

    String detail() {
      return open ? "none" : "userPerformedSecuredPasswordReset";
    }
  }

  private IntStream seats() {
    return tenant
        .roster()
        .seats(AccountKind.STAFF)
        .filter(seat -> accounts.draw(seat, "risk").percent(PERCENT));
  }

  private Risk risk(int seat) {
    Draw draw = accounts.draw(seat, "risk level");
    boolean open = draw.percent(60);
    String level = draw.pick(List.of("low", "medium", "high"));
    Instant changed =
        tenant.now().minus(Duration.ofHours(draw.between(5, 700))).truncatedTo(ChronoUnit.SECONDS);
    return new Risk(open, level, changed);
  }

  List<ObjectNode> users() {
    return seats().mapToObj(this::user).toList();
  }

  private ObjectNode user(int seat) {
    Account account = accounts.account(seat);
    Risk risk = risk(seat);
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", account.id())
        .put("isDeleted", false)
        .put("isProcessing", false)
        .put("riskLevel", risk.open() ? risk.level() : "none")
        .put("riskState", risk.state())
        .put("riskDetail", risk.detail())
        .put("riskLastUpdatedDateTime", risk.changed().toString())
        .put("userDisplayName", account.displayName())
        .put("userPrincipalName", account.userPrincipalName());
  }

  /** One of each user at risk: the sign-in that raised the risk. */
  List<ObjectNode> detections() {
    IdSeries ids = new IdSeries(tenant.key(), "risk detections");
    return seats().mapToObj(seat -> detection(seat, ids.id(seat))).toList();
  }

  private ObjectNode detection(int seat, String id) {
    Account account = accounts.account(seat);
    Risk risk = risk(seat);
    Draw draw = accounts.draw(seat, "risk detection");
    Instant seen = risk.changed().minus(Duration.ofMinutes(draw.between(20, 240)));
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", id).put("userId", account.id());
    row.put("userDisplayName", account.displayName());
    row.put("userPrincipalName", account.userPrincipalName());
    row.put(
        "riskEventType",
        draw.pick(List.of("unfamiliarFeatures", "anonymizedIPAddress", "leakedCredentials")));
    row.put("riskLevel", risk.level()).put("riskState", risk.state());
    row.put("riskDetail", risk.detail()).put("detectionTimingType", "realtime");
    row.put("activity", "signin").put("activityDateTime", seen.toString());
    row.put("detectedDateTime", seen.plus(Duration.ofMinutes(3)).toString());
    row.put("lastUpdatedDateTime", risk.changed().toString());
    row.put("ipAddress", "198.18.7." + draw.between(1, 254));
    ObjectNode location = row.putObject("location");
    location.put("city", "").put("state", "").put("countryOrRegion", draw.pick(COUNTRIES));
    row.put("source", "IdentityProtection").put("tokenIssuerType", "AzureAD");
    row.put("requestId", id).put("correlationId", id);
    return row.put("additionalInfo", "[]");
  }
}
