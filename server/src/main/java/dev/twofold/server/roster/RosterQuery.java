package dev.twofold.server.roster;

import java.text.Collator;
import java.util.Set;

/**
 * A question about the customers.
 *
 * @param search what name, domain or tenant id contain, in any case and with or without accents;
 *     several words must all be contained; blank: anything
 * @param filters what customers must meet
 * @param sort their order
 * @param collator the order of names
 */
public record RosterQuery(
    String search, Set<RosterFilter> filters, RosterSort sort, Collator collator) {

  /** A question. */
  public RosterQuery {
    filters = Set.copyOf(filters);
  }
}
