package dev.twofold.graph.call;

import java.time.Duration;

/** Hears of calls, for progress. Called by many threads at once; must be quick. */
public interface CallObserver {
  /** Hears nothing. */
  CallObserver NONE = new CallObserver() {};

  /** A call was sent; those inside a batch are not counted apart. */
  default void called(String tenantId, int status, long bytes) {}

  /** A call waits for a limit of ours or of Graph, such as {@code reports of the app}. */
  default void waiting(String tenantId, String limit, Duration atMost) {}

  /** The wait is over. */
  default void waited(String tenantId, String limit) {}
}
