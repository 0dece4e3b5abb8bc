package dev.twofold.server.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every part of the design on one page, for tests. */
@RestController
final class GalleryPage {
  private static final Pattern PART = Pattern.compile("\\{\\{([a-z]+)(?: ([^}]+))?\\}\\}");
  private static final Instant AT = Instant.parse("2026-11-22T07:12:00Z");

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  @GetMapping(value = "/gallery", produces = "text/html;charset=UTF-8")
  String gallery(FrameMaker frames) {
    Frame frame = frames.page("Customer MFA statistics", new Frame.Crumb("Home", "/customers"));
    Content content = output -> output.writeContent(content(frame.reader()));
    return render("frame/page", Map.of("frame", frame, "content", content));
  }

  private String content(Reader reader) {
    return PART.matcher(text())
        .replaceAll(part ->
            Matcher.quoteReplacement(
                part(reader, part.group(1), Objects.requireNonNullElse(part.group(2), ""))));
  }

  private String part(Reader reader, String name, String of) {
    String[] pair = of.split("[ |]", 2);
    return switch (name) {
      case "icon" -> render("part/icon", Map.of("name", of));
      case "age" -> render("part/age", Map.of("reader", reader, "at", AT));
      case "verdict" -> render("part/verdict", Map.of("verdict", of));
      case "badge" -> render("part/badge", Map.of("kind", pair[0], "text", pair[1]));
      case "message" ->
          render(
              "part/message",
              Map.of("kind", pair[0], "content", (Content) out -> out.writeContent(pair[1])));
      case "share" ->
          render(
              "part/share",
              Map.of(
                  "reader",
                  reader,
                  "part",
                  Long.valueOf(pair[0]),
                  "whole",
                  Long.valueOf(pair[1]),
                  "label",
                  "Admins with MFA enabled"));
      case "verdicts" ->
          render(
              "part/verdicts",
              Map.of(
                  "reader",
                  reader,
                  "always",
                  620L,
                  "conditionally",
                  210L,
                  "never",
                  120L,
                  "blocked",
                  40L,
                  "unknown",
                  10L));
      case "sparkline" ->
          render(
              "part/sparkline",
              Map.of("values", List.of(40.0, 42.0, 41.0, 55.0, 62.0), "label", "40 % to 62 %"));
      case "code" ->
          render(
              "part/code",
              Map.of("label", "What-If request", "text", "{\n  \"signInIdentity\": \"<none>\"\n}"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private String render(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    templates.render(template + ".jte", parameters, output);
    return output.toString();
  }

  private static String text() {
    try (InputStream file = GalleryPage.class.getResourceAsStream("/gallery.html")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
