package dev.twofold.emulator.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as it came in, whole.
 *
 * @param method the method in capitals
 * @param base scheme, host and port that the caller used, for links back
 * @param rawPath the path, still percent-encoded, with a leading slash
 * @param rawQuery the query, still percent-encoded; empty where there is none
 * @param headers the headers by name in small letters
 * @param body the body; empty where there is none
 */
public record Request(
    String method,
    URI base,
    String rawPath,
    String rawQuery,
    Map<String, String> headers,
    Body body) {

  /**
   * A body.
   *
   * @param text it, as UTF-8
   */
  public record Body(String text) {
    /** No body. */
    public static final Body NONE = new Body("");
  }

  /** A header's value. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The names between the slashes of the path, decoded. */
  public List<String> segments() {
    return Stream.of(rawPath.split("/", -1))
        .filter(segment -> !segment.isEmpty())
        .map(segment -> decode(segment.replace("+", "%2B")))
        .toList();
  }

  /** The parameters of the query, decoded; the first of a name counts. */
  public Map<String, String> query() {
    return parameters(rawQuery);
  }

  /** The parameters of a form body, decoded; the first of a name counts. */
  public Map<String, String> form() {
    return parameters(body.text());
  }

  private static Map<String, String> parameters(String encoded) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(
            decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
