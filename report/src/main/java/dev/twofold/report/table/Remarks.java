package dev.twofold.report.table;

import static dev.twofold.report.Names.counted;

import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.Subject;
import dev.twofold.report.wording.SummaryWords;
import java.util.List;

/**
 * What a reader must know beside the verdicts: what was not read, what is assumed, what is reported
 * apart, warnings.
 *
 * @param page where to write
 * @param subject the tenant
 * @param extent how much is named
 */
record Remarks(Page page, Subject subject, Extent extent) {

  /** Writes the remarks. */
  void write(List<Warning> warnings) {
    listed("Not read", subject.notRead(), extent.needs());
    listed("Assumed", subject.assumed(), extent.needs());
    listed("Reported apart", new SummaryWords(subject).apart(), Integer.MAX_VALUE);
    listed("Warnings", warnings.stream().map(Remarks::line).toList(), extent.warnings());
  }

  private static String line(Warning warning) {
    return "%s (%s, %s)".formatted(warning.message(), warning.code(), warning.subject());
  }

  private void listed(String heading, List<String> texts, int most) {
    if (texts.isEmpty()) {
      return;
    }
    page.heading(heading);
    texts.stream().limit(most).forEach(text -> page.paragraph("  - ", text, Style.PLAIN));
    int more = texts.size() - most;
    if (more > 0) {
      page.paragraph(
          "  ", "%s more; --explain shows them.".formatted(counted(more, "line")), Style.DIM);
    }
  }
}
