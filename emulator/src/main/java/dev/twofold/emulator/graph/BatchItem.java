package dev.twofold.emulator.graph;

import dev.twofold.emulator.web.Request;
import dev.twofold.snapshot.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * A request inside a batch.
 *
 * @param id its id, unique in the batch
 * @param method the HTTP method in capitals
 * @param url the path below the version, with the query, without a leading slash
 * @param headers its headers, names in small letters
 * @param body its body as JSON, or empty text
 * @param dependsOn the ids of requests before it that must have succeeded
 */
record BatchItem(
    String id,
    String method,
    String url,
    Map<String, String> headers,
    String body,
    List<String> dependsOn) {
  private static final int MOST = 20;
  private static final String MALFORMED = "Invalid batch payload format.";

  BatchItem {
    headers = Map.copyOf(headers);
    dependsOn = List.copyOf(dependsOn);
  }

  /**
   * The requests of a batch.
   *
   * @throws IllegalArgumentException if it is malformed; the message is for the caller
   */
  static List<BatchItem> all(String body) {
    JsonNode requests = parse(body).path("requests");
    if (!requests.isArray() || requests.isEmpty()) {
      throw new IllegalArgumentException(MALFORMED);
    }
    if (requests.size() > MOST) {
      throw new IllegalArgumentException(
          "Number of batch request steps exceeds the maximum value of %d.".formatted(MOST));
    }
    List<BatchItem> items = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode request : requests) {
      BatchItem item = of(request);
      if (!ids.containsAll(item.dependsOn()) || !ids.add(item.id())) {
        throw new IllegalArgumentException(
            "Request ids must be unique, and dependsOn must name requests before.");
      }
      items.add(item);
    }
    return items;
  }

  /** The request as if it had come alone. */
  Request request(Request outer, GraphVersion version) {
    int question = url.indexOf('?');
    String path = question < 0 ? url : url.substring(0, question);
    String query = question < 0 ? "" : url.substring(question + 1);
    return new Request(
        method,
        outer.base(),
        "/" + version.segment() + "/" + path,
        query.replace(" ", "%20"),
        headers,
        body.isEmpty() ? Request.Body.NONE : new Request.Body(body));
  }

  private static JsonNode parse(String body) {
    try (JsonParser parser = Json.parser(body)) {
      JsonNode tree = parser.readValueAsTree();
      if (tree == null) {
        throw new IllegalArgumentException(MALFORMED);
      }
      return tree;
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException(MALFORMED, malformed);
    }
  }

  private static BatchItem of(JsonNode request) {
    String id = request.path("id").asString("");
    String method = request.path("method").asString("").toUpperCase(Locale.ROOT);
    String url = request.path("url").asString("");
    JsonNode body = request.path("body");
    boolean hasBody = !body.isMissingNode() && !body.isNull();
    Map<String, String> headers = new LinkedHashMap<>();
    request
        .path("headers")
        .properties()
        .forEach(header ->
            headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asString("")));
    if (id.isEmpty() || method.isEmpty() || url.isEmpty() || isUntyped(hasBody, headers)) {
      throw new IllegalArgumentException(MALFORMED);
    }
    List<String> dependsOn =
        request.path("dependsOn").valueStream().map(name -> name.asString("")).toList();
    String relative = url.startsWith("/") ? url.substring(1) : url;
    return new BatchItem(id, method, relative, headers, hasBody ? body.toString() : "", dependsOn);
  }

  private static boolean isUntyped(boolean hasBody, Map<String, String> headers) {
    return hasBody && !headers.containsKey("content-type");
  }
}
