package dev.twofold.graph.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a batch and of its answer (graph-api part 3, $batch). */
final class BatchBody {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BatchBody() {}

  /** The body of a batch of GETs, whose ids are their indexes. */
  static String of(List<BatchItem> items) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode requests = body.putArray("requests");
    for (BatchItem item : items) {
      ObjectNode request = requests.addObject();
      request.put("id", Integer.toString(item.index()));
      request.put("method", "GET");
      request.put("url", item.url());
      if (!item.headers().isEmpty()) {
        ObjectNode headers = request.putObject("headers");
        item.headers().forEach(headers::put);
      }
    }
    return JSON.writeValueAsString(body);
  }

  /** The answers by id; empty if it is no whole answer to a batch. */
  static Optional<Map<String, JsonNode>> answers(byte[] body) {
    JsonNode answer;
    try {
      answer = JSON.readTree(body);
    } catch (JacksonException _) {
      // Cut off, or no JSON: the caller asks again.
      return Optional.empty();
    }
    if (!answer.path("responses").isArray()) {
      return Optional.empty();
    }
    Map<String, JsonNode> byId = new HashMap<>();
    for (JsonNode response : answer.path("responses")) {
      byId.put(response.path("id").asString(""), response);
    }
    return Optional.of(byId);
  }

  /** A header of one answer, whatever its case; empty where it is not there. */
  static String header(JsonNode response, String name) {
    for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return header.getValue().asString("");
      }
    }
    return "";
  }
}
