package dev.twofold.graph.call;

import dev.twofold.graph.call.GraphRefused.Refusal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads what an error says: Graph's body (graph-api part 3, error body), that of Partner Center
 * (part 4), or none.
 */
final class ErrorBody {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_CODE = 200;
  private static final int LONGEST_MESSAGE = 1_000;
  private static final int DEEPEST_INNER = 5;

  private ErrorBody() {}

  /** What this answer says. */
  static Refusal refusal(Answer answer) {
    return refusal(answer.status(), parsed(answer.body()), requestId(answer));
  }

  /**
   * What the answer to one request of a batch says; the batch's own id stands in for a missing one.
   */
  static Refusal refusal(int status, JsonNode body, String requestId) {
    JsonNode error = body.path("error");
    String code = first(error.path("code"), body.path("code"), error);
    String message =
        first(
            error.path("message"),
            body.path("description"),
            body.path("message"),
            body.path("error_description"));
    String inner = innerRequestId(error);
    return new Refusal(
        status,
        shortened(code.isEmpty() ? "http" + status : code, LONGEST_CODE),
        shortened(message.isEmpty() ? "No reason was given." : message, LONGEST_MESSAGE),
        shortened(inner.isEmpty() ? requestId : inner, LONGEST_CODE));
  }

  /** The id of an answer in its headers; empty where there is none. */
  static String requestId(Answer answer) {
    Optional<String> graph = answer.headers().firstValue("request-id");
    return graph.or(() -> answer.headers().firstValue("MS-RequestId")).orElse("");
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException _) {
      // Empty, or a proxy's HTML: then the status is all that was said.
      return MissingNode.getInstance();
    }
  }

  private static String first(JsonNode... candidates) {
    for (JsonNode candidate : candidates) {
      if (candidate.isString() || candidate.isNumber()) {
        String text = candidate.asString();
        if (!text.isBlank()) {
          return text;
        }
      }
    }
    return "";
  }

  private static String innerRequestId(JsonNode error) {
    JsonNode inner = error;
    String id = "";
    for (int depth = 0; depth < DEEPEST_INNER && id.isEmpty() && inner.isObject(); depth++) {
      id = inner.path("request-id").asString("");
      inner = inner.has("innerError") ? inner.path("innerError") : inner.path("innererror");
    }
    return id;
  }

  private static String shortened(String text, int longest) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.substring(0, Math.min(longest, line.length()));
  }
}
