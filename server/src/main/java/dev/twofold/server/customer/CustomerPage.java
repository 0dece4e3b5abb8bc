package dev.twofold.server.customer;

import dev.twofold.server.microsoft.AdminCenters;
import dev.twofold.server.web.Frame;
import dev.twofold.server.web.Reader;
import java.util.List;
import java.util.Optional;

/**
 * A customer.
 *
 * @param frame what stands around it
 * @param customer the customer
 * @param attempt what became of the last attempt to read it; empty before the first
 * @param adminCenters where its tenant is administered
 * @param standing what is known of it; empty before the first assessment
 */
public record CustomerPage(
    Frame frame,
    Customer customer,
    Optional<Attempt> attempt,
    List<AdminCenters.Link> adminCenters,
    Optional<CustomerStanding> standing) {

  /** A page. */
  public CustomerPage {
    adminCenters = List.copyOf(adminCenters);
  }

  /** Who reads it. */
  public Reader reader() {
    return frame.reader();
  }
}
