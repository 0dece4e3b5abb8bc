package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.DIRECTORY;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.odata.Query;
import dev.twofold.emulator.odata.QueryRefused;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.web.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Directory roles, who holds them and who may activate them (graph-api part 5). */
final class Roles {
  private static final String ROLES = "directoryRoles";
  private static final String DEFINITIONS = "roleManagement/directory/roleDefinitions";
  private static final String ASSIGNMENTS = "roleManagement/directory/roleAssignments";
  private static final String ELIGIBILITIES =
      "roleManagement/directory/roleEligibilityScheduleInstances";
  private static final String ASSIGNED = "roleManagement/directory/roleAssignmentScheduleInstances";
  private static final View DEFINITION =
      View.betaOnly("isPrivileged", "allowedPrincipalTypes", "richDescription", "categories");
  private static final Set<String> EXPANDABLE = Set.of("principal", "roledefinition");
  private static final Map<String, String> PRINCIPALS =
      Map.of(
          "users", "#microsoft.graph.user",
          "groups", "#microsoft.graph.group",
          "servicePrincipals", "#microsoft.graph.servicePrincipal");

  private Roles() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Reads.get(ROLES, Right.ROLES, DIRECTORY, Reads.list(ROLES, ListRules.whole(), View.ALL)),
        Reads.get("directoryRoles/{id}", Right.ROLES, DIRECTORY, Roles::one),
        Reads.get(
            "directoryRoles/{id}/members", Right.ROLES, DIRECTORY, Reads.page(Roles::holders)),
        Reads.get("directoryRoles/roleTemplateId={template}", Right.ROLES, DIRECTORY, Roles::one),
        Reads.get(
            "directoryRoles/roleTemplateId={template}/members",
            Right.ROLES,
            DIRECTORY,
            Reads.page(Roles::holders)),
        Reads.get(
            "directoryRoles(roleTemplateId='{template}')", Right.ROLES, DIRECTORY, Roles::one),
        Reads.get(
            "directoryRoles(roleTemplateId='{template}')/members",
            Right.ROLES,
            DIRECTORY,
            Reads.page(Roles::holders)),
        Reads.get(
            DEFINITIONS,
            Right.ROLES,
            DIRECTORY,
            Reads.list(DEFINITIONS, ListRules.whole("displayName"), DEFINITION)),
        Reads.get(
            DEFINITIONS + "/{id}",
            Right.ROLES,
            DIRECTORY,
            Reads.item(DEFINITIONS, "id", DEFINITION)),
        Reads.get(
            ASSIGNMENTS, Right.ROLES, DIRECTORY, Reads.page(call -> expanded(call, ASSIGNMENTS))),
        Reads.get(
            ASSIGNMENTS + "/{id}", Right.ROLES, DIRECTORY, Reads.item(ASSIGNMENTS, "id", View.ALL)),
        Reads.get(
            ELIGIBILITIES,
            Right.ELIGIBILITIES,
            DIRECTORY,
            Reads.page(call -> expanded(call, ELIGIBILITIES))),
        Reads.get(
            ASSIGNED,
            Right.ASSIGNMENT_SCHEDULES,
            DIRECTORY,
            Reads.page(call -> expanded(call, ASSIGNED))));
  }

  private static Response one(GraphCall call) {
    return Reads.entity(call, "directoryRoles/$entity", role(call));
  }

  private static Listing holders(GraphCall call) {
    String id = role(call).path("id").asString("").toLowerCase(Locale.ROOT);
    return new Listing(
        Content.rows(call.tenant(), "directoryRoles/%s/members".formatted(id)),
        ListRules.directory(),
        "directoryObjects",
        call.tenant().id(),
        row -> row);
  }

  /** The role that the path names by id or template; 404 where it was never activated. */
  private static ObjectNode role(GraphCall call) {
    Rows roles = Content.rows(call.tenant(), ROLES);
    String template = call.variables().get("template");
    Optional<ObjectNode> role =
        template == null
            ? Content.find(roles, call.variable("id"))
            : Content.find(
                roles, row -> row.path("roleTemplateId").asString("").equalsIgnoreCase(template));
    return role.orElseThrow(
        () -> Content.notFound(template == null ? call.variable("id") : template));
  }

  private static Listing expanded(GraphCall call, String path) {
    List<String> expand =
        Query.of(call.request()).expand().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    boolean tooMany = path.equals(ASSIGNMENTS) && expand.size() > 1;
    if (tooMany || !EXPANDABLE.containsAll(expand)) {
      throw new QueryRefused(400, "Request_BadRequest", "$expand is not supported in this form.");
    }
    View view = (row, _) -> withExpanded(row, expand, call);
    return Reads.listing(call, path, ListRules.pages(Integer.MAX_VALUE, 999), view);
  }

  private static ObjectNode withExpanded(ObjectNode row, List<String> expand, GraphCall call) {
    if (expand.contains("principal")) {
      principal(call, row.path("principalId").asString(""))
          .ifPresent(principal -> row.set("principal", principal));
    }
    if (expand.contains("roledefinition")) {
      Content.find(
              Content.rows(call.tenant(), DEFINITIONS), row.path("roleDefinitionId").asString(""))
          .map(definition -> DEFINITION.show(definition, call))
          .ifPresent(definition -> row.set("roleDefinition", definition));
    }
    return row;
  }

  private static Optional<ObjectNode> principal(GraphCall call, String id) {
    for (Map.Entry<String, String> kind : PRINCIPALS.entrySet()) {
      Optional<ObjectNode> found = Content.find(Content.rows(call.tenant(), kind.getKey()), id);
      if (found.isPresent()) {
        found.get().remove(List.of("signInActivity", "perUserMfaState"));
        return Optional.of(found.get().put("@odata.type", kind.getValue()));
      }
    }
    return Optional.empty();
  }
}
