package dev.twofold.graph.collect;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphRequest;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.call.TenantGraph;
import dev.twofold.graph.call.TenantGraph.BatchAnswer;
import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks of every user what Graph has no list of, in batches (graph-api part 3, $batch). */
final class PerUser {
  private static final int USERS_AT_ONCE = 20;

  private final TenantGraph graph;
  private final Staging staging;
  private final String collection;
  private final Function<String, GraphRequest> request;
  private final RowOfUser row;

  /** Makes the row of a user. */
  interface RowOfUser {
    /** The row, with the user's id already in it. */
    void fill(ObjectNode row, JsonNode answer)
        throws GraphRefused, GraphUnavailable, IOException, InterruptedException;
  }

  PerUser(
      TenantGraph graph,
      Staging staging,
      String collection,
      Function<String, GraphRequest> request,
      RowOfUser row) {
    this.graph = graph;
    this.staging = staging;
    this.collection = collection;
    this.request = request;
    this.row = row;
  }

  /**
   * Asks of every user that was read; one who is gone meanwhile has no row.
   *
   * @return how many rows there are
   * @throws GraphRefused if the answer for any user is refused: a list with holes is of no use
   */
  long read() throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    try (StagedRows rows = new StagedRows(() -> staging.create(collection), "id");
        RowCursor users = new RowCursor(staging.file(CollectionPaths.USERS))) {
      List<String> ids = next(users);
      while (!ids.isEmpty()) {
        ask(ids, rows);
        rows.keep();
        ids = next(users);
      }
      return rows.finish();
    }
  }

  private static List<String> next(RowCursor users) throws IOException {
    List<String> ids = new ArrayList<>(USERS_AT_ONCE);
    Optional<JsonNode> user = users.nextTree();
    while (user.isPresent()) {
      ids.add(user.get().path("id").asString(""));
      user = ids.size() < USERS_AT_ONCE ? users.nextTree() : Optional.empty();
    }
    return ids;
  }

  private void ask(List<String> ids, StagedRows rows)
      throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    List<BatchAnswer> answers = graph.batch(ids.stream().map(request).toList());
    for (int user = 0; user < ids.size(); user++) {
      Optional<JsonNode> answer = answer(answers.get(user));
      if (answer.isPresent()) {
        take(ids.get(user), answer.get(), rows);
      }
    }
  }

  private static Optional<JsonNode> answer(BatchAnswer answer)
      throws GraphRefused, GraphUnavailable {
    return switch (answer) {
      case BatchAnswer.Body(JsonNode json) -> Optional.of(json);
      case BatchAnswer.Refused(GraphRefused refused) when refused.refusal().status() == 404 ->
          Optional.empty();
      case BatchAnswer.Refused(GraphRefused refused) -> throw refused;
      case BatchAnswer.Unavailable(GraphUnavailable failure) -> throw failure;
    };
  }

  private void take(String id, JsonNode answer, StagedRows rows)
      throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id);
    row.fill(json, answer);
    try (JsonParser parser = Json.parser(json)) {
      parser.nextToken();
      rows.take(parser);
    }
  }
}
