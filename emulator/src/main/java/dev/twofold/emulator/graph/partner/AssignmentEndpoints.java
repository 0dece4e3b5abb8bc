package dev.twofold.emulator.graph.partner;

import static dev.twofold.emulator.graph.partner.PartnerContent.RELATIONSHIPS;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.web.Response;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which of the partner's groups holds which roles of a relationship (graph-api part 4). */
final class AssignmentEndpoints {
  private static final String READ = "DelegatedAdminRelationship.Read.All";
  private static final String WRITE = "DelegatedAdminRelationship.ReadWrite.All";

  private final PartnerSide side;

  AssignmentEndpoints(PartnerSide side) {
    this.side = side;
  }

  Stream<Endpoint> endpoints() {
    String list = RELATIONSHIPS + "/{id}/accessAssignments";
    String one = list + "/{assignment}";
    return Stream.of(
        endpoint("GET", list, READ, call -> side.page(call, path(call))),
        endpoint(
            "GET", one, READ, call -> PartnerSide.shown(call, 200, path(call), assignment(call))),
        endpoint("POST", list, WRITE, this::create),
        endpoint("PATCH", one, WRITE, this::update),
        endpoint("DELETE", one, WRITE, this::delete));
  }

  private Endpoint endpoint(
      String method, String pattern, String permission, Endpoint.Operation operation) {
    return side.endpoint(method, pattern, PartnerSide.BOTH, permission, operation);
  }

  private ObjectNode relationship(GraphCall call) {
    return side.existing(RELATIONSHIPS, call.variable("id"));
  }

  private String path(GraphCall call) {
    return PartnerContent.assignments(relationship(call).path("id").asString());
  }

  private ObjectNode assignment(GraphCall call) {
    return side.existing(path(call), call.variable("assignment"));
  }

  private Response create(GraphCall call) {
    ObjectNode relationship = relationship(call);
    demand(
        relationship.path("status").asString().equals("active"),
        "Roles can be assigned in an active relationship only.");
    ObjectNode sent = PartnerSide.body(call);
    demand(
        sent.path("accessContainer").path("accessContainerId").isString(),
        "accessContainer must name a security group.");
    checkRoles(relationship, sent);
    String path = path(call);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("@odata.type", "#microsoft.graph.delegatedAdminAccessAssignment")
        .put("id", UUID.randomUUID().toString())
        .put("status", "active")
        .put("createdDateTime", call.clock().instant().toString());
    row.set("accessContainer", sent.get("accessContainer"));
    row.set("accessDetails", sent.get("accessDetails"));
    side.store(call, path, row);
    return PartnerSide.shown(call, 201, path, row);
  }

  private Response update(GraphCall call) {
    ObjectNode row = assignment(call);
    PartnerSide.demandNewest(call, row);
    ObjectNode sent = PartnerSide.body(call);
    ObjectNode relationship = relationship(call);
    checkRoles(relationship, sent);
    row.set("accessDetails", sent.get("accessDetails"));
    side.store(call, path(call), row);
    ObjectNode operation = operation(call);
    String path = PartnerContent.operations(relationship.path("id").asString());
    side.lists().put(path, operation);
    String location =
        "%s/%s/%s/%s"
            .formatted(
                call.request().base(),
                call.version().segment(),
                path,
                operation.path("id").asString());
    return Response.empty(202).with("Location", location);
  }

  private static ObjectNode operation(GraphCall call) {
    String now = call.clock().instant().toString();
    return JsonNodeFactory.instance
        .objectNode()
        .put("@odata.type", "#microsoft.graph.delegatedAdminRelationshipOperation")
        .put("id", UUID.randomUUID().toString())
        .put("operationType", "delegatedAdminAccessAssignmentUpdate")
        .put("status", "succeeded")
        .put("data", "")
        .put("createdDateTime", now)
        .put("lastModifiedDateTime", now);
  }

  private Response delete(GraphCall call) {
    ObjectNode row = assignment(call);
    PartnerSide.demandNewest(call, row);
    side.lists().remove(path(call), row.path("id").asString());
    return Response.empty(204);
  }

  private static void checkRoles(ObjectNode relationship, ObjectNode sent) {
    Set<String> wanted = roles(sent);
    demand(!wanted.isEmpty(), "accessDetails must list unifiedRoles with roleDefinitionId.");
    demand(
        roles(relationship).containsAll(wanted),
        "The customer did not approve all of these roles.");
  }

  private static Set<String> roles(JsonNode row) {
    return row.path("accessDetails")
        .path("unifiedRoles")
        .valueStream()
        .map(role -> role.path("roleDefinitionId").asString(""))
        .collect(Collectors.toSet());
  }

  private static void demand(boolean holds, String message) {
    if (!holds) {
      throw RefusedException.badRequest(message);
    }
  }
}
