package dev.twofold.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The name of one request, which an error page and the log have in common. */
final class RequestId {
  private static final String ATTRIBUTE = RequestId.class.getName();

  private RequestId() {}

  /** Names a request. */
  static String give(HttpServletRequest request) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** The name of a request; a dash if it has none. */
  static String of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "–";
  }
}
