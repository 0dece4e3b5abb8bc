package dev.twofold.emulator.web;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error of Graph (graph-api part 3, error body). What is the same in each answer, such as the
 * request id in {@code innerError}, is added when it is sent.
 *
 * @param status the HTTP status
 * @param code Graph's code
 * @param message Graph's message
 */
public record GraphError(int status, String code, String message) {

  /** 400 {@code BadRequest}. */
  public static GraphError badRequest(String message) {
    return new GraphError(400, "BadRequest", message);
  }

  /** 404 {@code Request_ResourceNotFound}. */
  public static GraphError notFound(String id) {
    return new GraphError(
        404,
        "Request_ResourceNotFound",
        "Resource '%s' does not exist or one of its queried reference-property objects are not present."
            .formatted(id));
  }

  /** As an answer. */
  public Response response() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("code", code).put("message", message);
    return Response.json(status, body);
  }
}
