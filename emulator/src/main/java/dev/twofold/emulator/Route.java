package dev.twofold.emulator;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which service a path belongs to. */
enum Route {
  /** {@code /v1.0} and {@code /beta}. */
  GRAPH,
  /** {@code /v1}. */
  PARTNER_CENTER,
  /** The token service (graph-api part 2, authority hosts and paths). */
  TOKENS,
  /** None of them. */
  NOWHERE;

  private static final Pattern TOKEN_PATHS =
      Pattern.compile("/devicelogin|/[^/]+/(oauth2|v2\\.0|discovery|\\.well-known)/.*");

  /** The service of this path, percent-encoded as it came. */
  static Route of(String rawPath) {
    return switch (firstSegment(rawPath)) {
      case "v1.0", "beta" -> GRAPH;
      case "v1" -> PARTNER_CENTER;
      default -> TOKEN_PATHS.matcher(rawPath).matches() ? TOKENS : NOWHERE;
    };
  }

  private static String firstSegment(String rawPath) {
    int end = rawPath.indexOf('/', 1);
    String segment =
        rawPath.substring(Math.min(1, rawPath.length()), end < 0 ? rawPath.length() : end);
    return segment.toLowerCase(Locale.ROOT);
  }
}
