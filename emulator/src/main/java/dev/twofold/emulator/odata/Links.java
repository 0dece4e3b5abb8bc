package dev.twofold.emulator.odata;

import dev.twofold.emulator.web.Request;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links that lead back to the emulator, with the caller's query as the caller wrote it. */
final class Links {
  static final String SKIP_TOKEN = "$skiptoken";
  static final String DELTA_TOKEN = "$deltatoken";

  private Links() {}

  /** The parameters, decoded. */
  static Map<String, String> parameters(Request request) {
    try {
      return request.query();
    } catch (IllegalArgumentException _) {
      throw QueryRefused.badRequest("The query is not percent-encoded as it should be.");
    }
  }

  /** The address of the request, without its query. */
  static String address(Request request) {
    String base = request.base().toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + request.rawPath();
  }

  /** The query without our tokens, byte for byte. */
  static String repeated(Request request) {
    return Stream.of(request.rawQuery().split("&", -1))
        .filter(
            pair -> !pair.isEmpty() && !isToken(pair, SKIP_TOKEN) && !isToken(pair, DELTA_TOKEN))
        .collect(Collectors.joining("&"));
  }

  /** A token as it stands in the query, still percent-encoded. */
  static Optional<String> token(Request request, String name) {
    return Stream.of(request.rawQuery().split("&", -1))
        .filter(pair -> isToken(pair, name))
        .map(pair -> pair.substring(pair.indexOf('=') + 1))
        .findFirst();
  }

  /** The address with the caller's query and a token, given percent-encoded. */
  static String with(Request request, String name, String token) {
    String query = repeated(request);
    return "%s?%s%s=%s"
        .formatted(address(request), query.isEmpty() ? "" : query + "&", name, token);
  }

  private static boolean isToken(String pair, String name) {
    String lower = pair.toLowerCase(Locale.ROOT);
    return lower.startsWith(name + "=") || lower.startsWith("%24" + name.substring(1) + "=");
  }
}
