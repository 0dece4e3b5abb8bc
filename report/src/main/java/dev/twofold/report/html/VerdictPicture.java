package dev.twofold.report.html;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.wording.Share;
import dev.twofold.report.wording.VerdictWords;
import java.util.Locale;

/** Users by verdict, as a bar and as a table. */
record VerdictPicture(Html html, Place place) {
  private static final double WIDTH = 1000;
  private static final double LEAST = 6;

  /** Writes the picture. */
  void write(Statistics statistics) {
    String id = place.id("verdicts");
    html.open("section", "class", "card", "aria-labelledby", id);
    html.element(place.heading(1), "Users by verdict", "id", id);
    bar(statistics);
    table(statistics);
    html.close();
  }

  /** The bar says nothing that the table does not say, so it is hidden from screen readers. */
  private void bar(Statistics statistics) {
    html.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 1000 24",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true",
        "focusable",
        "false");
    double scale = WIDTH / drawn(statistics);
    double from = 0;
    for (Verdict verdict : Verdict.values()) {
      double width = drawn(statistics, verdict) * scale;
      if (width > 0) {
        rectangle(verdict, from, width);
      }
      from += width;
    }
    html.close();
  }

  private void rectangle(Verdict verdict, double from, double width) {
    html.empty(
        "rect",
        "class",
        "fill-" + Badges.kind(verdict),
        "x",
        number(from + 1),
        "y",
        "0",
        "width",
        number(Math.max(1, width - 2)),
        "height",
        "24");
    html.raw("</rect>");
  }

  private static double drawn(Statistics statistics) {
    double sum = 0;
    for (Verdict verdict : Verdict.values()) {
      sum += drawn(statistics, verdict);
    }
    return sum == 0 ? 1 : sum;
  }

  /** Something is never drawn as nothing. */
  private static double drawn(Statistics statistics, Verdict verdict) {
    long count = statistics.with(verdict);
    return count == 0 ? 0 : Math.max(LEAST, WIDTH * count / statistics.totalUsers());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private void table(Statistics statistics) {
    html.open("table", "class", "legend").open("thead").open("tr");
    html.element("th", "Verdict", "scope", "col")
        .element("th", "Users", "scope", "col", "class", "number");
    html.element("th", "Share", "scope", "col", "class", "number");
    html.element("th", "Meaning", "scope", "col", "class", "meaning").close().close().open("tbody");
    for (Verdict verdict : Verdict.values()) {
      row(verdict, statistics);
    }
    html.close().close();
  }

  private void row(Verdict verdict, Statistics statistics) {
    long count = statistics.with(verdict);
    html.open("tr").open("th", "scope", "row");
    Badges.verdict(html, verdict);
    html.close();
    html.element("td", "%,d".formatted(count), "class", "number");
    html.element("td", Share.of(count, statistics.totalUsers()), "class", "number");
    html.element("td", VerdictWords.brief(verdict), "class", "meaning").close();
  }
}
