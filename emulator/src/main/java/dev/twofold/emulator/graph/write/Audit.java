package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Partner.Technician;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tenant's audit log (graph-api part 8, {@code GET /auditLogs/directoryAudits}). */
final class Audit {
  private static final String LOG = "auditLogs/directoryAudits";

  private Audit() {}

  /**
   * What was done.
   *
   * @param displayName in Microsoft's words, such as {@code Add conditional access policy}
   * @param category such as {@code Policy}
   * @param service who logs it
   * @param operation {@code Add}, {@code Update}, {@code Delete}, {@code Assign}
   */
  record Activity(String displayName, String category, String service, String operation) {}

  /**
   * What it was done to.
   *
   * @param id its id
   * @param displayName its name
   * @param type such as {@code Policy} or {@code User}
   */
  record Target(String id, String displayName, String type) {
    /** A row with {@code id} and {@code displayName}. */
    static Target of(ObjectNode row, String type) {
      return new Target(row.path("id").asString(""), row.path("displayName").asString(""), type);
    }
  }

  /** Adds an entry, as of now. */
  static void write(GraphCall call, Activity activity, Target target) {
    String correlation =
        call.request()
            .header("client-request-id")
            .filter(id -> id.matches("[0-9a-fA-F-]{36}"))
            .orElseGet(() -> UUID.randomUUID().toString());
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry
        .put(
            "id",
            "Directory_%s_%s".formatted(correlation, UUID.randomUUID().toString().substring(0, 8)))
        .put("activityDateTime", call.clock().instant().toString())
        .put("activityDisplayName", activity.displayName())
        .put("category", activity.category())
        .put("loggedByService", activity.service())
        .put("operationType", activity.operation())
        .put("result", "success")
        .put("resultReason", "")
        .put("correlationId", correlation);
    entry.set("initiatedBy", initiator(call));
    entry.putArray("additionalDetails");
    entry.putArray("targetResources").add(target(target));
    call.tenant().put(LOG, entry);
  }

  private static ObjectNode target(Target target) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", target.id()).put("displayName", target.displayName()).put("type", target.type());
    json.putNull("userPrincipalName").putNull("groupType").putArray("modifiedProperties");
    return json;
  }

  private static ObjectNode initiator(GraphCall call) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (call.caller()) {
      case Caller.AppOnly app -> {
        json.putNull("user");
        json.set("app", app(call, app.appId()));
      }
      case Caller.Delegated user -> {
        json.putNull("app");
        json.set("user", user(call, user));
      }
    }
    return json;
  }

  private static ObjectNode app(GraphCall call, String appId) {
    String name =
        call.world().apps().stream()
            .filter(app -> app.clientId().equalsIgnoreCase(appId))
            .map(App::displayName)
            .findFirst()
            .orElse("");
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.put("appId", appId)
        .put("displayName", name)
        .putNull("servicePrincipalId")
        .putNull("servicePrincipalName");
  }

  private static ObjectNode user(GraphCall call, Caller.Delegated user) {
    String name =
        call.world().partner().technicians().stream()
            .filter(technician -> technician.objectId().equals(user.userId()))
            .map(Technician::userPrincipalName)
            .findFirst()
            .orElse("");
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.put("id", user.userId())
        .putNull("displayName")
        .put("userPrincipalName", name)
        .putNull("ipAddress")
        .putNull("userType")
        .put("homeTenantId", user.homeTenantId());
  }
}
