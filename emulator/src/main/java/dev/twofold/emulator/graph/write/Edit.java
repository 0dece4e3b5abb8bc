package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.graph.read.NewTenant;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A call that changes a tenant: what it sent, what the tenant has, and what it is answered. */
record Edit(GraphCall call) {
  private static final String UNREADABLE =
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.";

  /**
   * The JSON object that was sent.
   *
   * @throws RefusedException if it is none
   */
  ObjectNode body() {
    try {
      JsonNode body = JsonMapper.shared().readTree(call.request().body().text());
      if (body.isObject()) {
        return body.asObject();
      }
    } catch (JacksonException _) {
      // Refused like any other text that is no object.
    }
    throw RefusedException.badRequest(UNREADABLE);
  }

  /** The time of the change, as Graph writes it. */
  String now() {
    return call.clock().instant().toString();
  }

  /**
   * The rows of a list; none where the tenant has no such list.
   *
   * @throws RefusedException if the tenant refuses to show it
   */
  List<ObjectNode> rows(String path) {
    return switch (call.tenant().read(path)) {
      case Answer.Many(Rows rows) ->
          IntStream.range(0, rows.size())
              .filter(number -> !rows.isHole(number))
              .mapToObj(rows::row)
              .toList();
      case Answer.Refused refused -> throw refused(refused);
      case Answer.One _, Answer.Nothing _ -> List.of();
    };
  }

  /** The row with this id, in any case. */
  Optional<ObjectNode> row(String path, String id) {
    return switch (call.tenant().read(path)) {
      case Answer.Many(Rows rows) -> {
        OptionalInt number = rows.numberOf(id.toLowerCase(Locale.ROOT));
        yield number.isPresent() && !rows.isHole(number.getAsInt())
            ? Optional.of(rows.row(number.getAsInt()))
            : Optional.empty();
      }
      case Answer.Refused refused -> throw refused(refused);
      case Answer.One _, Answer.Nothing _ -> Optional.empty();
    };
  }

  /** A single object; that of a new tenant where nobody touched it. */
  ObjectNode single(String path) {
    return switch (call.tenant().read(path)) {
      case Answer.One(ObjectNode object) -> object;
      case Answer.Refused refused -> throw refused(refused);
      case Answer.Many _, Answer.Nothing _ -> NewTenant.object(path);
    };
  }

  private static RefusedException refused(Answer.Refused refused) {
    return new RefusedException(
        new GraphError(refused.status(), refused.code(), refused.message()));
  }

  /** Adds or replaces a row. */
  void put(String path, ObjectNode row) {
    call.tenant().put(path, row);
  }

  /** Writes into the tenant's audit log. */
  void audit(Audit.Activity activity, Audit.Target target) {
    Audit.write(call, activity, target);
  }

  /** 201 with the new row and where it is found. */
  Response created(String path, ObjectNode row) {
    String location =
        "%s/%s/%s/%s"
            .formatted(
                call.request().base(), call.version().segment(), path, row.path("id").asString());
    return Response.json(201, withContext(path + "/$entity", row)).with("Location", location);
  }

  /** 200 with this row. */
  Response shown(String path, ObjectNode row) {
    return Response.json(200, withContext(path + "/$entity", row));
  }

  /** 200 with these rows. */
  Response list(String path, List<ObjectNode> rows) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("@odata.context", context(path)).putArray("value").addAll(rows);
    return Response.json(200, answer);
  }

  private ObjectNode withContext(String path, ObjectNode row) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("@odata.context", context(path)).setAll(row);
    return answer;
  }

  private String context(String path) {
    return "%s/%s/$metadata#%s".formatted(call.request().base(), call.version().segment(), path);
  }

  /** 204. */
  static Response done() {
    return Response.empty(204);
  }
}
