package dev.twofold.emulator.graph;

import dev.twofold.emulator.odata.Delta;
import dev.twofold.emulator.odata.Pager;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import tools.jackson.databind.node.ObjectNode;

/** The fault "a page twice": the link to the next page leads to this page again. */
final class Again {
  private static final String NEXT = "@odata.nextLink";

  private Again() {}

  /** The answer with such a link; unchanged where it has no next page. */
  static Response pageOf(Request request, Response response) {
    if (!(response.content() instanceof Response.Content.Json(ObjectNode body))
        || !body.has(NEXT)) {
      return response;
    }
    ObjectNode changed = body.deepCopy();
    changed.put(NEXT, link(request));
    return new Response(response.status(), response.headers(), new Response.Content.Json(changed));
  }

  private static String link(Request request) {
    boolean isDelta =
        request.rawPath().endsWith("/delta") || request.rawPath().endsWith("/delta()");
    return isDelta
        ? Delta.again(request).orElseGet(() -> Pager.again(request))
        : Pager.again(request);
  }
}
