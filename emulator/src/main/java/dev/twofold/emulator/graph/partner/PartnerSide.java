package dev.twofold.emulator.graph.partner;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.odata.Pager;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.throttle.ThrottledService;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Partner.Technician;
import dev.twofold.emulator.world.World;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the endpoints of the partner's side share: they answer in the partner's own tenant only, and
 * to its Admin agents.
 */
final class PartnerSide {
  static final Set<GraphVersion> BOTH = Set.of(GraphVersion.V1, GraphVersion.BETA);
  static final Set<GraphVersion> BETA = Set.of(GraphVersion.BETA);
  private static final int PAGE = 300;

  private final World world;
  private final PartnerLists partnerLists;
  private final ChangeableTenant lists;

  PartnerSide(PartnerLists partnerLists) {
    this.world = partnerLists.world();
    this.partnerLists = partnerLists;
    this.lists = partnerLists.tenant();
  }

  World world() {
    return world;
  }

  /** The lists of the partner's customers, with what was changed in them. */
  ChangeableTenant lists() {
    return lists;
  }

  /** An endpoint that only the partner's tenant has. */
  Endpoint endpoint(
      String method,
      String pattern,
      Set<GraphVersion> versions,
      String permission,
      Endpoint.Operation operation) {
    Access.Refusal refusal =
        permission.startsWith("PartnerSecurity")
            ? Access.Refusal.SECURITY
            : Access.Refusal.DIRECTORY;
    return new Endpoint(
        method,
        pattern,
        versions,
        new Access(Set.of(permission), Set.of(), refusal, Access.Licence.NONE),
        ThrottledService.OTHER,
        RefusedException.guarded(call -> {
          demandPartner(call);
          return operation.run(call);
        }));
  }

  private void demandPartner(GraphCall call) {
    boolean agent =
        switch (call.caller()) {
          case Caller.AppOnly _ -> true;
          case Caller.Delegated user ->
              world.partner().technicians().stream()
                  .filter(Technician::adminAgent)
                  .anyMatch(technician -> technician.objectId().equals(user.userId()));
        };
    if (!agent || !call.tenant().id().equals(world.partner().tenantId())) {
      throw new RefusedException(
          new GraphError(
              403,
              "Authorization_RequestDenied",
              "Insufficient privileges to complete the operation."));
    }
  }

  /** A page of one of the partner's lists. */
  Response page(GraphCall call, String path) {
    return page(call, path, rows(path));
  }

  /** A page of these rows. */
  Response page(GraphCall call, String path, Rows rows) {
    ListRules rules = ListRules.pages(PAGE, PAGE, "displayName");
    return Response.json(
        200,
        Pager.page(
            call.request(),
            new Listing(rows, rules, path, call.tenant().id(), UnaryOperator.identity())));
  }

  Rows rows(String path) {
    return partnerLists.rows(path);
  }

  /**
   * A row of one of the lists.
   *
   * @throws RefusedException if there is none
   */
  ObjectNode existing(String path, String id) {
    Rows rows = rows(path);
    OptionalInt number = rows.numberOf(id.toLowerCase(Locale.ROOT));
    if (number.isEmpty() || rows.isHole(number.getAsInt())) {
      throw notFound(id);
    }
    return rows.row(number.getAsInt());
  }

  static RefusedException notFound(String id) {
    return new RefusedException(
        new GraphError(404, "ResourceNotFound", "%s was not found.".formatted(id)));
  }

  /** One object, with its tag where it has one. */
  static Response shown(GraphCall call, int status, String path, ObjectNode row) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("@odata.context", Pager.context(call.request(), path + "/$entity")).setAll(row);
    Response response = Response.json(status, answer);
    String etag = row.path("@odata.etag").asString("");
    return etag.isEmpty() ? response : response.with("ETag", etag);
  }

  /**
   * The JSON object that was sent.
   *
   * @throws RefusedException if it is none
   */
  static ObjectNode body(GraphCall call) {
    try {
      JsonNode body = JsonMapper.shared().readTree(call.request().body().text());
      if (body.isObject()) {
        return body.asObject();
      }
    } catch (JacksonException _) {
      // Refused like any other text that is no object.
    }
    throw RefusedException.badRequest("Unable to read JSON request payload.");
  }

  /**
   * Looks whether the caller saw the newest version of what it changes.
   *
   * @throws RefusedException if it says another, or none
   */
  static void demandNewest(GraphCall call, ObjectNode row) {
    String seen = call.request().header("if-match").orElse("");
    if (seen.isEmpty()) {
      throw RefusedException.badRequest("The If-Match header is missing.");
    }
    if (!seen.equals("*") && !seen.equals(row.path("@odata.etag").asString(""))) {
      throw new RefusedException(
          new GraphError(
              412,
              "PreconditionFailed",
              "The etag of the object differs from the value of the If-Match header."));
    }
  }

  /** Stores a changed row under a new tag. */
  void store(GraphCall call, String path, ObjectNode row) {
    String now = call.clock().instant().toString();
    row.put("lastModifiedDateTime", now)
        .put("@odata.etag", GdapJson.etag(row.path("id").asString("") + now + lists.revision()));
    lists.put(path, row);
  }
}
