package dev.twofold.server.roster;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of the last attempt to read a customer.
 *
 * @param state how far it is
 * @param ended when the last attempt ended; empty: none has
 * @param trouble what went wrong, if something did
 */
public record RosterAttempt(State state, Optional<Instant> ended, Optional<Trouble> trouble) {
  /** Nobody has tried. */
  static final RosterAttempt NONE =
      new RosterAttempt(State.WAITING, Optional.empty(), Optional.empty());

  /** How far an attempt is. */
  public enum State {
    /** It waits for its turn. */
    WAITING,
    /** It is being read. */
    READING,
    /** Everything was read that the tenant has. */
    READ,
    /** Something could not be read. */
    PARTIAL,
    /** Nothing usable was read; the last good figures stay. */
    FAILED
  }

  /**
   * What went wrong.
   *
   * @param reason the word of {@link dev.twofold.graph.collect.Reason}
   * @param code Microsoft's code, or nothing
   * @param message one sentence
   * @param fix what to do about it
   */
  public record Trouble(String reason, String code, String message, String fix) {}
}
