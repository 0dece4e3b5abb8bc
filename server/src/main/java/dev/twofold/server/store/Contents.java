package dev.twofold.server.store;

import dev.twofold.server.database.Database;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Bytes that are kept once. Several nodes may keep the same at the same time: new ones are written
 * in the order of their hashes, so that two nodes never wait for each other; known ones are locked
 * against {@link Expiry} until the transaction ends.
 */
final class Contents {
  /** Above, a file is packed piece by piece instead of in memory. */
  static final int LARGE = 1 << 20;

  /** How long the pieces of a large content are, packed. */
  static final int PIECE = 1 << 20;

  private static final int AT_ONCE = 500;
  private static final long MOST_HELD = 8L << 20;

  private final Database database;

  Contents(Database database) {
    this.database = database;
  }

  /**
   * The numbers of these contents, which are stored where they are not there yet.
   *
   * @param wanted a file of the source with each content
   */
  Map<Sha256, Long> numbers(SortedMap<Sha256, SourceFile> wanted, Source source)
      throws IOException {
    Map<Sha256, Long> numbers = new HashMap<>(known(wanted.keySet()));
    // One that was there may have expired before it was locked, hence again.
    while (numbers.size() < wanted.size()) {
      SortedMap<Sha256, SourceFile> missing = new TreeMap<>(wanted);
      missing.keySet().removeAll(numbers.keySet());
      store(missing, source);
      numbers.putAll(known(missing.keySet()));
    }
    return numbers;
  }

  private Map<Sha256, Long> known(Collection<Sha256> hashes) {
    Map<Sha256, Long> known = new HashMap<>();
    List<Sha256> all = List.copyOf(hashes);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<byte[]> some =
          all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
              .map(Sha256::bytes)
              .toList();
      database
          .sql()
          .sql(
              """
              select sha256, content_no from content
              where sha256 in (:some) order by sha256 for key share
              """)
          .param("some", some)
          .query(
              (row, _) -> known.put(Sha256.of(row.getBytes("sha256")), row.getLong("content_no")))
          .list();
    }
    return known;
  }

  private void store(SortedMap<Sha256, SourceFile> missing, Source source) throws IOException {
    List<Object[]> small = new ArrayList<>();
    long held = 0;
    for (Map.Entry<Sha256, SourceFile> entry : missing.entrySet()) {
      SourceFile file = entry.getValue();
      if (file.size() > LARGE || held > MOST_HELD) {
        insert(small);
        small.clear();
        held = 0;
      }
      if (file.size() > LARGE) {
        insertLarge(entry.getKey(), file, source);
      } else {
        byte[] packed = packed(entry.getKey(), file, source);
        small.add(new Object[] {entry.getKey().bytes(), file.size(), packed});
        held += packed.length;
      }
    }
    insert(small);
  }

  private static byte[] packed(Sha256 hash, SourceFile file, Source source) throws IOException {
    try (InputStream in = source.open(file)) {
      byte[] bytes = in.readNBytes(LARGE);
      if (bytes.length != file.size() || in.read() >= 0) {
        throw changed(hash, file);
      }
      return Packing.pack(bytes);
    }
  }

  private static IOException changed(Sha256 hash, SourceFile file) {
    return new IOException(
        "%s was changed while it was stored as %s".formatted(file.path(), hash.hex()));
  }

  private void insert(List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    new JdbcTemplate(database.pool())
        .batchUpdate(
            """
            insert into content (sha256, size, pieces, packed) values (?, ?, 1, ?)
            on conflict (sha256) do nothing
            """,
            rows);
  }

  private void insertLarge(Sha256 hash, SourceFile file, Source source) throws IOException {
    List<Long> inserted =
        database
            .sql()
            .sql(
                """
                insert into content (sha256, size, pieces, packed) values (:hash, :size, 0, '')
                on conflict (sha256) do nothing returning content_no
                """)
            .param("hash", hash.bytes())
            .param("size", file.size())
            .query((row, _) -> row.getLong(1))
            .list();
    for (long contentNo : inserted) {
      PieceStream pieces =
          new PieceStream(PIECE, (position, piece) -> insertPiece(contentNo, position, piece));
      long size = copy(file, source, pieces);
      if (size != file.size()) {
        throw changed(hash, file);
      }
      database
          .sql()
          .sql("update content set pieces = :pieces where content_no = :content")
          .param("pieces", pieces.count())
          .param("content", contentNo)
          .update();
    }
  }

  private static long copy(SourceFile file, Source source, PieceStream pieces) throws IOException {
    try (InputStream in = source.open(file);
        DeflaterOutputStream out = new DeflaterOutputStream(pieces)) {
      return in.transferTo(out);
    }
  }

  private void insertPiece(long contentNo, int position, byte[] piece) {
    String statement =
        position == 0
            ? "update content set packed = :piece where content_no = :content and :position = 0"
            : "insert into content_piece (content_no, position, packed)"
                + " values (:content, :position, :piece)";
    database
        .sql()
        .sql(statement)
        .param("content", contentNo)
        .param("position", position)
        .param("piece", piece)
        .update();
  }
}
