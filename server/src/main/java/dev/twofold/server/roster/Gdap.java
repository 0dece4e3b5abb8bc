package dev.twofold.server.roster;

import java.time.Duration;
import java.time.Instant;

/** The partner's granular delegated admin privileges at a customer. */
public sealed interface Gdap {
  /** How long before its end a relationship counts as ending. */
  Duration SOON = Duration.ofDays(30);

  /** The relationships could not be read. */
  record NotKnown() implements Gdap {}

  /** They were read, and none is active. */
  record None() implements Gdap {}

  /**
   * At least one is active.
   *
   * @param relationships how many
   * @param ends when the last of them ends
   */
  record Active(int relationships, Instant ends) implements Gdap {}

  /** True if access ends within 30 days, or has ended since the relationships were read. */
  default boolean endsSoon(Instant now) {
    return this instanceof Active(int _, Instant ends) && ends.isBefore(now.plus(SOON));
  }
}
