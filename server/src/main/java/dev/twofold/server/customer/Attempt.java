package dev.twofold.server.customer;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of the last attempt to read a customer. It says nothing of older, good figures.
 *
 * @param state where it stands
 * @param requestedAt when a person asked for it
 * @param beganAt when it began
 * @param endedAt when it ended
 * @param code Microsoft's code for the trouble
 * @param message what went wrong, in a sentence
 * @param fix what to do about it
 */
public record Attempt(
    State state,
    Optional<Instant> requestedAt,
    Optional<Instant> beganAt,
    Optional<Instant> endedAt,
    Optional<String> code,
    Optional<String> message,
    Optional<String> fix) {

  /** Where an attempt stands. */
  public enum State {
    /** It waits for its turn. */
    WAITING,
    /** It is under way. */
    READING,
    /** Everything was read. */
    READ,
    /** Something could not be read. */
    PARTIAL,
    /** Nothing was read. */
    FAILED
  }

  /** True while it waits or is under way. */
  public boolean isUnderWay() {
    return state == State.WAITING || state == State.READING;
  }
}
