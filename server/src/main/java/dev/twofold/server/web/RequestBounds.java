package dev.twofold.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Which requests are refused before anything looks at them. */
final class RequestBounds {
  static final int LONGEST_PATH = 1_000;
  static final int LONGEST_QUERY = 4_000;
  static final int LARGEST_BODY = 16 * 1024;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

  // Names that can only mean this machine: a foreign name that was made to resolve to it
  // (DNS rebinding) would let that name's pages read ours.
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]{1,5})?");

  private RequestBounds() {}

  /** The status to refuse a request with; empty: it may go on. */
  static OptionalInt refusal(HttpServletRequest request) {
    if (!isForThisMachine(request) || changesFromElsewhere(request)) {
      return OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
    }
    if (!METHODS.contains(request.getMethod())) {
      return OptionalInt.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
    if (request.getRequestURI().length() > LONGEST_PATH
        || Optional.ofNullable(request.getQueryString()).orElse("").length() > LONGEST_QUERY) {
      return OptionalInt.of(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
    }
    if (request.getContentLengthLong() > LARGEST_BODY) {
      return OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
    return OptionalInt.empty();
  }

  private static boolean isForThisMachine(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host != null && LOOPBACK.matcher(host).matches();
  }

  /** Browsers say where a request comes from; programs that don't say it need the token anyway. */
  private static boolean changesFromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return !reads && site != null && !OWN_PAGES.contains(site);
  }
}
