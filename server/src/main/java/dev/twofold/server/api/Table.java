package dev.twofold.server.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table that goes out row by row, so that one of any length needs little memory.
 *
 * @param columns its columns
 */
record Table<T>(List<Column<T>> columns) {
  /** Excel reads a file without it as something else than UTF-8. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Table {
    columns = List.copyOf(columns);
  }

  /** Hands over rows, one at a time. */
  interface Rows<T> {
    void forEach(Consumer<T> consumer);
  }

  /** Writes the rows into the answer. */
  void write(HttpServletResponse response, Format format, Properties properties, Rows<T> rows)
      throws IOException {
    response.setContentType(format.type());
    switch (format) {
      case JSON -> writeJson(response, properties, rows);
      case CSV -> writeCsv(response, rows);
    }
  }

  /** What stands in JSON before the rows. */
  interface Properties {
    void write(JsonGenerator json);
  }

  /** One row as the properties of an object that is already begun. */
  void writeProperties(JsonGenerator json, T row) {
    for (Column<T> column : columns) {
      json.writeName(column.name());
      column.value().apply(row).write(json);
    }
  }

  // Closed only at the end of all rows: closing completes the answer, and what a fault cut short
  // must not look whole.
  private void writeJson(HttpServletResponse response, Properties properties, Rows<T> rows)
      throws IOException {
    JsonGenerator json = JSON.createGenerator(response.getOutputStream());
    json.writeStartObject();
    properties.write(json);
    json.writeArrayPropertyStart("value");
    rows.forEach(row -> {
      json.writeStartObject();
      writeProperties(json, row);
      json.writeEndObject();
    });
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }

  private void writeCsv(HttpServletResponse response, Rows<T> rows) throws IOException {
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    out.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(columns.stream().map(Column::name).toList());
    rows.forEach(
        row -> csv.writeRecord(columns.stream().map(it -> it.value().apply(row).cell()).toList()));
    csv.close();
  }
}
