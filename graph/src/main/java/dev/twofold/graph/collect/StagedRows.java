package dev.twofold.graph.collect;

import dev.twofold.graph.paging.PageTarget;
import dev.twofold.snapshot.RowBuffer;
import dev.twofold.snapshot.RowWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;

/**
 * The rows of a list on their way to the disk, a page at a time. A row that came before, by its
 * key, is left out: Graph may send a page twice.
 */
final class StagedRows implements PageTarget, Closeable {
  /** Opens the file of the collection, empty. */
  interface Opening {
    OutputStream open() throws IOException;
  }

  private final Opening opening;
  private final String key;
  private final RowBuffer page = new RowBuffer();
  private IdSet seen = new IdSet();
  private final Set<String> keysOfPage = new HashSet<>();
  private RowWriter writer;

  StagedRows(Opening opening, String key) throws IOException {
    this.opening = opening;
    this.key = key;
    this.writer = new RowWriter(opening.open());
  }

  @Override
  public void take(JsonParser row) {
    Optional<String> id = page.add(row, key);
    if (id.isPresent() && (seen.contains(id.get()) || !keysOfPage.add(id.get()))) {
      page.takeLast();
    }
  }

  @Override
  public void keep() throws IOException {
    writer.append(page);
    keysOfPage.forEach(seen::add);
    drop();
  }

  @Override
  public void drop() {
    page.clear();
    keysOfPage.clear();
  }

  @Override
  public void restart() throws IOException {
    drop();
    seen = new IdSet();
    writer.close();
    writer = new RowWriter(opening.open());
  }

  /** Ends the file; how many rows it has. */
  long finish() throws IOException {
    writer.finish();
    writer.close();
    return writer.rows();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
