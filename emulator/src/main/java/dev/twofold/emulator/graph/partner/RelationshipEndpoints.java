package dev.twofold.emulator.graph.partner;

import static dev.twofold.emulator.graph.partner.PartnerContent.RELATIONSHIPS;

import dev.twofold.emulator.graph.DirectoryRoles;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Granular delegated admin relationships (graph-api part 4). */
final class RelationshipEndpoints {
  private static final String READ = "DelegatedAdminRelationship.Read.All";
  private static final String WRITE = "DelegatedAdminRelationship.ReadWrite.All";
  private static final Set<String> EXTENSIONS = Set.of("P0D", "PT0S", "P180D");
  private static final Set<String> ENDED =
      Set.of("expired", "terminated", "terminating", "terminationRequested");
  private static final int LONGEST_NAME = 50;
  private static final int MOST_DAYS = 731;

  private final PartnerSide side;

  RelationshipEndpoints(PartnerSide side) {
    this.side = side;
  }

  Stream<Endpoint> endpoints() {
    String one = RELATIONSHIPS + "/{id}";
    return Stream.of(
        endpoint("GET", RELATIONSHIPS, READ, call -> side.page(call, RELATIONSHIPS)),
        endpoint(
            "GET",
            one,
            READ,
            call -> PartnerSide.shown(call, 200, RELATIONSHIPS, relationship(call))),
        endpoint("POST", RELATIONSHIPS, WRITE, this::create),
        endpoint("PATCH", one, WRITE, this::update),
        endpoint("DELETE", one, WRITE, this::delete),
        endpoint("GET", one + "/requests", READ, call -> part(call, "requests")),
        endpoint("POST", one + "/requests", WRITE, this::request),
        endpoint("GET", one + "/operations", READ, call -> part(call, "operations")));
  }

  private Endpoint endpoint(
      String method, String pattern, String permission, Endpoint.Operation operation) {
    return side.endpoint(method, pattern, PartnerSide.BOTH, permission, operation);
  }

  private ObjectNode relationship(GraphCall call) {
    return side.existing(RELATIONSHIPS, call.variable("id"));
  }

  private Response part(GraphCall call, String name) {
    String id = relationship(call).path("id").asString();
    String path =
        name.equals("requests") ? PartnerContent.requests(id) : PartnerContent.operations(id);
    return side.page(call, path);
  }

  private Response create(GraphCall call) {
    ObjectNode sent = PartnerSide.body(call);
    check(sent);
    Instant now = call.clock().instant();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("@odata.type", "#microsoft.graph.delegatedAdminRelationship")
        .put("id", UUID.randomUUID() + "-" + side.world().partner().tenantId())
        .put("displayName", sent.path("displayName").asString())
        .put("duration", sent.path("duration").asString());
    row.set("customer", customer(sent.path("customer")));
    row.set("accessDetails", sent.get("accessDetails"));
    row.put("status", "created")
        .put("autoExtendDuration", sent.path("autoExtendDuration").asString("PT0S"))
        .put("createdDateTime", now.toString())
        .putNull("activatedDateTime")
        .put("endDateTime", end(now, sent.path("duration").asString()).toString());
    side.store(call, RELATIONSHIPS, row);
    String location =
        "%s/%s/%s/%s"
            .formatted(
                call.request().base(),
                call.version().segment(),
                RELATIONSHIPS,
                row.path("id").asString());
    return PartnerSide.shown(call, 201, RELATIONSHIPS, row).with("Location", location);
  }

  private JsonNode customer(JsonNode sent) {
    if (!sent.isObject()) {
      return JsonNodeFactory.instance.nullNode(); // known when somebody approves
    }
    String id = sent.path("tenantId").asString("");
    String name =
        side.world()
            .customers()
            .find(id)
            .map(known -> known.displayName())
            .orElseThrow(() -> PartnerSide.notFound(id));
    return JsonNodeFactory.instance.objectNode().put("tenantId", id).put("displayName", name);
  }

