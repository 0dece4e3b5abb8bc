package dev.twofold.server.standing;

import dev.twofold.server.store.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Rows in PostgreSQL's text format for {@code COPY}. Write the fields of a row, a number first,
 * then end it.
 */
final class CopyRows implements AutoCloseable {
  private static final char REPLACEMENT = '\uFFFD';
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final RowSpool spool = new RowSpool();
  private final MessageDigest digest = Sha256.digest();
  private final StringBuilder row = new StringBuilder(512);

  /** A text. PostgreSQL knows no NUL in a text: it becomes the replacement character. */
  CopyRows text(String value) {
    return raw(value);
  }

  /** A text, or null. */
  CopyRows text(Optional<String> value) {
    return value.isPresent() ? text(value.get()) : nothing();
  }

  /** A number. */
  CopyRows number(long value) {
    next().append(value);
    return this;
  }

  /** A number, or null. */
  CopyRows number(Optional<Long> value) {
    return value.isPresent() ? number(value.get()) : nothing();
  }

  /** A truth value. */
  CopyRows flag(boolean value) {
    next().append(value ? 't' : 'f');
    return this;
  }

  /** A truth value, or null. */
  CopyRows flag(Optional<Boolean> value) {
    return value.isPresent() ? flag(value.get()) : nothing();
  }

  /** A time; null too where it is beyond what PostgreSQL and people count. */
  CopyRows time(Optional<Instant> value) {
    Optional<Instant> sane = value.filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
    if (sane.isEmpty()) {
      return nothing();
    }
    next().append(sane.get());
    return this;
  }

  /** A list of texts. */
  CopyRows texts(List<String> values) {
    StringBuilder array = new StringBuilder("{");
    for (String value : values) {
      array.append(array.length() > 1 ? ",\"" : "\"");
      array.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return raw(array.append('}').toString());
  }

  /** A list of texts, or null. */
  CopyRows texts(Optional<List<String>> values) {
    return values.isPresent() ? texts(values.get()) : nothing();
  }

  /** JSON, in which PostgreSQL knows no NUL either. */
  CopyRows json(String json) {
    return raw(json.replace("\\u0000", "\\uFFFD"));
  }

  private CopyRows nothing() {
    next().append("\\N");
    return this;
  }

  private CopyRows raw(String value) {
    StringBuilder to = next();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> to.append("\\\\");
        case '\t' -> to.append("\\t");
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        case 0 -> to.append(REPLACEMENT);
        default -> to.append(c);
      }
    }
    return this;
  }

  private StringBuilder next() {
    return row.isEmpty() ? row : row.append('\t');
  }

  /** Ends the row. */
  void end() {
    row.append('\n');
    byte[] bytes = row.toString().getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    try {
      spool.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    row.setLength(0);
  }

  /** The SHA-256 of all rows; to be asked for once, at the end. */
  Sha256 sha256() {
    return Sha256.of(digest.digest());
  }

  /** All rows; none can be added any more. */
  InputStream read() throws IOException {
    return spool.read();
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
