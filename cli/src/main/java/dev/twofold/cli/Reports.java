package dev.twofold.cli;

import dev.twofold.cli.assess.Engine;
import dev.twofold.report.Presentation;
import dev.twofold.report.Report;
import dev.twofold.report.csv.CsvReport;
import dev.twofold.report.html.HtmlReport;
import dev.twofold.report.json.JsonReport;
import dev.twofold.report.table.TableReport;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes the report of a format.
 *
 * @param engine what it asks for names and outcomes
 * @param presentation how it is to look
 * @param out where it goes
 */
record Reports(Engine engine, Presentation presentation, OutputStream out) {

  /** A report in this format. */
  Report of(Format format) throws IOException {
    return switch (format) {
      case TABLE -> new TableReport(out, presentation, engine::naming);
      case JSON -> new JsonReport(out, presentation.several());
      case CSV -> new CsvReport(out, presentation.several(), engine::naming);
      case HTML -> new HtmlReport(out, presentation, engine::naming, engine::outcomes);
    };
  }
}
