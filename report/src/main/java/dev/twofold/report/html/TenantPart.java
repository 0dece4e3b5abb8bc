package dev.twofold.report.html;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.Presentation;
import dev.twofold.report.grouping.CoverageGroups;
import dev.twofold.report.grouping.Tally;
import java.util.List;

/**
 * Everything that a reader sees of one tenant.
 *
 * @param html where to write
 * @param matter what it is written from
 * @param presentation how it is to look
 */
record TenantPart(Html html, Matter matter, Presentation presentation) {

  /** Writes the part. */
  void write(Tally tally, CoverageGroups coverage, Statistics statistics, List<Warning> warnings) {
    new SummaryPart(html, matter, presentation).write(tally, statistics);
    new CoveragePart(html, matter).write(coverage);
    new GroupsPart(html, matter, presentation).write(tally);
    new UsersPart(html, matter.place()).write(tally);
    new RemarksPart(html, matter).write(warnings);
  }
}
