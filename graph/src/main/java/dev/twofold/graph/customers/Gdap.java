package dev.twofold.graph.customers;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the active GDAP relationships of a customer allow (graph-api part 4,
 * delegatedAdminRelationships). Those that Microsoft's migration made, named {@code MLT_...}, count
 * for the access and not for the roles.
 *
 * @param relationships how many are active
 * @param endsAt when the last of them ends
 * @param roles the template ids of the roles that the customer approved
 */
public record Gdap(int relationships, Optional<Instant> endsAt, Set<String> roles) {
  /** What a relationship allows. */
  public Gdap {
    roles = Set.copyOf(roles);
  }
}
