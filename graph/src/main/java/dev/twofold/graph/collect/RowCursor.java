package dev.twofold.graph.collect;

import dev.twofold.snapshot.json.Json;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Goes through the rows of a list that we wrote, one at a time. */
final class RowCursor implements Closeable {
  private final Path file;
  private final JsonParser parser;
  private boolean ended;

  /** Opens a file that a {@link dev.twofold.snapshot.RowWriter} wrote. */
  RowCursor(Path file) throws IOException {
    this.file = file;
    this.parser = Json.parser(new BufferedInputStream(Files.newInputStream(file), 1 << 15));
    try {
      findRows();
    } catch (JacksonException problem) {
      close();
      throw damaged(problem);
    }
  }

  /** The file is no list of ours, or no longer. */
  static final class DamagedFile extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedFile(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  private void findRows() throws IOException {
    boolean found =
        parser.nextToken() == JsonToken.START_OBJECT
            && parser.nextToken() == JsonToken.PROPERTY_NAME
            && parser.currentName().equals("value")
            && parser.nextToken() == JsonToken.START_ARRAY;
    if (!found) {
      close();
      throw new DamagedFile("%s is no list of ours".formatted(file), null);
    }
  }

  /** A parser at the next row, which is read up to its last token; empty after the last row. */
  Optional<JsonParser> next() throws IOException {
    try {
      ended = ended || parser.nextToken() == JsonToken.END_ARRAY;
      if (!ended && parser.currentToken() != JsonToken.START_OBJECT) {
        throw new DamagedFile("%s is no list of ours".formatted(file), null);
      }
      return ended ? Optional.empty() : Optional.of(parser);
    } catch (JacksonException problem) {
      throw damaged(problem);
    }
  }

  /** The next row as a whole; empty after the last row. */
  Optional<JsonNode> nextTree() throws IOException {
    Optional<JsonParser> row = next();
    try {
      return row.isEmpty() ? Optional.empty() : Optional.of(row.get().readValueAsTree());
    } catch (JacksonException problem) {
      throw damaged(problem);
    }
  }

  /** What is thrown where the file can't be read on. */
  DamagedFile damaged(JacksonException problem) {
    return new DamagedFile("%s is damaged".formatted(file), problem);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
