package dev.twofold.server.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the partner beside its customers.
 *
 * @param name its display name, where it is known
 * @param listedAt when Microsoft last told the customers; empty: not yet
 * @param listProblem why the last try to list them failed, if it did
 * @param days the counts of the last 30 days that have any, the oldest first
 */
public record Partner(
    Optional<String> name,
    Optional<Instant> listedAt,
    Optional<String> listProblem,
    List<PartnerDay> days) {
  /** Nothing is known yet. */
  static final Partner UNKNOWN =
      new Partner(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /** The partner. */
  public Partner {
    days = List.copyOf(days);
  }
}
