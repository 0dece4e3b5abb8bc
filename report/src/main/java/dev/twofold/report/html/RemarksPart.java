package dev.twofold.report.html;

import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.wording.SummaryWords;
import java.util.List;

/** What the verdicts rest on: what was not read, what is assumed, what is apart, warnings. */
record RemarksPart(Html html, Matter matter) {
  private static final int WARNINGS = 500;

  /** Writes the remarks. */
  void write(List<Warning> warnings) {
    String id = matter.place().id("remarks");
    html.open("section", "class", "card", "aria-labelledby", id);
    html.element(matter.place().heading(1), "Basis and warnings", "id", id);
    warnings(warnings);
    texts("Not read", "No collection is marked as not read.", matter.subject().notRead());
    texts("Assumed", "Nothing was assumed.", matter.subject().assumed());
    texts("Reported apart", "Nothing.", new SummaryWords(matter.subject()).apart());
    html.close();
  }

  private void texts(String heading, String none, List<String> texts) {
    html.element(matter.place().heading(2), heading);
    if (texts.isEmpty()) {
      html.element("p", none, "class", "muted");
      return;
    }
    html.open("ul");
    texts.forEach(text -> html.open("li").names(text).close());
    html.close();
  }

  private void warnings(List<Warning> warnings) {
    html.element(matter.place().heading(2), "Warnings");
    if (warnings.isEmpty()) {
      html.element("p", "No warnings.", "class", "muted");
      return;
    }
    html.open("ul", "class", "warnings");
    warnings.stream().limit(WARNINGS).forEach(this::warning);
    html.close();
    if (warnings.size() > WARNINGS) {
      html.element("p", "%,d more; the JSON report has all.".formatted(warnings.size() - WARNINGS));
    }
  }

  private void warning(Warning warning) {
    html.open("li").names(warning.message()).text(" ");
    html.element("code", warning.code()).text(" ").element("code", warning.subject()).close();
  }
}
