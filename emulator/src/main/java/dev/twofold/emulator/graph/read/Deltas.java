package dev.twofold.emulator.graph.read;

import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.odata.Delta;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.web.Response;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Delta queries on collections of the tenant. */
final class Deltas {
  private Deltas() {}

  /** An operation without anything particular. */
  static Response answer(GraphCall call, String path) {
    return answer(call, path, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** The page that a call asks for; {@code usual} is what is shown where nothing is selected. */
  static Response answer(
      GraphCall call,
      String path,
      UnaryOperator<ObjectNode> view,
      UnaryOperator<ObjectNode> usual) {
    Listing listing =
        new Listing(
            Content.rows(call.tenant(), path),
            ListRules.directory(),
            path,
            call.tenant().id(),
            view);
    Delta delta = new Delta(call.tenant(), path, listing, usual);
    return Response.json(200, delta.page(call.request(), call.clock().instant()));
  }
}
