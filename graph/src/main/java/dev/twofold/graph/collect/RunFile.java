package dev.twofold.graph.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code snapshot.json} says of a run.
 *
 * @param tenant the tenant as it was asked for, by id or domain
 * @param tenantId the tenant's id, once it is known
 * @param displayName the tenant's name, once it is known
 * @param complete true where every collection was settled and all files lie in their places
 * @param takenAt when the run ended
 * @param startedAt when the run began
 * @param takenBy the program with its version
 * @param runId an id of its own for each run
 * @param options what was to be read
 * @param collections what became of each collection, by path
 */
record RunFile(
    String tenant,
    Optional<String> tenantId,
    Optional<String> displayName,
    boolean complete,
    Optional<Instant> takenAt,
    Instant startedAt,
    String takenBy,
    String runId,
    CollectOptions options,
    Map<String, CollectionState> collections) {
  /** A run that stopped longer ago is begun anew: what it read is too old. */
  private static final Duration RESUMED_WITHIN = Duration.ofHours(24);

  RunFile {
    collections = Collections.unmodifiableMap(new LinkedHashMap<>(collections));
  }

  /** A run that begins, with nothing read. */
  static RunFile begin(
      String tenant, String runId, Instant now, String takenBy, CollectOptions options) {
    return new RunFile(
        tenant,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        now,
        takenBy,
        runId,
        options,
        notRead(Plan.paths(options), Problem.interrupted()));
  }

  static Map<String, CollectionState> notRead(Iterable<String> paths, Problem problem) {
    Map<String, CollectionState> states = new LinkedHashMap<>();
    paths.forEach(path -> states.put(path, new CollectionState.NotRead(problem)));
    return states;
  }

  /** The same run, with the tenant known. */
  RunFile of(String id, String name) {
    return with(Optional.of(id), Optional.of(name), complete, takenAt, collections);
  }

  /** The same run, with this collection settled. */
  RunFile with(String path, CollectionState state) {
    Map<String, CollectionState> states = new LinkedHashMap<>(collections);
    states.put(path, state);
    return with(tenantId, displayName, complete, takenAt, states);
  }

  /** The same run, at its end. */
  RunFile completed(Instant now) {
    return with(tenantId, displayName, true, Optional.of(now), collections);
  }

  /** The same run, with nothing in its place yet. */
  RunFile unpublished(Map<String, CollectionState> states) {
    return with(tenantId, displayName, false, Optional.empty(), states);
  }

  private RunFile with(
      Optional<String> id,
      Optional<String> name,
      boolean whole,
      Optional<Instant> at,
      Map<String, CollectionState> states) {
    return new RunFile(tenant, id, name, whole, at, startedAt, takenBy, runId, options, states);
  }

  /**
   * True where this run, which begins, goes on with what that one read. A run from the future was
   * stamped by a clock that was wrong: nobody knows how old it is.
   */
  boolean resumes(RunFile left) {
    return !left.complete
        && left.tenant.equals(tenant)
        && left.options.equals(options)
        && left.takenBy.equals(takenBy)
        && !startedAt.isBefore(left.startedAt)
        && startedAt.isBefore(left.startedAt.plus(RESUMED_WITHIN));
  }

  /** The same run, with what was refused to be asked again: somebody may have seen to it. */
  RunFile resumed() {
    Map<String, CollectionState> states = new LinkedHashMap<>(collections);
    states.replaceAll((_, state) ->
        state instanceof CollectionState.NotRead
            ? new CollectionState.NotRead(Problem.interrupted())
            : state);
    return with(tenantId, displayName, complete, takenAt, states);
  }

  /** The collections that were read. */
  List<String> read() {
    return collections.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof CollectionState.Read)
        .map(Map.Entry::getKey)
        .toList();
  }
}
