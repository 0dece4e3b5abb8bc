package dev.twofold.graph.collect;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code snapshot.json}. */
final class RunFileWriter {
  private RunFileWriter() {}

  static JsonNode json(RunFile run) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    run.tenantId().ifPresent(id -> json.put("tenantId", id));
    run.displayName().ifPresent(name -> json.put("displayName", name));
    json.put("complete", run.complete());
    run.takenAt().ifPresent(at -> json.put("takenAt", at.toString()));
    json.put("startedAt", run.startedAt().toString());
    json.put("takenBy", run.takenBy());
    json.put("runId", run.runId());
    options(run, json.putObject("options"));
    ObjectNode collections = json.putObject("collections");
    for (Map.Entry<String, CollectionState> entry : run.collections().entrySet()) {
      state(entry.getValue(), collections.putObject(entry.getKey()));
    }
    return json;
  }

  /** One collection of a run, for the journal. */
  static JsonNode entry(RunFile run, String collection) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    run.tenantId().ifPresent(id -> json.put("tenantId", id));
    run.displayName().ifPresent(name -> json.put("displayName", name));
    json.put("collection", collection);
    CollectionState state = run.collections().get(collection);
    if (state == null) {
      throw new IllegalArgumentException(collection + " is not settled");
    }
    state(state, json);
    return json;
  }

  /** The end of a run, for the journal. */
  static JsonNode end(RunFile run) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    run.takenAt().ifPresent(at -> json.put("takenAt", at.toString()));
    return json;
  }

  private static void options(RunFile run, ObjectNode json) {
    json.put("tenant", run.tenant());
    run.options().with().stream().map(Extra::word).sorted().forEach(json.putArray("with")::add);
    json.put("since", run.options().since().toString());
    json.put("full", run.options().full());
  }

  private static void state(CollectionState state, ObjectNode json) {
    switch (state) {
      case CollectionState.Read read -> read(read, json);
      case CollectionState.NotLicensed(Problem problem) -> unread("notLicensed", problem, json);
      case CollectionState.NotRead(Problem problem) -> unread("notRead", problem, json);
    }
  }

  private static void read(CollectionState.Read read, ObjectNode json) {
    json.put("status", "read");
    json.put("rows", read.rows());
    json.put("readAt", read.readAt().toString());
    read.delta()
        .ifPresent(delta -> {
          json.put("deltaLink", delta.link());
          json.put("deltaSince", delta.since().toString());
          json.put("deltaSelect", delta.select());
        });
  }

  private static void unread(String status, Problem problem, ObjectNode json) {
    json.put("status", status);
    ObjectNode error = json.putObject("error");
    error.put("status", problem.status());
    error.put("code", problem.code());
    error.put("message", problem.message());
    error.put("requestId", problem.requestId());
    error.put("reason", problem.reason().word());
  }
}
