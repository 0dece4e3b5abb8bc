package dev.twofold.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What browsers are told with every answer, errors too. */
final class BrowserRules {
  /** Everything from here, nothing inline, in nobody's frame. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), geolocation=(), microphone=(), payment=(), usb=(),"
                  + " clipboard-write=(self)",
          "Cache-Control", "no-store");

  private BrowserRules() {}

  /** Puts the rules on an answer; what is public and never changes says so itself. */
  static void tell(HttpServletResponse response) {
    HEADERS.forEach(response::setHeader);
  }
}
