package dev.twofold.graph.customers;

import dev.twofold.graph.call.GraphRefused.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * The customers of a partner.
 *
 * @param customers in the order in which Microsoft lists them, each once
 * @param from which list it is
 * @param fellBack why it is not Partner Center's, which was tried first
 */
public record CustomerList(List<Customer> customers, Source from, Optional<Refusal> fellBack) {
  /** The list of a partner. */
  public CustomerList {
    customers = List.copyOf(customers);
  }

  /** Where the list comes from. */
  public enum Source {
    /** Partner Center: who buys from the partner. */
    PARTNER_CENTER,
    /** GDAP: whom the partner may administer. */
    GDAP
  }
}
