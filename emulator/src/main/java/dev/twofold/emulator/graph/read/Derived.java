package dev.twofold.emulator.graph.read;

import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.tenant.ListRows;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Lists that are computed from other collections. */
final class Derived {
  private Derived() {}

  /** A list of these rows. */
  static Listing listing(GraphCall call, List<ObjectNode> rows, String context, ListRules rules) {
    return new Listing(
        new ListRows(rows), rules, context, call.tenant().id(), UnaryOperator.identity());
  }
}
