package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.OTHER;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The templates of policies that every tenant shows (graph-api part 6): those that the sheet names.
 * It does not tell their scenarios, so these are chosen.
 */
final class Templates {
  private static final String PATH = "identity/conditionalAccess/templates";
  private static final ListRules RULES = ListRules.whole("name");
  private static final Rows ROWS = read();

  private Templates() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Reads.get(PATH, Right.TEMPLATES, OTHER, Reads.page(Templates::listing)),
        Reads.get(
            PATH + "/{id}",
            Right.TEMPLATES,
            OTHER,
            call -> Reads.entity(call, PATH + "/$entity", template(call.variable("id")))));
  }

  private static Listing listing(GraphCall call) {
    return new Listing(ROWS, RULES, PATH, call.tenant().id(), UnaryOperator.identity());
  }

  private static ObjectNode template(String id) {
    return Content.find(ROWS, id).orElseThrow(() -> Content.notFound(id));
  }

  private static Rows read() {
    try (InputStream in =
        Templates.class.getResourceAsStream("conditional-access-templates.json")) {
      if (in == null) {
        throw new IllegalStateException("conditional-access-templates.json is missing");
      }
      return new ListRows(
          JsonMapper.shared()
              .readTree(in)
              .valueStream()
              .map(template -> template.asObject())
              .toList());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
