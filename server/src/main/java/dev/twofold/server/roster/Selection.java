package dev.twofold.server.roster;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Customers that answer a query, in its order. */
public final class Selection {
  private final List<RosterCustomer> rows;
  private final BitSet found;
  private final int[] order;
  private final Totals totals;

  Selection(List<RosterCustomer> rows, BitSet found, int[] order, Totals totals) {
    this.rows = rows;
    this.found = found;
    this.order = order;
    this.totals = totals;
  }

  /** How many there are. */
  public int count() {
    return totals.customers();
  }

  /** The sums over them. */
  public Totals totals() {
    return totals;
  }

  /** All of them. */
  public Stream<RosterCustomer> stream() {
    return Arrays.stream(order).filter(found::get).mapToObj(rows::get);
  }

  /** Some of them. */
  public List<RosterCustomer> part(int from, int most) {
    return stream().skip(from).limit(most).toList();
  }
}
