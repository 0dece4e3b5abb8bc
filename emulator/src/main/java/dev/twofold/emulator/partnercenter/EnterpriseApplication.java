package dev.twofold.emulator.partnercenter;

import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.PermissionIds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An app of the partner as a customer's tenant shows it: its service principal and what it was
 * granted (graph-api part 4, applicationconsents; part 8).
 *
 * @param tenant the customer's tenant
 * @param app the app
 * @param partnerId the tenant that owns the app
 */
record EnterpriseApplication(ChangeableTenant tenant, App app, String partnerId) {
  private static final String PRINCIPALS = "servicePrincipals";
  private static final String GRANTS = "oauth2PermissionGrants";

  /** Shows these scopes besides those that it has; makes the service principal if there is none. */
  void grant(Set<String> scopes) {
    String principalId = principal(app.clientId()).orElseGet(this::created).path("id").asString();
    ObjectNode grant =
        row(GRANTS, row -> row.path("clientId").asString("").equals(principalId))
            .orElseGet(() -> newGrant(principalId));
    Set<String> all =
        new TreeSet<>(List.of(grant.path("scope").asString("").strip().split(" +", -1)));
    all.addAll(scopes);
    all.remove("");
    tenant.put(GRANTS, grant.put("scope", String.join(" ", all)));
  }

  /** Takes the service principal and its grants away. */
  void remove() {
    principal(app.clientId())
        .map(row -> row.path("id").asString())
        .ifPresent(id -> {
          row(GRANTS, row -> row.path("clientId").asString("").equals(id))
              .ifPresent(row -> tenant.remove(GRANTS, row.path("id").asString()));
          tenant.remove(PRINCIPALS, id);
        });
  }

  private ObjectNode created() {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", UUID.randomUUID().toString()).putNull("deletedDateTime");
    row.put("accountEnabled", true).put("appId", app.clientId());
    row.put("appDisplayName", app.displayName()).put("displayName", app.displayName());
    row.put("appOwnerOrganizationId", partnerId).put("servicePrincipalType", "Application");
    row.put("appRoleAssignmentRequired", false).put("signInAudience", "AzureADMultipleOrgs");
    row.putArray("appRoles");
    row.putArray("oauth2PermissionScopes");
    tenant.put(PRINCIPALS, row);
    return row;
  }

  private ObjectNode newGrant(String principalId) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", UUID.randomUUID().toString())
        .put("clientId", principalId)
        .put("consentType", "AllPrincipals")
        .putNull("principalId")
        .put(
            "resourceId",
            principal(PermissionIds.GRAPH).map(row -> row.path("id").asString()).orElse(""));
  }

  private Optional<ObjectNode> principal(String appId) {
    return row(PRINCIPALS, row -> row.path("appId").asString("").equalsIgnoreCase(appId));
  }

  private Optional<ObjectNode> row(String path, Predicate<ObjectNode> wanted) {
    Rows rows = tenant.read(path) instanceof Answer.Many(Rows all) ? all : ListRows.empty();
    return IntStream.range(0, rows.size())
        .filter(number -> !rows.isHole(number))
        .mapToObj(rows::row)
        .filter(wanted)
        .findFirst();
  }
}
