package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.DIRECTORY;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.web.Response;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Per-user MFA states (graph-api part 5, requirements). */
final class Requirements {
  private static final String COLLECTION = "users/authentication/requirements";
  private static final String STATE = "perUserMfaState";
  private static final String DISABLED = "disabled";

  private Requirements() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Reads.get(
            "users/{id}/authentication/requirements",
            GraphVersion.BETA,
            Right.REQUIREMENTS,
            DIRECTORY,
            Requirements::answer));
  }

  /**
   * A user's state, {@code disabled} where the tenant tells states and not this one; nothing where
   * it tells none.
   */
  static Optional<String> stated(GraphCall call, String userId) {
    Optional<Rows> states = Content.known(call.tenant(), COLLECTION);
    return states.map(rows ->
        Content.find(rows, userId).map(row -> row.path(STATE).asString(DISABLED)).orElse(DISABLED));
  }

  private static Response answer(GraphCall call) {
    ObjectNode user = Users.named(call);
    String id = user.path("id").asString("");
    String state = stated(call, id).orElseGet(() -> user.path(STATE).asString(DISABLED));
    ObjectNode body = JsonNodeFactory.instance.objectNode().put(STATE, state);
    return Reads.entity(call, "users('%s')/authentication/requirements".formatted(id), body);
  }
}
