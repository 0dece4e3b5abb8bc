package dev.twofold.emulator.graph.write;

import static dev.twofold.emulator.graph.write.Shape.properties;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.web.Response;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes of authentication contexts, which are made by changing them (graph-api part 6). */
final class ContextWrites {
  private static final String PATH =
      "identity/conditionalAccess/authenticationContextClassReferences";
  private static final Shape.Properties SCHEMA =
      properties(
          "displayName", new Shape.Text(),
          "description", new Shape.Text(),
          "isAvailable", new Shape.Flag());

  private ContextWrites() {}

  static Stream<Endpoint> endpoints() {
    return Stream.of(
        PolicyWrites.RIGHTS.endpoint(
            "PATCH",
            PATH + "/{id}",
            Access.Licence.P1_CONDITIONAL_ACCESS,
            ContextWrites::createOrUpdate));
  }

  private static Response createOrUpdate(Edit edit) {
    String id = Words.lower(edit.call().variable("id"));
    ObjectNode sent = edit.body();
    if (!id.matches("c[1-9][0-9]?") || !SCHEMA.fits(sent)) {
      throw RefusedException.badRequest(
          "An authentication context has an id from c1 to c99, displayName, description and isAvailable.");
    }
    Optional<ObjectNode> known = edit.row(PATH, id);
    ObjectNode context = known.orElseGet(() -> fresh(id));
    sent.remove("@odata.type");
    context.setAll(sent);
    edit.put(PATH, context);
    String verb = known.isPresent() ? "Update" : "Add";
    edit.audit(
        new Audit.Activity(
            verb + " AuthenticationContextClassReference", "Policy", "Conditional Access", verb),
        Audit.Target.of(context, "Policy"));
    return Edit.done();
  }

  private static ObjectNode fresh(String id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("displayName", id)
        .put("description", "")
        .put("isAvailable", false);
  }
}
