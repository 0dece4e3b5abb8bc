package dev.twofold.server.proof;

import dev.twofold.server.customer.Customer;
import dev.twofold.server.customer.Figures;
import dev.twofold.server.customer.Found;
import dev.twofold.server.user.UserRow;
import dev.twofold.server.web.Frame;
import dev.twofold.server.web.Reader;
import java.util.Optional;

/**
 * A user.
 *
 * @param frame what stands around it
 * @param customer whose user it is
 * @param figures the customer's figures, which tell the age
 * @param user what the last assessment left
 * @param found what was found of the user and others alike
 * @param proof the proof; empty where the snapshot has expired
 */
public record UserPage(
    Frame frame,
    Customer customer,
    Figures figures,
    UserRow user,
    Optional<Found> found,
    Optional<UserProof> proof) {

  /** Who reads it. */
  public Reader reader() {
    return frame.reader();
  }
}
