package dev.twofold.server.roster;

import dev.twofold.server.insights.MicrosoftFigures;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer as the table of customers shows it.
 *
 * @param tenantNo the customer's number in the database
 * @param tenantId the tenant
 * @param name its display name
 * @param domain its default domain, where it is known
 * @param listed false once Microsoft's list of customers no longer tells of it
 * @param gdap what is known of the partner's access
 * @param attempt what became of the last attempt to read it
 * @param figures the figures of the last good reading; empty: there was none
 * @param microsoft what Microsoft's own insights say, where they were read
 */
public record RosterCustomer(
    int tenantNo,
    UUID tenantId,
    String name,
    Optional<String> domain,
    boolean listed,
    Gdap gdap,
    RosterAttempt attempt,
    Optional<RosterFigures> figures,
    Optional<MicrosoftFigures> microsoft) {

  /** True if the last attempt to read it failed. */
  public boolean couldNotBeRead() {
    return attempt.state() == RosterAttempt.State.FAILED;
  }
}
