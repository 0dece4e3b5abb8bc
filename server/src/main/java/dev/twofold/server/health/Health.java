package dev.twofold.server.health;

import java.time.Instant;

/**
 * How the server is.
 *
 * @param at when this was found out
 * @param database whether the database answers, and what it tells
 * @param freeBytes how much room is left where the data folder is
 */
public record Health(Instant at, DatabaseHealth database, long freeBytes) {
  private static final long LEAST_FREE_BYTES = 1L << 30;

  /** The whole in one word. */
  public enum State {
    /** Nothing to do. */
    GOOD,
    /** It works; a person should look. */
    TROUBLED,
    /** Pages can't be made. */
    DOWN
  }

  /** The worst of all. */
  public State state() {
    return switch (database) {
      case DatabaseHealth.Gone _ -> State.DOWN;
      case DatabaseHealth.There there ->
          there.jobs().isTroubled() || lacksRoom() || there.customersProblem().isPresent()
              ? State.TROUBLED
              : State.GOOD;
    };
  }

  /** True where the disk is nearly full. */
  public boolean lacksRoom() {
    return freeBytes < LEAST_FREE_BYTES;
  }
}