  private Response update(GraphCall call) {
    ObjectNode row = relationship(call);
    PartnerSide.demandNewest(call, row);
    ObjectNode sent = PartnerSide.body(call);
    boolean created = row.path("status").asString().equals("created");
    Set<String> changeable =
        created
            ? Set.of("displayName", "duration", "customer", "accessDetails", "autoExtendDuration")
            : Set.of("autoExtendDuration");
    sent.remove("@odata.type");
    demand(
        changeable.containsAll(sent.propertyNames()),
        "A relationship that is no longer created can change its autoExtendDuration only.");
    ObjectNode merged = row.deepCopy();
    merged.setAll(sent);
    check(merged);
    side.store(call, RELATIONSHIPS, merged);
    return PartnerSide.shown(call, 200, RELATIONSHIPS, merged);
  }

  private Response delete(GraphCall call) {
    ObjectNode row = relationship(call);
    PartnerSide.demandNewest(call, row);
    demand(
        row.path("status").asString().equals("created"),
        "Only a relationship that is created and not yet locked for approval can be deleted.");
    side.lists().remove(RELATIONSHIPS, row.path("id").asString());
    return Response.empty(204);
  }

  private Response request(GraphCall call) {
    ObjectNode row = relationship(call);
    String action = PartnerSide.body(call).path("action").asString("");
    String status = row.path("status").asString();
    switch (action) {
      case "lockForApproval" -> {
        demand(status.equals("created"), "Only a created relationship can be locked for approval.");
        row.put("status", "approvalPending");
      }
      case "terminate" -> {
        demand(!ENDED.contains(status), "The relationship has ended already.");
        row.put("status", "terminationRequested");
      }
      default -> demand(false, "A partner can ask for lockForApproval or terminate.");
    }
    side.store(call, RELATIONSHIPS, row);
    String now = call.clock().instant().toString();
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request
        .put("@odata.type", "#microsoft.graph.delegatedAdminRelationshipRequest")
        .put("id", UUID.randomUUID().toString())
        .put("action", action)
        .put("status", "succeeded")
        .put("createdDateTime", now)
        .put("lastModifiedDateTime", now);
    String path = PartnerContent.requests(row.path("id").asString());
    side.lists().put(path, request);
    return PartnerSide.shown(call, 201, path, request);
  }

  private void check(ObjectNode row) {
    String name = row.path("displayName").asString("");
    demand(!name.isBlank() && name.length() <= LONGEST_NAME, "displayName has 1 to 50 characters.");
    demandUnique(row, name);
    demand(isDuration(row.path("duration").asString("")), "duration must be from P1D to P2Y.");
    JsonNode roles = row.path("accessDetails").path("unifiedRoles");
    demand(
        !roles.isEmpty()
            && roles.valueStream().allMatch(role -> role.path("roleDefinitionId").isString()),
        "accessDetails must list unifiedRoles with roleDefinitionId.");
    String extension = row.path("autoExtendDuration").asString("PT0S");
    demand(EXTENSIONS.contains(extension), "autoExtendDuration must be PT0S or P180D.");
    boolean global =
        roles
            .valueStream()
            .anyMatch(role ->
                role.path("roleDefinitionId")
                    .asString()
                    .equals(DirectoryRoles.GLOBAL_ADMINISTRATOR));
    demand(
        !global || !extension.equals("P180D"),
        "A relationship with Global Administrator can't be extended by itself.");
  }

  private void demandUnique(ObjectNode row, String name) {
    Rows rows = side.rows(RELATIONSHIPS);
    boolean taken =
        IntStream.range(0, rows.size())
            .filter(number -> !rows.isHole(number))
            .mapToObj(rows::row)
            .filter(other -> !other.path("id").equals(row.path("id")))
            .anyMatch(other -> other.path("displayName").asString("").equals(name));
    if (taken) {
      throw new RefusedException(
          new GraphError(409, "Conflict", "A relationship with this displayName exists already."));
    }
  }

  private static boolean isDuration(String text) {
    try {
      Instant end = end(Instant.EPOCH, text);
      long days = Duration.between(Instant.EPOCH, end).toDays();
      return days >= 1 && days <= MOST_DAYS;
    } catch (DateTimeException | ArithmeticException _) {
      return false;
    }
  }

  private static Instant end(Instant start, String duration) {
    LocalDate day = start.atZone(ZoneOffset.UTC).toLocalDate();
    long days = day.plus(Period.parse(duration)).toEpochDay() - day.toEpochDay();
    return start.plus(Duration.ofDays(days));
  }

  private static void demand(boolean holds, String message) {
    if (!holds) {
      throw RefusedException.badRequest(message);
    }
  }
}
