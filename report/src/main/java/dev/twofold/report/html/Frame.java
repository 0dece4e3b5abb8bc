package dev.twofold.report.html;

import dev.twofold.report.Names;
import dev.twofold.report.Presentation;
import dev.twofold.report.wording.Age;
import java.util.List;

/**
 * What stands around the tenants' parts.
 *
 * @param presentation how the page is to look
 * @param overview the tenants
 */
record Frame(Presentation presentation, List<Overview.Row> overview) {

  /** Everything before the tenants. */
  String top() {
    Html html = new Html();
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.empty(
        "meta", "http-equiv", "Content-Security-Policy", "content", Assets.contentSecurityPolicy());
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.element("title", title() + " · Twofold");
    html.raw("\n<style>").raw(Assets.STYLE).raw("</style>\n</head>\n<body>\n").raw(Assets.SIGNS);
    html.element("a", "Skip to the report", "class", "skip", "href", "#main");
    banner(html);
    html.raw("<main id=\"main\" tabindex=\"-1\">\n");
    if (presentation.several()) {
      several(html);
    }
    return html.toString();
  }

  private String title() {
    return overview.size() == 1
        ? "MFA report for " + overview.getFirst().subject().title()
        : "MFA report for " + Names.counted(overview.size(), "tenant");
  }

  private void banner(Html html) {
    html.open("header", "class", "banner");
    html.element("span", "Twofold", "class", "brand");
    html.element("span", "Report written " + Age.time(presentation.now()), "class", "muted");
    html.close();
  }

  private void several(Html html) {
    html.element("h1", title());
    new Overview(overview, presentation.now()).write(html);
  }

  /** Everything after the tenants. */
  String bottom() {
    Html html = new Html();
    Reading.write(html);
    html.raw("</main>\n");
    html.open("footer")
        .element(
            "p",
            "Made by Twofold from the snapshot that is named above. Nothing on this page was loaded from a network.")
        .close();
    html.raw(
        "<div class=\"visually-hidden\" role=\"status\" aria-live=\"polite\" id=\"said\"></div>\n");
    html.raw("<script>").raw(Assets.SCRIPT).raw("</script>\n</body>\n</html>\n");
    return html.toString();
  }
}
