package dev.twofold.emulator.partnercenter;

import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Partner.Technician;
import dev.twofold.emulator.world.World;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who of the partner calls with MFA, from the service's own log (graph-api part 4). */
final class MfaReports {
  private final World world;
  private final RequestLog log;

  MfaReports(World world, RequestLog log) {
    this.world = world;
    this.log = log;
  }

  /** Users who called without MFA. */
  Response nonCompliantPrincipals() {
    return collection(
        log.lastWithoutMfa().stream()
            .map(entry ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("objectId", entry.user().userId())
                    .put("tenantId", entry.user().homeTenantId())
                    .put("upn", name(entry.user()))
                    .put("lastNonMfaCompliantRequestDateTime", entry.time().toString()))
            .toList());
  }

  /** How many calls of each app, by day, were made with MFA. */
  Response adoption() {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    log.byDayAndApp()
        .forEach((group, entries) ->
            rows.addObject()
                .put("loginDate", group.day().toString())
                .put(
                    "mfaCompliantRequestCount",
                    entries.stream().filter(entry -> entry.user().mfa()).count())
                .put("totalRequestCount", entries.size())
                .put("applicationId", group.appId())
                .put("applicationName", appName(group.appId())));
    return Response.json(200, rows);
  }

  /** The calls themselves, newest first. */
  Response requests() {
    return collection(log.all().stream().map(this::request).toList());
  }

  private ObjectNode request(RequestLog.Entry entry) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("requestId", entry.requestId())
        .put("correlationId", entry.correlationId())
        .put("operationName", entry.operation())
        .put("requestDateTime", entry.time().toString())
        .putNull("sourceIpAddress")
        .put("objectId", entry.user().userId())
        .put("tenantId", entry.user().homeTenantId())
        .put("upn", name(entry.user()))
        .put("applicationId", entry.user().appId())
        .put("mfaCompliant", entry.user().mfa());
  }

  private static Response collection(List<ObjectNode> rows) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("totalCount", rows.size()).putArray("items").addAll(rows);
    body.set("attributes", CustomerJson.attributes("Collection"));
    return Response.json(200, body);
  }

  private String name(Caller.Delegated user) {
    return world.partner().technicians().stream()
        .filter(technician -> technician.objectId().equals(user.userId()))
        .map(Technician::userPrincipalName)
        .findFirst()
        .orElse("");
  }

  private String appName(String appId) {
    return world.apps().stream()
        .filter(app -> app.clientId().equalsIgnoreCase(appId))
        .map(App::displayName)
        .findFirst()
        .orElse("");
  }
}
