package dev.twofold.emulator;

import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.web.Response.Content;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds what every answer has (graph-api part 3, response headers and error body). */
final class Stamp {
  private static final int FIRST_ERROR = 400;
  private static final Pattern REQUEST_ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
  private static final Pattern SMALL_LETTERED =
      Pattern.compile("/[^/]+/identityProtection(/.*)?", Pattern.CASE_INSENSITIVE);
  private static final String GRAPH_JSON =
      "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
  private static final String OTHER_JSON = "application/json; charset=utf-8";
  private static final String DIAGNOSTIC =
      """
      {"ServerInfo":{"DataCenter":"West Europe","Slice":"E","Ring":"5","ScaleUnit":"003","RoleInstance":"TWOFOLD00000001"}}\
      """;

  private final InstantSource clock;

  Stamp(InstantSource clock) {
    this.clock = clock;
  }

  /** The answer with what every answer has; what the service itself set stays. */
  Response on(Response response, Request request, Route route) {
    String requestId = UUID.randomUUID().toString();
    String clientRequestId =
        request
            .header("client-request-id")
            .filter(id -> REQUEST_ID.matcher(id).matches())
            .orElse(requestId);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("request-id", requestId);
    headers.put("client-request-id", clientRequestId);
    headers.put("x-ms-ags-diagnostic", DIAGNOSTIC);
    addByKind(headers, response.content(), request, route);
    headers.putAll(response.headers());
    Content content = withDetails(response, request, route, requestId, clientRequestId);
    return new Response(response.status(), headers, content);
  }

  private static void addByKind(
      Map<String, String> headers, Content content, Request request, Route route) {
    if (route == Route.GRAPH) {
      headers.put("OData-Version", "4.0");
    }
    if (request.base().getScheme().equals("https")) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    switch (content) {
      case Content.None() -> {}
      case Content.Json _ ->
          headers.put("Content-Type", route == Route.GRAPH ? GRAPH_JSON : OTHER_JSON);
      case Content.Text(String mediaType, _) -> headers.put("Content-Type", mediaType);
    }
  }

  private Content withDetails(
      Response response, Request request, Route route, String requestId, String clientRequestId) {
    boolean graphs = route == Route.GRAPH || route == Route.NOWHERE;
    if (graphs
        && response.status() >= FIRST_ERROR
        && response.content() instanceof Content.Json(JsonNode tree)
        && tree.get("error") instanceof ObjectNode) {
      ObjectNode body = (ObjectNode) tree.deepCopy();
      addDetails((ObjectNode) body.get("error"), request, requestId, clientRequestId);
      return new Content.Json(body);
    }
    return response.content();
  }

  private void addDetails(
      ObjectNode error, Request request, String requestId, String clientRequestId) {
    String date = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    ObjectNode details = error.withObjectProperty("innerError");
    details
        .put("date", date.substring(0, date.length() - 1))
        .put("request-id", requestId)
        .put("client-request-id", clientRequestId);
    if (SMALL_LETTERED.matcher(request.rawPath()).matches()) {
      error.set("innererror", error.remove("innerError"));
    }
  }
}
