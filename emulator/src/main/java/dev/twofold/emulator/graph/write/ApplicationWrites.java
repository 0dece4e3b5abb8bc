package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.DirectoryRoles;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.PermissionIds;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Consent to application permissions (graph-api part 8, appRoleAssignments). */
final class ApplicationWrites {
  private static final List<String> KEYS = List.of("principalId", "resourceId", "appRoleId");
  private static final Rights RIGHTS =
      Rights.directory(
          "AppRoleAssignment.ReadWrite.All",
          DirectoryRoles.PRIVILEGED_ROLE_ADMINISTRATOR,
          DirectoryRoles.APPLICATION_ADMINISTRATOR,
          DirectoryRoles.CLOUD_APPLICATION_ADMINISTRATOR);

  private final Consents consents;

  ApplicationWrites(Consents consents) {
    this.consents = consents;
  }

  Stream<Endpoint> endpoints() {
    return Stream.of(
        RIGHTS.endpoint("POST", "servicePrincipals/{id}/appRoleAssignments", this::assign));
  }

  private Response assign(Edit edit) {
    ObjectNode principal = servicePrincipal(edit, edit.call().variable("id"));
    ObjectNode sent = edit.body();
    if (!KEYS.stream().allMatch(key -> sent.path(key).isString())
        || !sent.path("principalId").asString().equalsIgnoreCase(principal.path("id").asString())) {
      throw refused("An assignment needs principalId, resourceId and appRoleId.");
    }
    ObjectNode resource = servicePrincipal(edit, sent.path("resourceId").asString());
    String path =
        "servicePrincipals/%s/appRoleAssignments"
            .formatted(Words.lower(principal.path("id").asString()));
    if (edit.rows(path).stream().anyMatch(row -> isSame(row, sent))) {
      throw refused("Permission being assigned already exists on the object");
    }
    ObjectNode assignment = JsonNodeFactory.instance.objectNode();
    assignment
        .put("id", UUID.randomUUID().toString())
        .put("appRoleId", sent.path("appRoleId").asString())
        .put("createdDateTime", edit.now())
        .put("principalDisplayName", principal.path("displayName").asString(""))
        .put("principalId", principal.path("id").asString())
        .put("principalType", "ServicePrincipal")
        .put("resourceDisplayName", resource.path("displayName").asString(""))
        .put("resourceId", resource.path("id").asString());
    edit.put(path, assignment);
    grant(edit.call(), principal, resource, sent.path("appRoleId").asString());
    edit.audit(
        new Audit.Activity(
            "Add app role assignment to service principal",
            "ApplicationManagement",
            "Core Directory",
            "Assign"),
        Audit.Target.of(principal, "ServicePrincipal"));
    return edit.created(path, assignment);
  }

  /** Tokens of the partner's apps carry what was granted here. */
  private void grant(GraphCall call, ObjectNode principal, ObjectNode resource, String appRoleId) {
    String appId = principal.path("appId").asString("");
    boolean isPartners =
        call.world().apps().stream().anyMatch(app -> app.clientId().equalsIgnoreCase(appId));
    if (isPartners && resource.path("appId").asString("").equals(PermissionIds.GRAPH)) {
      PermissionIds.appRole(appRoleId)
          .ifPresent(name -> consents.grantAppRoles(appId, call.tenant().id(), Set.of(name)));
    }
  }

  private static boolean isSame(ObjectNode row, ObjectNode sent) {
    return Stream.of("resourceId", "appRoleId")
        .allMatch(key -> row.path(key).asString("").equalsIgnoreCase(sent.path(key).asString()));
  }

  private static ObjectNode servicePrincipal(Edit edit, String id) {
    return edit.row(CollectionPaths.SERVICE_PRINCIPALS, id)
        .orElseThrow(() -> new RefusedException(GraphError.notFound(id)));
  }

  private static RefusedException refused(String message) {
    return new RefusedException(new GraphError(400, "Request_BadRequest", message));
  }
}
