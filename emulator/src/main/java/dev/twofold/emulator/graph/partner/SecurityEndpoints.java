package dev.twofold.emulator.graph.partner;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.web.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The partner security score and alerts (graph-api part 4; beta only). */
final class SecurityEndpoints {
  private static final String SCORE = "security/partner/securityScore";
  private static final String ALERTS = "security/partner/securityAlerts";
  private static final String WRITE = "PartnerSecurity.ReadWrite.All";
  private static final int LONGEST_HISTORY = 90;
  private static final Set<String> STATUSES = Set.of("active", "resolved", "investigating");
  private static final Set<String> REASONS = Set.of("legitimate", "ignore", "fraud");

  private final PartnerSide side;
  private final List<SecurityScore> scores = new ArrayList<>();

  SecurityEndpoints(PartnerSide side) {
    this.side = side;
  }

  Stream<Endpoint> endpoints() {
    return Stream.of(
        read(SCORE, this::score),
        read(SCORE + "/requirements", this::requirements),
        read(SCORE + "/history", this::history),
        read(ALERTS, call -> side.page(call, ALERTS, alerts(call))),
        read(ALERTS + "/{id}", call -> PartnerSide.shown(call, 200, ALERTS, alert(call))),
        side.endpoint("PATCH", ALERTS + "/{id}", PartnerSide.BETA, WRITE, this::updateAlert));
  }

  private Endpoint read(String pattern, Endpoint.Operation operation) {
    return side.endpoint("GET", pattern, PartnerSide.BETA, CustomerInsights.READ, operation);
  }

  private Response score(GraphCall call) {
    return PartnerSide.shown(
        call, 200, SCORE, newest(call).score(side.world().partner().tenantId()));
  }

  private Response requirements(GraphCall call) {
    return side.page(call, SCORE + "/requirements", new ListRows(newest(call).requirements()));
  }

  private Response history(GraphCall call) {
    newest(call);
    synchronized (scores) {
      List<ObjectNode> rows = scores.stream().map(SecurityScore::history).toList();
      return side.page(call, SCORE + "/history", new ListRows(rows));
    }
  }

  private SecurityScore newest(GraphCall call) {
    Instant now = call.clock().instant();
    synchronized (scores) {
      if (scores.isEmpty() || scores.getLast().at().plus(SecurityScore.LIFE).isBefore(now)) {
        scores.add(SecurityScore.of(side.world(), now));
      }
      if (scores.size() > LONGEST_HISTORY) {
        scores.removeFirst();
      }
      return scores.getLast();
    }
  }

  private static Rows alerts(GraphCall call) {
    return call.tenant().read(ALERTS) instanceof Answer.Many(Rows rows)
        ? rows
        : new ListRows(List.of());
  }

  private static ObjectNode alert(GraphCall call) {
    String id = call.variable("id");
    Rows rows = alerts(call);
    var number = rows.numberOf(id);
    if (number.isEmpty() || rows.isHole(number.getAsInt())) {
      throw PartnerSide.notFound(id);
    }
    return rows.row(number.getAsInt());
  }

  private Response updateAlert(GraphCall call) {
    ObjectNode alert = alert(call);
    ObjectNode sent = PartnerSide.body(call);
    sent.remove("@odata.type");
    boolean fits =
        Set.of("status", "resolvedReason").containsAll(sent.propertyNames())
            && STATUSES.contains(sent.path("status").asString("active"))
            && REASONS.contains(sent.path("resolvedReason").asString("ignore"));
    if (!fits) {
      throw RefusedException.badRequest(
          "status must be active, resolved or investigating, resolvedReason legitimate, ignore or fraud.");
    }
    alert.setAll(sent);
    if (sent.path("status").asString("").equals("resolved")) {
      alert
          .put("resolvedBy", callerId(call.caller()))
          .put("resolvedOnDateTime", call.clock().instant().toString());
    }
    call.tenant().put(ALERTS, alert);
    return PartnerSide.shown(call, 200, ALERTS, alert);
  }

  private static String callerId(Caller caller) {
    return switch (caller) {
      case Caller.AppOnly app -> app.appId();
      case Caller.Delegated user -> user.userId();
    };
  }
}
