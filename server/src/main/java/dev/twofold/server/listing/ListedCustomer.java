package dev.twofold.server.listing;

import dev.twofold.graph.customers.Customer;
import dev.twofold.graph.customers.Gdap;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A customer as the list tells, with what is known of its GDAP relationships.
 *
 * @param tenantId the customer's tenant
 * @param displayName its name
 * @param domain its domain, where the list tells it
 * @param relationships how many GDAP relationships are active; empty: not known
 * @param endsAt when the last of them ends
 * @param roles the template ids of the approved roles
 */
record ListedCustomer(
    String tenantId,
    String displayName,
    Optional<String> domain,
    Optional<Integer> relationships,
    Optional<Instant> endsAt,
    Set<String> roles) {

  ListedCustomer {
    roles = Set.copyOf(roles);
  }

  /**
   * A customer of the list.
   *
   * @param gdap the active relationships by tenant; empty: they could not be read
   */
  static ListedCustomer of(Customer customer, Optional<Map<String, Gdap>> gdap) {
    Optional<Gdap> own =
        customer.gdap().or(() -> gdap.map(known -> known.get(customer.tenantId())));
    return new ListedCustomer(
        customer.tenantId(),
        customer.displayName(),
        customer.domain(),
        own.map(Gdap::relationships).or(() -> gdap.map(_ -> 0)),
        own.flatMap(Gdap::endsAt),
        own.map(Gdap::roles).orElse(Set.of()));
  }
}
