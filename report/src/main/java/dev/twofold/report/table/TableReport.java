package dev.twofold.report.table;

import dev.twofold.engine.access.Tenant;
import dev.twofold.report.Presentation;
import dev.twofold.report.Report;
import dev.twofold.report.Section;
import dev.twofold.report.Subject;
import dev.twofold.report.wording.ApplicationNaming;
import dev.twofold.report.wording.WitnessWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** A report to be read on a terminal: summary, gaps by cause, what is unknown, warnings. */
public final class TableReport implements Report {
  private final OutputStream out;
  private final Presentation presentation;
  private final Function<Tenant, ApplicationNaming> namings;
  private boolean begun;

  /** A report on {@code out}. */
  public TableReport(
      OutputStream out, Presentation presentation, Function<Tenant, ApplicationNaming> namings) {
    this.out = out;
    this.presentation = presentation;
    this.namings = namings;
  }

  @Override
  public Section<?> begin(Subject subject) throws IOException {
    if (begun) {
      out.write("\n\n".getBytes(presentation.charset()));
    }
    begun = true;
    WitnessWords words = new WitnessWords(namings.apply(subject.tenant()));
    return new TableSection(out, presentation, subject, words);
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
