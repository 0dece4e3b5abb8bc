package dev.twofold.graph.collect;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.call.TenantGraph;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.paging.PagedList;
import dev.twofold.snapshot.SnapshotWriter;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Settles the collections of one tenant, one after the other. */
final class TenantRun {
  private static final int TRIES = 4;

  private final TenantGraph graph;
  private final Staging staging;
  private final Pace pace;
  private final CollectObserver observer;
  private Optional<Problem> closed = Optional.empty();

  TenantRun(TenantGraph graph, Staging staging, Pace pace, CollectObserver observer) {
    this.graph = graph;
    this.staging = staging;
    this.pace = pace;
    this.observer = observer;
  }

  /** Reads a collection into the staged file. */
  interface Reading {
    /** Reads it to its end. */
    CollectionState.Read read()
        throws GraphRefused, GraphUnavailable, IOException, InterruptedException;
  }

  /** Reads a collection as the plan has it. */
  void read(CollectionRequest request) throws IOException, InterruptedException {
    settle(
        request.path(),
        () ->
            switch (request.shape()) {
              case LIST -> rows(list(request));
              case LIST_OR_NOTHING -> rows(listOrNothing(request));
              case SINGLE -> rows(single(request));
            });
  }

  /** Reads a large list, by what changed where that will do. */
  void readWithDelta(CollectionRequest request, String select, boolean full)
      throws IOException, InterruptedException {
    DeltaReading delta = new DeltaReading(graph, staging, pace, request.path(), select);
    settle(
        request.path(),
        () -> {
          Optional<CollectionState.Read> changed = full ? Optional.empty() : delta.changed();
          if (changed.isPresent()) {
            return changed.get();
          }
          Optional<DeltaLink> link = delta.begin();
          return new CollectionState.Read(list(request), pace.now(), link);
        });
  }

  /** Settles a collection, unless an earlier run did. */
  void settle(String path, Reading reading) throws IOException, InterruptedException {
    if (staging.isSettled(path)) {
      return;
    }
    if (closed.isPresent()) {
      note(path, closed.get());
      return;
    }
    try {
      CollectionState.Read state = reading.read();
      staging.note(path, state);
      observer.settled(staging.run().tenant(), path, state);
    } catch (GraphRefused refused) {
      note(path, Problem.of(path, refused.refusal()));
    } catch (GraphUnavailable failure) {
      note(path, Problem.of(failure));
    }
  }

  /** Notes why a collection is not read. */
  void note(String path, Problem problem) throws IOException {
    if (staging.isSettled(path)) {
      return;
    }
    if (problem.isOfTokenService()) {
      closed = Optional.of(problem); // No token, no call: every other would be refused as well.
    }
    CollectionState state = CollectionState.of(problem);
    staging.note(path, state);
    observer.settled(staging.run().tenant(), path, state);
  }

  /** Notes that a collection does not count, although it was read. */
  void withdraw(String path, Problem problem) throws IOException {
    CollectionState state = CollectionState.of(problem);
    staging.note(path, state);
    observer.settled(staging.run().tenant(), path, state);
  }

  /** A collection that was read just now. */
  CollectionState.Read rows(long rows) {
    return new CollectionState.Read(rows, pace.now(), Optional.empty());
  }

  private long list(CollectionRequest request)
      throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    try (StagedRows rows = new StagedRows(() -> staging.create(request.path()), request.key())) {
      new PagedList(graph, rows).read(request.request());
      return rows.finish();
    }
  }

  private long listOrNothing(CollectionRequest request)
      throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    try {
      return list(request);
    } catch (GraphRefused refused) {
      if (refused.refusal().status() != 404) {
        throw refused;
      }
      try (StagedRows nothing = new StagedRows(() -> staging.create(request.path()), "id")) {
        return nothing.finish();
      }
    }
  }

  private long single(CollectionRequest request)
      throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Optional<byte[]> object = object(graph.get(request.request()));
      if (object.isPresent()) {
        try (OutputStream out = staging.create(request.path())) {
          out.write(object.get());
        }
        return 1;
      }
      if (attempt == TRIES) {
        throw PagedList.broken("brokenAnswer", "The answer is no whole JSON object.");
      }
    }
  }

  private static Optional<byte[]> object(byte[] body) {
    try (JsonParser json = Json.parser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      byte[] object = SnapshotWriter.object(json);
      return json.nextToken() == null ? Optional.of(object) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty(); // The answer was cut short: it is asked for again.
    }
  }

  /** Notes whose snapshot it is, by the organization where it was read. */
  void nameTenant() throws IOException, UnusableFolder {
    String asked = staging.run().tenant();
    if (!staging.isRead(Plan.ORGANIZATION.path())) {
      if (Ids.isGuid(asked)) {
        staging.tenant(Ids.canonical(asked), staging.run().displayName().orElse(asked));
      }
      return;
    }
    try (RowCursor rows = new RowCursor(staging.file(Plan.ORGANIZATION.path()))) {
      Optional<JsonNode> organization = rows.nextTree();
      if (organization.isPresent()) {
        String id = Ids.canonical(organization.get().path("id").asString(asked));
        staging.tenant(id, organization.get().path("displayName").asString(id));
      }
    }
  }
}
