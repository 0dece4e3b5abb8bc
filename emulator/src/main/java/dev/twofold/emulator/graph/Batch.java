package dev.twofold.emulator.graph;

import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /$batch} (graph-api part 3): at most 20 requests, each answered on its own. The
 * answers come last request first, so that a client which relies on their order is found out.
 */
final class Batch {
  private final BiFunction<Request, Caller, Response> inner;

  /** Batches whose requests are answered by this. */
  Batch(BiFunction<Request, Caller, Response> inner) {
    this.inner = inner;
  }

  /** The answer to a whole batch. */
  Response answer(Request request, Caller caller, GraphVersion version) {
    if (!request.method().equals("POST")) {
      return new GraphError(
              405,
              "Request_BadRequest",
              "Specified HTTP method is not allowed for the request target.")
          .response();
    }
    List<BatchItem> items;
    try {
      items = BatchItem.all(request.body().text());
    } catch (IllegalArgumentException malformed) {
      return GraphError.badRequest(String.valueOf(malformed.getMessage())).response();
    }
    Map<String, Response> answers = new LinkedHashMap<>();
    for (BatchItem item : items) {
      answers.put(item.id(), answer(item, answers, request, caller, version));
    }
    return Response.json(200, body(answers));
  }

  private Response answer(
      BatchItem item,
      Map<String, Response> before,
      Request outer,
      Caller caller,
      GraphVersion version) {
    boolean failed =
        item.dependsOn().stream()
            .anyMatch(id -> {
              Response response = before.get(id);
              return response != null && response.status() >= 400;
            });
    if (failed) {
      return new GraphError(
              424, "FailedDependency", "A request that this one depends on did not succeed.")
          .response();
    }
    return inner.apply(item.request(outer, version), caller);
  }

  private static ObjectNode body(Map<String, Response> answers) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode responses = body.putArray("responses");
    for (String id : List.copyOf(answers.keySet()).reversed()) {
      Response response = answers.get(id);
      if (response != null) {
        responses.add(entry(id, response));
      }
    }
    return body;
  }

  private static ObjectNode entry(String id, Response response) {
    ObjectNode entry =
        JsonNodeFactory.instance.objectNode().put("id", id).put("status", response.status());
    ObjectNode headers = entry.putObject("headers");
    response.headers().forEach(headers::put);
    switch (response.content()) {
      case Response.Content.None() -> entry.putNull("body");
      case Response.Content.Json(var tree) -> {
        headers.put("Content-Type", "application/json");
        entry.set("body", tree);
      }
      case Response.Content.Text(String mediaType, String text) -> {
        headers.put("Content-Type", mediaType);
        entry.put("body", text);
      }
    }
    return entry;
  }
}
