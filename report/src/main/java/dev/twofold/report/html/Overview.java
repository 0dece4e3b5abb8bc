package dev.twofold.report.html;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.Subject;
import dev.twofold.report.grouping.Tally;
import dev.twofold.report.wording.SummaryWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tenants of a page about several, with their figures.
 *
 * @param rows a row for each
 * @param now when the report is written
 */
record Overview(List<Row> rows, Instant now) {

  /** A tenant, whose figures are there once it is done. */
  static final class Row {
    private final Place place;
    private final Subject subject;
    private Optional<Tally> tally = Optional.empty();

    /** A tenant that is under way. */
    Row(Place place, Subject subject) {
      this.place = place;
      this.subject = subject;
    }

    /** Its figures are there. */
    void settle(Tally figures) {
      tally = Optional.of(figures);
    }

    /** The tenant. */
    Subject subject() {
      return subject;
    }
  }

  /** Writes the table. */
  void write(Html html) {
    html.open("section", "class", "card", "aria-labelledby", "overview");
    html.element("h2", "Overview", "id", "overview");
    html.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", "overview");
    html.open("table").open("thead").open("tr");
    List.of("Tenant", "As of").forEach(name -> html.element("th", name, "scope", "col"));
    List.of("Users", "With a gap", "Admins with a gap", "Unknown")
        .forEach(name -> html.element("th", name, "scope", "col", "class", "number"));
    html.close().close().open("tbody");
    rows.forEach(row -> write(html, row));
    html.close().close().close().close();
  }

  private void write(Html html, Row row) {
    Tally tally = row.tally.orElseGet(() -> new Tally(0));
    html.open("tr").open("th", "scope", "row");
    html.element("a", row.subject.title(), "href", "#" + row.place.id("tenant"));
    html.close();
    html.element("td", new SummaryWords(row.subject).asOf(now).replaceFirst("^As of ", ""));
    number(html, tally.size());
    number(html, tally.gaps());
    number(html, tally.adminGaps());
    number(html, tally.with(Verdict.UNKNOWN).size());
    html.close();
  }

  private static void number(Html html, long number) {
    html.element("td", "%,d".formatted(number), "class", "number");
  }
}
