package dev.twofold.server.customer;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A customer, as the list of customers tells.
 *
 * @param number its number in the database
 * @param tenantId its tenant
 * @param displayName its name
 * @param domain its default domain
 * @param listed whether the list of customers still tells of it
 * @param listedAt when the list last told of it
 * @param gdapRelationships how many GDAP relationships are active; empty: not known
 * @param gdapEndsAt when the last of them ends
 */
public record Customer(
    int number,
    UUID tenantId,
    String displayName,
    Optional<String> domain,
    boolean listed,
    Instant listedAt,
    OptionalInt gdapRelationships,
    Optional<Instant> gdapEndsAt) {

  /** The address of its page. */
  public String path() {
    return "/customers/" + tenantId;
  }
}
