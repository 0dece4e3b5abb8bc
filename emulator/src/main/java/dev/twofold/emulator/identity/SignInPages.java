package dev.twofold.emulator.identity;

import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Partner.Technician;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The few pages that people see, in plain HTML without scripts. */
final class SignInPages {
  private SignInPages() {}

  /** A page with a headline and content that is HTML already. */
  static Response page(int status, String headline, String html) {
    String text =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body><main><h1>%1$s</h1>
        %2$s
        </main></body>
        </html>
        """
            .formatted(escape(headline), html);
    return new Response(
        status,
        Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store"),
        new Response.Content.Text("text/html; charset=utf-8", text));
  }

  /** A page that says one sentence. */
  static Response message(int status, String headline, String sentence) {
    return page(status, headline, "<p>" + escape(sentence) + "</p>");
  }

  /** A page that says why a sign-in can't go on. */
  static Response refusal(TokenError error) {
    return message(
        error.status(),
        "Sorry, but we're having trouble signing you in.",
        "AADSTS%d: %s".formatted(error.code(), error.message()));
  }

  /** A choice of one user. */
  static String users(List<Technician> technicians) {
    return technicians.stream()
        .map(t ->
            "<p><label><input type=\"radio\" name=\"user\" value=\"%s\" required> %s (%s)</label></p>"
                .formatted(
                    escape(t.objectId()), escape(t.displayName()), escape(t.userPrincipalName())))
        .collect(Collectors.joining("\n"));
  }

  /** Values that a form sends along unseen. */
  static String hidden(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value ->
            "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(escape(value.getKey()), escape(value.getValue())))
        .collect(Collectors.joining("\n"));
  }

  /** A form that is posted. */
  static String form(String action, String content, String button) {
    return "<form method=\"post\" action=\"%s\">\n%s\n%s\n</form>"
        .formatted(escape(action), content, button);
  }

  /** Text that may stand anywhere in HTML. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
