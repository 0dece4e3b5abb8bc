package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.REPORTS;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.graph.Permission;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.odata.Query;
import dev.twofold.emulator.odata.QueryRefused;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sign-ins and directory audits (graph-api part 8). */
final class Logs {
  private static final String SIGN_INS = "auditLogs/signIns";
  private static final String AUDITS = "auditLogs/directoryAudits";
  private static final String EVENT_TYPES = "signInEventTypes";
  private static final String APPLIED = "appliedConditionalAccessPolicies";
  private static final ListRules SIGN_IN_RULES = ListRules.log("createdDateTime");
  private static final ListRules AUDIT_RULES = ListRules.log("activityDateTime");

  /** What v1.0 has of a sign-in. */
  private static final Set<String> V1 =
      Set.of(
          "id",
          "createdDateTime",
          "userId",
          "userDisplayName",
          "userPrincipalName",
          "appId",
          "appDisplayName",
          "resourceId",
          "resourceDisplayName",
          "ipAddress",
          "clientAppUsed",
          "correlationId",
          "conditionalAccessStatus",
          APPLIED,
          "isInteractive",
          "riskDetail",
          "riskLevelAggregated",
          "riskLevelDuringSignIn",
          "riskState",
          "riskEventTypes",
          "riskEventTypes_v2",
          "status",
          "deviceDetail",
          "location",
          "userAgent",
          "homeTenantId",
          "resourceTenantId",
          "servicePrincipalId",
          "servicePrincipalName",
          "authenticationAppDeviceDetails");

  /** By what only beta filters. */
  private static final List<String> BETA_FILTERS =
      List.of(
          EVENT_TYPES,
          "authenticationRequirement",
          "crossTenantAccessType",
          "authenticationProtocol",
          "incomingTokenType");

  private static final Set<String> BETA_APPLIED =
      Set.of(
          "conditionsSatisfied",
          "conditionsNotSatisfied",
          "includeRulesSatisfied",
          "excludeRulesSatisfied",
          "sessionControlsNotSatisfied",
          "authenticationStrength");

  private static final View SIGN_IN =
      LateMembers.VIEW.then(View.v1(V1)).then(Logs::withoutPolicies).then(Logs::inVersion);

  private Logs() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Reads.get(SIGN_INS, Right.SIGN_INS, REPORTS, Reads.page(Logs::signIns)),
        Reads.get(SIGN_INS + "/{id}", Right.SIGN_INS, REPORTS, Reads.item(SIGN_INS, "id", SIGN_IN)),
        Reads.get(AUDITS, Right.AUDITS, REPORTS, Reads.list(AUDITS, AUDIT_RULES, View.ALL)),
        Reads.get(AUDITS + "/{id}", Right.AUDITS, REPORTS, Reads.item(AUDITS, "id", View.ALL)));
  }

  /** Interactive sign-ins only, unless a filter asks for other kinds. */
  private static Listing signIns(GraphCall call) {
    Query query = Query.of(call.request());
    if (call.version() == GraphVersion.V1) {
      BETA_FILTERS.stream()
          .filter(name -> query.filter().map(filter -> filter.uses(name)).orElse(false))
          .findFirst()
          .ifPresent(name -> {
            throw new QueryRefused(
                400,
                "BadRequest",
                "Could not find a property named '%s' on type 'microsoft.graph.signIn'."
                    .formatted(name));
          });
    }
    boolean asksForTypes = query.filter().map(filter -> filter.uses(EVENT_TYPES)).orElse(false);
    Predicate<ObjectNode> kept = asksForTypes ? _ -> true : Logs::isInteractive;
    return new Listing(
        Content.rows(call.tenant(), SIGN_INS),
        SIGN_IN_RULES,
        SIGN_INS,
        call.tenant().id(),
        kept,
        row -> SIGN_IN.show(row, call));
  }

  private static boolean isInteractive(ObjectNode row) {
    JsonNode types = row.path(EVENT_TYPES);
    return types.isArray()
        ? types.valueStream().anyMatch(type -> type.asString("").equals("interactiveUser"))
        : row.path("isInteractive").asBoolean(true);
  }

  /** Who may not read policies does not see them here either, and is told nothing. */
  private static ObjectNode withoutPolicies(ObjectNode row, GraphCall call) {
    boolean sees =
        Permission.isHeld(call.caller(), "Policy.Read.All")
            || Permission.isHeld(call.caller(), "Policy.Read.ConditionalAccess");
    if (!sees) {
      row.remove(APPLIED);
    }
    return row;
  }

  private static ObjectNode inVersion(ObjectNode row, GraphCall call) {
    if (call.version() == GraphVersion.V1) {
      for (JsonNode policy : row.path(APPLIED)) {
        if (policy instanceof ObjectNode object) {
          object.remove(BETA_APPLIED);
        }
      }
    }
    return row;
  }
}
