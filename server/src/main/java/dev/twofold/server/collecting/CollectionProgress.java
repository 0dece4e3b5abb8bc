package dev.twofold.server.collecting;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the reading of all customers has come.
 *
 * @param customers how many are listed
 * @param neverRead how many have no figures yet
 * @param waiting how many are due and wait for their turn
 * @param reading how many are being read
 * @param failed of how many the last attempt failed
 * @param partial of how many the last attempt could not read everything
 * @param listedAt when Microsoft last told the customers; empty: not yet
 * @param listProblem why the last try to list them failed
 */
public record CollectionProgress(
    int customers,
    int neverRead,
    int waiting,
    int reading,
    int failed,
    int partial,
    Optional<Instant> listedAt,
    Optional<String> listProblem) {

  /** True while something is being read or waits for its turn. */
  public boolean isUnderWay() {
    return waiting > 0 || reading > 0;
  }
}
