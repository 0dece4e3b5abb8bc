package dev.twofold.graph.collect;

/** What became of one of many tenants. */
public sealed interface TenantOutcome {
  /** Its snapshot was made, with or without gaps. */
  record Collected(TenantResult result) implements TenantOutcome {}

  /**
   * Nothing could be written, or the folder is not ours.
   *
   * @param tenant the tenant as it was asked for
   * @param message why, in one sentence
   */
  record Failed(String tenant, String message) implements TenantOutcome {}
}
