package dev.twofold.server.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The JSON of a list as the collector writes it, {@code {"value": [...]}}, without the rows that do
 * not mention an id. Rows are told apart by braces and quotes alone, which costs a part of parsing
 * them. What is no such list comes through as it is. For JSON that is known to be whole.
 */
final class RowsWith extends InputStream {
  private static final byte[] HEAD = "{\"value\":[".getBytes(StandardCharsets.US_ASCII);
  private static final int END = -1;

  private final InputStream in;
  private final GuidSearch id;

  /** Holds at least the row that is looked at, from {@code mark} on. */
  private byte[] buffer = new byte[1 << 16];

  private int mark;
  private int position;
  private int limit;

  /** What is to be handed out next: from here up to {@code position}. */
  private int given;

  private boolean comma;
  private boolean begun;
  private boolean someRow;

  /** True from the end of the rows on. */
  private boolean asItIs;

  /**
   * Reads a list.
   *
   * @param id a GUID; in the rows its letters may be of any case
   */
  RowsWith(InputStream in, String id) {
    this.in = in;
    this.id = new GuidSearch(id);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == END ? END : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (given == position && !asItIs) {
      next();
    }
    if (given == position) {
      return rest(target, offset, length);
    }
    if (comma && length > 0) {
      comma = false;
      target[offset] = ',';
      return 1;
    }
    int count = Math.min(length, position - given);
    System.arraycopy(buffer, given, target, offset, count);
    given += count;
    return count;
  }

  private int rest(byte[] target, int offset, int length) throws IOException {
    if (position == limit) {
      return in.read(target, offset, length);
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    given = position;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void next() throws IOException {
    mark = position;
    if (begun) {
      row();
    } else {
      begun = true;
      asItIs = !head();
    }
    given = mark;
  }

  /** Reads up to the first bracket; false where the list begins in another way. */
  private boolean head() throws IOException {
    int seen = 0;
    while (seen < HEAD.length) {
      int next = one();
      if (next == END || (!isSpace(next) && next != HEAD[seen++])) {
        return false;
      }
    }
    return true;
  }

  /** Reads up to the end of the next row that is kept, or one byte beyond the last. */
  private void row() throws IOException {
    while (true) {
      mark = position;
      int next = one();
      if (isSpace(next) || next == ',') {
        continue;
      }
      if (next != '{') {
        asItIs = true;
        comma = someRow && next != ']' && next != END;
        return;
      }
      if (object() || id.isIn(buffer, mark, position)) {
        comma = someRow;
        someRow = true;
        return;
      }
    }
  }

  /**
   * Reads an object from behind its first brace; true where it is cut off, or may spell the id in
   * another way than by its letters.
   */
  private boolean object() throws IOException {
    boolean spelled = false;
    int depth = 1;
    while (depth > 0) {
      switch (one()) {
        case '"' -> spelled |= string();
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case END -> {
          return true;
        }
        default -> {}
      }
    }
    return spelled;
  }

  /** Reads a string from behind its first quote; true where a letter is spelled by its number. */
  private boolean string() throws IOException {
    boolean spelled = false;
    while (true) {
      switch (one()) {
        case '"' -> {
          return spelled;
        }
        case '\\' -> spelled |= one() == 'u';
        case END -> {
          return true;
        }
        default -> {}
      }
    }
  }

  private static boolean isSpace(int letter) {
    return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
  }

  private int one() throws IOException {
    if (position == limit) {
      fill();
      if (position == limit) {
        return END;
      }
    }
    return buffer[position++] & 0xFF;
  }

  /** Reads more behind what is there, from the mark on. */
  private void fill() throws IOException {
    if (mark > 0) {
      System.arraycopy(buffer, mark, buffer, 0, limit - mark);
      position -= mark;
      limit -= mark;
      mark = 0;
    } else if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    limit += Math.max(0, in.read(buffer, limit, buffer.length - limit));
  }
}
