package dev.twofold.graph.collect;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a {@code snapshot.json} of our own writing; one of another kind is no run. */
final class RunFileReader {
  private RunFileReader() {}

  static Optional<RunFile> read(JsonNode json) {
    if (!json.path("runId").isString() || !json.path("options").isObject()) {
      return Optional.empty();
    }
    try {
      return Optional.of(run(json));
    } catch (DateTimeException _) {
      return Optional.empty(); // Somebody else's file: it only looks like ours.
    }
  }

  /** The run after what a line of its journal says. */
  static RunFile apply(JsonNode entry, RunFile run) {
    Optional<String> takenAt = text(entry, "takenAt");
    if (takenAt.isPresent()) {
      return run.completed(Instant.parse(takenAt.get()));
    }
    RunFile named =
        text(entry, "tenantId")
            .map(id -> run.of(id, text(entry, "displayName").orElse(id)))
            .orElse(run);
    return named.with(entry.path("collection").asString(""), state(entry));
  }

  private static RunFile run(JsonNode json) {
    return new RunFile(
        json.path("options").path("tenant").asString(""),
        text(json, "tenantId"),
        text(json, "displayName"),
        json.path("complete").asBoolean(false),
        text(json, "takenAt").map(Instant::parse),
        Instant.parse(json.path("startedAt").asString("")),
        json.path("takenBy").asString(""),
        json.path("runId").asString(""),
        options(json.path("options")),
        states(json.path("collections")));
  }

  private static CollectOptions options(JsonNode json) {
    Set<Extra> with = EnumSet.noneOf(Extra.class);
    json.path("with").forEach(word -> Extra.named(word.asString("")).ifPresent(with::add));
    return new CollectOptions(
        with, Duration.parse(json.path("since").asString("")), json.path("full").asBoolean(false));
  }

  private static Map<String, CollectionState> states(JsonNode collections) {
    Map<String, CollectionState> states = new LinkedHashMap<>();
    collections.properties().forEach(entry -> states.put(entry.getKey(), state(entry.getValue())));
    return states;
  }

  private static CollectionState state(JsonNode json) {
    if (json.path("status").asString("").equals("read")) {
      return new CollectionState.Read(
          json.path("rows").asLong(0),
          Instant.parse(json.path("readAt").asString("")),
          delta(json));
    }
    return CollectionState.of(problem(json.path("error")));
  }

  private static Optional<DeltaLink> delta(JsonNode json) {
    return text(json, "deltaLink")
        .map(link ->
            new DeltaLink(
                link,
                Instant.parse(json.path("deltaSince").asString("")),
                json.path("deltaSelect").asString("")));
  }

  private static Problem problem(JsonNode error) {
    return new Problem(
        error.path("status").asInt(0),
        error.path("code").asString(""),
        error.path("message").asString(""),
        error.path("requestId").asString(""),
        Reason.named(error.path("reason").asString("")).orElse(Reason.BROKEN));
  }

  private static Optional<String> text(JsonNode json, String key) {
    return Optional.ofNullable(json.path(key).asString(null)).filter(text -> !text.isEmpty());
  }
}
