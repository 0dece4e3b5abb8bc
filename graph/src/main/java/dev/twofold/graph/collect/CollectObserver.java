package dev.twofold.graph.collect;

/** Hears what became of collections, for progress. Called by many threads at once. */
public interface CollectObserver {
  /** Hears nothing. */
  CollectObserver NONE = (_, _, _) -> {};

  /** A collection of a tenant was read, or will not be. */
  void settled(String tenant, String collection, CollectionState state);
}
