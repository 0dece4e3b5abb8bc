package dev.twofold.graph.collect;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What a run read of a tenant.
 *
 * @param tenant the tenant as it was asked for
 * @param tenantId the tenant's id, where it is known
 * @param displayName the tenant's name, where it is known
 * @param collections what became of each collection, by path
 * @param calls how many calls were made, batches counted once
 * @param bytes how many bytes of answers were read
 * @param took how long it took
 * @param published false where nothing was read, so that the last snapshot was left in its place
 */
public record TenantResult(
    String tenant,
    Optional<String> tenantId,
    Optional<String> displayName,
    Map<String, CollectionState> collections,
    long calls,
    long bytes,
    Duration took,
    boolean published) {

  /** How many collections were read. */
  public int read() {
    return (int)
        collections.values().stream().filter(CollectionState.Read.class::isInstance).count();
  }

  /** How many collections were not read, though the licence does not forbid it. */
  public int notRead() {
    return (int)
        collections.values().stream().filter(CollectionState.NotRead.class::isInstance).count();
  }

  /** How many rows were read. */
  public long rows() {
    return collections.values().stream()
        .mapToLong(state -> state instanceof CollectionState.Read(long rows, _, _) ? rows : 0)
        .sum();
  }

  /** The worst of what went wrong; empty where everything was read that the licence allows. */
  public Optional<Problem> worst() {
    return collections.values().stream()
        .filter(CollectionState.NotRead.class::isInstance)
        .flatMap(state -> state.trouble().stream())
        .max(Comparator.comparing(Problem::reason));
  }
}
