package dev.twofold.snapshot;

import dev.twofold.snapshot.json.RowCopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a list as a snapshot holds them, kept in memory until it is known that all of them shall
 * be written; such as those of one page. Not for use by several threads at once.
 */
public final class RowBuffer {
  private static final ObjectWriter ROWS =
      JsonMapper.shared().writer().with(new SnapshotPrinter(SnapshotPrinter.ROWS));
  private static final byte[] BEFORE_ROW = "\n    ".getBytes(StandardCharsets.UTF_8);

  private final Bytes bytes = new Bytes();
  private JsonGenerator generator = ROWS.createGenerator(bytes);
  private int beforeLast;
  private int rows;

  /** Starts without rows. */
  public RowBuffer() {}

  /**
   * Copies the object at whose first token the parser stands, up to its last. After an exception
   * the buffer can only be cleared.
   *
   * @param key a property that tells the rows apart
   * @return the text of that property, where the row has one
   * @throws tools.jackson.core.JacksonException where the object can't be read to its end
   */
  public Optional<String> add(JsonParser row, String key) {
    beforeLast = bytes.size();
    if (rows > 0) {
      bytes.write(',');
    }
    bytes.writeBytes(BEFORE_ROW);
    Optional<String> found = RowCopy.copy(row, generator, key);
    generator.flush();
    rows++;
    return found;
  }

  /** Takes the last row out again, before another is added; its text. */
  public byte[] takeLast() {
    rows--;
    return bytes.cut(beforeLast, rows > 0 ? BEFORE_ROW.length + 1 : BEFORE_ROW.length);
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** How many bytes they take. */
  public int size() {
    return bytes.size();
  }

  /** Forgets all rows. */
  public void clear() {
    bytes.reset();
    rows = 0;
    generator = ROWS.createGenerator(bytes);
  }

  void writeTo(OutputStream out) throws IOException {
    bytes.writeTo(out);
  }

  /** Bytes that can be cut off again. */
  private static final class Bytes extends ByteArrayOutputStream {
    Bytes() {
      super(1 << 12);
    }

    byte[] cut(int from, int leaveOut) {
      byte[] end = new byte[count - from - leaveOut];
      System.arraycopy(buf, from + leaveOut, end, 0, end.length);
      count = from;
      return end;
    }
  }
}
