package dev.twofold.graph.collect;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphRequest;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.call.TenantGraph;
import dev.twofold.graph.paging.PageTarget;
import dev.twofold.graph.paging.PagedList;
import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads per-user MFA states and registered methods, in one list where Graph has one. */
final class Registrations {
  private static final String STATE = "perUserMfaState";

  private final TenantGraph graph;
  private final Staging staging;

  Registrations(TenantGraph graph, Staging staging) {
    this.graph = graph;
    this.staging = staging;
  }

  /** The per-user MFA states: in bulk, else in batches (graph-api part 1, fact 7). */
  long states() throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    Optional<Long> rows = statesInBulk();
    if (rows.isPresent()) {
      return rows.get();
    }
    if (!staging.isRead(CollectionPaths.USERS)) {
      throw PagedList.broken("usersNotRead", "Without the users nobody can be asked for.");
    }
    return new PerUser(
            graph,
            staging,
            CollectionPaths.REQUIREMENTS,
            Plan::requirementsOf,
            Registrations::fillState)
        .read();
  }

  /** Empty where Graph does not know the property, or leaves it out. */
  private Optional<Long> statesInBulk()
      throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    try (StagedRows rows =
        new StagedRows(() -> staging.create(CollectionPaths.REQUIREMENTS), "id")) {
      StateRows states = new StateRows(rows);
      new PagedList(graph, states).read(Plan.REQUIREMENTS.request());
      return states.wantsMore() ? Optional.of(rows.finish()) : Optional.empty();
    } catch (GraphRefused refused) {
      if (refused.refusal().status() == 400) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static void fillState(ObjectNode row, JsonNode answer) throws GraphUnavailable {
    String state = answer.path(STATE).asString("");
    if (state.isEmpty()) {
      throw PagedList.broken("brokenAnswer", "An answer has no perUserMfaState.");
    }
    row.put(STATE, state);
  }

  /** The methods of every user, for tenants whose licence has no report of them. */
  long methods() throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    return new PerUser(graph, staging, CollectionPaths.METHODS, Plan::methodsOf, this::fillMethods)
        .read();
  }

  private void fillMethods(ObjectNode row, JsonNode answer)
      throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    if (!answer.path("value").isArray()) {
      throw PagedList.broken("brokenAnswer", "An answer has no list of methods.");
    }
    ArrayNode methods = row.putArray("methods");
    answer.path("value").forEach(methods::add);
    String next = answer.path("@odata.nextLink").asString("");
    if (!next.isEmpty()) {
      new PagedList(graph, new MethodRows(methods)).read(GraphRequest.v1(next));
    }
  }

  /** Rows that must all have a state: one without it is nobody whose MFA is off. */
  private static final class StateRows implements PageTarget {
    private final StagedRows rows;
    private boolean complete = true;

    StateRows(StagedRows rows) {
      this.rows = rows;
    }

    @Override
    public void take(JsonParser row) {
      JsonNode json = row.readValueAsTree();
      complete &= json.path(STATE).isString();
      try (JsonParser tokens = Json.parser(json)) {
        tokens.nextToken();
        rows.take(tokens);
      }
    }

    @Override
    public boolean wantsMore() {
      return complete;
    }

    @Override
    public void keep() throws IOException {
      rows.keep();
    }

    @Override
    public void drop() {
      rows.drop();
    }

    @Override
    public void restart() throws IOException {
      rows.restart();
    }
  }

  /** Further methods of one user. */
  private static final class MethodRows implements PageTarget {
    private final ArrayNode methods;
    private final List<JsonNode> page = new ArrayList<>();
    private final int before;

    MethodRows(ArrayNode methods) {
      this.methods = methods;
      this.before = methods.size();
    }

    @Override
    public void take(JsonParser row) {
      JsonNode json = row.readValueAsTree();
      page.add(json);
    }

    @Override
    public void keep() {
      methods.addAll(page);
      page.clear();
    }

    @Override
    public void drop() {
      page.clear();
    }

    @Override
    public void restart() {
      page.clear();
      while (methods.size() > before) {
        methods.remove(methods.size() - 1);
      }
    }
  }
}
