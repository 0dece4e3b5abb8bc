package dev.twofold.emulator.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers the headers, in order
 * @param content the body
 */
public record Response(int status, Map<String, String> headers, Content content) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A body of an answer. */
  public sealed interface Content {
    /** No body. */
    record None() implements Content {}

    /** A JSON body; it must not be changed any more. */
    record Json(JsonNode tree) implements Content {}

    /** Any other body, with its media type. */
    record Text(String mediaType, String text) implements Content {}
  }

  /** An answer with a JSON body. */
  public static Response json(int status, JsonNode tree) {
    return new Response(status, Map.of(), new Content.Json(tree));
  }

  /** An answer without a body. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), new Content.None());
  }

  /** The same answer with one header more. */
  public Response with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Response(status, all, content);
  }

  /** The body as bytes. */
  public byte[] bytes() {
    return switch (content) {
      case Content.None() -> new byte[0];
      case Content.Json(JsonNode tree) -> JSON.writeValueAsBytes(tree);
      case Content.Text(_, String text) -> text.getBytes(StandardCharsets.UTF_8);
    };
  }
}
