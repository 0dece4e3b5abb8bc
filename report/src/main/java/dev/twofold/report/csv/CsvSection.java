package dev.twofold.report.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of one tenant. */
final class CsvSection implements Section<byte[]> {
  private final OutputStream out;
  private final Optional<String> source;
  private final UserRow row;

  /** The rows, with the source as the first cell where it is given. */
  CsvSection(OutputStream out, Optional<String> source, UserRow row) {
    this.out = out;
    this.source = source;
    this.row = row;
  }

  @Override
  public byte[] prepare(List<UserVerdict> batch) {
    return rows(
        batch.stream()
            .map(verdict -> Stream.concat(source.map(Cell::of).stream(), row.of(verdict))));
  }

  @Override
  public void add(byte[] rows) throws IOException {
    out.write(rows);
  }

  @Override
  public void end(Statistics statistics, List<Warning> warnings) {}

  /** The rows as text. */
  static byte[] rows(Stream<Stream<String>> rows) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    rows.forEach(cells -> csv.writeRecord(cells.toList()));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
