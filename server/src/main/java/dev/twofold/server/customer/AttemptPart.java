package dev.twofold.server.customer;

import dev.twofold.server.web.Frame;
import java.util.Optional;

/**
 * What became of the last attempt to read a customer.
 *
 * @param frame of the page that it is on
 * @param customer the customer
 * @param attempt the attempt; empty before the first
 */
public record AttemptPart(Frame frame, Customer customer, Optional<Attempt> attempt) {}
