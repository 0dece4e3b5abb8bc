package dev.twofold.report.table;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.Subject;
import dev.twofold.report.grouping.Tally;
import dev.twofold.report.wording.Share;
import dev.twofold.report.wording.SummaryWords;
import dev.twofold.report.wording.VerdictWords;
import java.time.Instant;
import java.util.List;

/**
 * The tenant, how old the facts are, and the users by verdict.
 *
 * @param page where to write
 * @param subject the tenant
 * @param now when the report is written
 */
record Summary(Page page, Subject subject, Instant now) {
  private static final int LONGEST_BAR = 30;
  private static final int BEFORE_BAR = 33;

  /** Writes the summary. */
  void write(Tally tally, Statistics statistics) {
    SummaryWords words = new SummaryWords(subject);
    page.paragraph("", words.tenant(), Style.BOLD);
    page.paragraph("", words.asOf(now), Style.DIM);
    page.paragraph("", words.source(), Style.DIM);
    page.blank().paragraph("", words.lead(tally), lead(tally)).blank();
    for (Verdict verdict : Verdict.values()) {
      bar(verdict, statistics);
    }
    page.blank();
    words.facts(tally, statistics).forEach(fact -> page.paragraph("  ", fact, Style.PLAIN));
  }

  private static Style lead(Tally tally) {
    return tally.gaps() > 0 ? Style.RED : Style.BOLD;
  }

  private void bar(Verdict verdict, Statistics statistics) {
    long count = statistics.with(verdict);
    long total = statistics.totalUsers();
    String figures = "  %-13s %,9d %5s  ".formatted(verdict, count, Share.of(count, total));
    Style style = count == 0 ? Style.DIM : Style.of(verdict);
    int columns = Math.min(LONGEST_BAR, page.width() - BEFORE_BAR);
    Glyphs.Bar bar = page.glyphs().bar(count, total, Math.max(5, columns));
    page.line(
        List.of(
            new Page.Span(figures, style),
            new Page.Span(bar.filled(), style),
            new Page.Span(bar.empty(), Style.DIM),
            new Page.Span(room(VerdictWords.brief(verdict), columns), Style.DIM)));
  }

  /** The words after the bar, where there is room for them. */
  private String room(String words, int columns) {
    return BEFORE_BAR + columns + 2 + words.length() <= page.width() ? "  " + words : "";
  }
}
