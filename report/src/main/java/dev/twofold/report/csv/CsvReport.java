package dev.twofold.report.csv;

import dev.twofold.engine.access.Tenant;
import dev.twofold.report.Report;
import dev.twofold.report.RoleNames;
import dev.twofold.report.Section;
import dev.twofold.report.Subject;
import dev.twofold.report.wording.ApplicationNaming;
import dev.twofold.report.wording.WitnessWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One user a row; UTF-8 with a byte-order mark, so that spreadsheets read it as such. */
public final class CsvReport implements Report {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private final OutputStream out;
  private final boolean several;
  private final Function<Tenant, ApplicationNaming> namings;
  private boolean begun;

  /** A report on {@code out}, about one snapshot or several. */
  public CsvReport(OutputStream out, boolean several, Function<Tenant, ApplicationNaming> namings) {
    this.out = out;
    this.several = several;
    this.namings = namings;
  }

  @Override
  public Section<?> begin(Subject subject) throws IOException {
    if (!begun) {
      begun = true;
      writeHeadings();
    }
    return new CsvSection(
        out,
        several ? Optional.of(subject.source()) : Optional.empty(),
        new UserRow(
            new RoleNames(subject.tenant().directory().roles()),
            new WitnessWords(namings.apply(subject.tenant()))));
  }

  private void writeHeadings() throws IOException {
    Stream<String> source = several ? Stream.of("source") : Stream.empty();
    out.write(BYTE_ORDER_MARK);
    out.write(CsvSection.rows(Stream.of(Stream.concat(source, UserRow.HEADINGS.stream()))));
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
