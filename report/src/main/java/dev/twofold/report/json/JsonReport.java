package dev.twofold.report.json;

import dev.twofold.report.Report;
import dev.twofold.report.Section;
import dev.twofold.report.Subject;
import java.io.IOException;
import java.io.OutputStream;

/** One object for one snapshot; for several, one object a line that begins with its source. */
public final class JsonReport implements Report {
  private final OutputStream out;
  private final boolean several;

  /** A report on {@code out}, about one snapshot or several. */
  public JsonReport(OutputStream out, boolean several) {
    this.out = out;
    this.several = several;
  }

  @Override
  public Section<?> begin(Subject subject) throws IOException {
    JsonLayout layout = several ? JsonLayout.ONE_LINE : JsonLayout.INDENTED;
    out.write(
        layout.head(json -> {
          if (several) {
            json.writeStringProperty("source", Property.wellFormed(subject.source()));
          }
          HeadJson.write(json, subject);
        }));
    return new JsonSection(out, layout, subject);
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
