package dev.twofold.report.table;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.Presentation;
import dev.twofold.report.Section;
import dev.twofold.report.Subject;
import dev.twofold.report.grouping.Tally;
import dev.twofold.report.wording.WitnessWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The text about one tenant, written at its end. */
final class TableSection implements Section<Tally> {
  private final OutputStream out;
  private final Presentation presentation;
  private final Subject subject;
  private final WitnessWords words;
  private final Extent extent;
  private final Tally tally;

  TableSection(OutputStream out, Presentation presentation, Subject subject, WitnessWords words) {
    this.out = out;
    this.presentation = presentation;
    this.subject = subject;
    this.words = words;
    this.extent = presentation.explain() ? Extent.EXPLAINED : Extent.BRIEF;
    this.tally = new Tally(extent.names());
  }

  @Override
  public Tally prepare(List<UserVerdict> batch) {
    return Tally.of(batch, extent.names());
  }

  @Override
  public void add(Tally part) {
    tally.add(part);
  }

  @Override
  public void end(Statistics statistics, List<Warning> warnings) throws IOException {
    Page page = new Page(presentation);
    new Summary(page, subject, presentation.now()).write(tally, statistics);
    new Groups(page, words, extent).write(tally);
    new Remarks(page, subject, extent).write(warnings);
    out.write(page.toString().getBytes(presentation.charset()));
  }
}
