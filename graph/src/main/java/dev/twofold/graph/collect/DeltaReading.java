package dev.twofold.graph.collect;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphRequest;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.call.TenantGraph;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.paging.PagedList;
import dev.twofold.snapshot.RowBuffer;
import dev.twofold.snapshot.RowWriter;
import dev.twofold.snapshot.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a large list by what changed since the last snapshot, where Graph tells and nothing gives
 * rise to doubt (graph-api part 3, delta queries).
 */
final class DeltaReading {
  private static final int HELD_BYTES = 1 << 16;

  private final TenantGraph graph;
  private final Staging staging;
  private final Pace pace;
  private final String collection;
  private final String select;

  DeltaReading(TenantGraph graph, Staging staging, Pace pace, String collection, String select) {
    this.graph = graph;
    this.staging = staging;
    this.pace = pace;
    this.collection = collection;
    this.select = select;
  }

  /** A link that tells later what changed from now on; empty where Graph gives none. */
  Optional<DeltaLink> begin() throws IOException, InterruptedException {
    String target = "%s/delta?$select=%s&$deltatoken=latest".formatted(collection, select);
    return follow(GraphRequest.v1(target), new Changes());
  }

  /** Reads the changes since the last snapshot into the staged file; empty where that won't do. */
  Optional<CollectionState.Read> changed() throws IOException, InterruptedException {
    Optional<Base> base = base();
    if (base.isEmpty()) {
      return Optional.empty();
    }
    Changes changes = new Changes();
    Optional<DeltaLink> next = follow(GraphRequest.v1(base.get().link().link()), changes);
    if (next.isEmpty() || !changes.wantsMore()) {
      return Optional.empty();
    }
    Instant readAt = next.get().since();
    return apply(changes, base.get().rows())
        .map(rows -> new CollectionState.Read(rows, readAt, next));
  }

  /** What the changes are put on: so many rows, as they were when Graph gave the link. */
  private record Base(long rows, DeltaLink link) {}

  private Optional<Base> base() {
    Optional<LastSnapshot> last =
        staging.last().filter(old -> old.tenantId().equals(staging.run().tenantId()));
    return last.flatMap(old -> old.state(collection))
        .flatMap(state ->
            state instanceof CollectionState.Read(long rows, _, var link)
                ? link.map(known -> new Base(rows, known))
                : Optional.empty())
        .filter(base -> base.link().isGood(pace.now(), select))
        .filter(_ -> Files.isRegularFile(staging.lastFile(collection)));
  }

  /** An endpoint that refuses is no failure of the run: the full list is asked instead. */
  private Optional<DeltaLink> follow(GraphRequest request, Changes changes)
      throws IOException, InterruptedException {
    Instant asked = pace.now();
    try {
      return new PagedList(graph, changes)
          .read(request)
          .map(link -> new DeltaLink(link, asked, select));
    } catch (GraphRefused | GraphUnavailable _) {
      return Optional.empty();
    }
  }

  private Optional<Long> apply(Changes changes, long expected) throws IOException {
    Path base = staging.lastFile(collection);
    try (RowCursor rows = new RowCursor(base);
        RowWriter writer = new RowWriter(staging.create(collection))) {
      return new Merge(changes, writer).run(rows, expected)
          ? Optional.of(writer.rows())
          : Optional.empty();
    } catch (RowCursor.DamagedFile _) {
      return Optional.empty(); // Somebody else wrote in it: it is read anew.
    }
  }

  /** Copies the rows of the last snapshot, the changed ones as they are now. */
  private static final class Merge {
    private final Changes changes;
    private final RowWriter writer;
    private final RowBuffer buffer = new RowBuffer();

    Merge(Changes changes, RowWriter writer) {
      this.changes = changes;
      this.writer = writer;
    }

    /**
     * False where rows of the last snapshot are gone, or a new row is not told in full, so that
     * something must have been missed.
     */
    boolean run(RowCursor rows, long expected) throws IOException {
      long copied = 0;
      for (Optional<JsonParser> row = rows.next(); row.isPresent(); row = rows.next()) {
        copy(rows, row.get());
        copied++;
      }
      if (copied != expected) {
        return false;
      }
      for (ObjectNode row : changes.added()) {
        if (!row.has("displayName")) {
          return false;
        }
        add(row);
      }
      writer.append(buffer);
      writer.finish();
      return true;
    }

    private void copy(RowCursor rows, JsonParser row) throws IOException {
      String id = bufferedId(rows, row);
      if (changes.touch(id)) {
        ObjectNode before = tree(buffer.takeLast());
        changes.applied(id, before).ifPresent(this::add);
      }
      if (buffer.size() > HELD_BYTES) {
        writer.append(buffer);
        buffer.clear();
      }
    }

    private String bufferedId(RowCursor rows, JsonParser row) throws IOException {
      try {
        return buffer.add(row, "id").orElse("");
      } catch (JacksonException problem) {
        throw rows.damaged(problem);
      }
    }

    private static ObjectNode tree(byte[] text) {
      try (JsonParser parser = Json.parser(text)) {
        parser.nextToken();
        return parser.readValueAsTree();
      }
    }

    private void add(ObjectNode row) {
      try (JsonParser parser = Json.parser(row)) {
        parser.nextToken();
        buffer.add(parser, "id");
      }
    }
  }
}
