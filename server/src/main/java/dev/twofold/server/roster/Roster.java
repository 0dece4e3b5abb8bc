package dev.twofold.server.roster;

import java.text.Collator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All customers at one time. Never changes: what is newer is another roster. */
public final class Roster {
  private final List<RosterCustomer> rows;
  private final Map<UUID, Integer> byTenant;
  private final SearchText text;
  private final Orders orders;
  private final BitSet listed;
  private final Totals totals;
  private volatile Counts counts = new Counts(Instant.MIN, Map.of());

  private Roster(
      List<RosterCustomer> rows, Map<UUID, Integer> byTenant, SearchText text, Orders orders) {
    this.rows = Collections.unmodifiableList(rows);
    this.byTenant = byTenant;
    this.text = text;
    this.orders = orders;
    this.listed = listedOf(rows);
    this.totals = Totals.of(listed.stream().mapToObj(rows::get));
  }

  /** A roster of these customers. */
  public static Roster of(Collection<RosterCustomer> customers) {
    List<RosterCustomer> rows = new ArrayList<>(customers);
    Map<UUID, Integer> byTenant = HashMap.newHashMap(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      byTenant.put(rows.get(row).tenantId(), row);
    }
    return new Roster(rows, byTenant, SearchText.of(rows), Orders.of(rows));
  }

  /** The roster after these customers changed or were added; this one if nothing is different. */
  public Roster with(Collection<RosterCustomer> customers) {
    List<RosterCustomer> next = new ArrayList<>(rows);
    Map<UUID, Integer> added = new HashMap<>();
    BitSet changed = new BitSet();
    for (RosterCustomer customer : customers) {
      int row = byTenant.getOrDefault(customer.tenantId(), next.size());
      if (row == next.size()) {
        added.put(customer.tenantId(), row);
        next.add(customer);
        changed.set(row);
      } else if (!next.get(row).equals(customer)) {
        next.set(row, customer);
        changed.set(row);
      }
    }
    return changed.isEmpty() ? this : after(next, added, changed);
  }

  private Roster after(List<RosterCustomer> next, Map<UUID, Integer> added, BitSet changed) {
    Map<UUID, Integer> all = byTenant;
    if (!added.isEmpty()) {
      all = new HashMap<>(byTenant);
      all.putAll(added);
    }
    return new Roster(next, all, text.with(next, changed), orders.with(next, changed));
  }

  /** Makes the order by name for these rules before somebody asks for it. */
  void warm(Collator names) {
    orders.order(RosterSort.BY_NAME, names);
  }

  /** The sums over all listed customers. */
  public Totals totals() {
    return totals;
  }

  /** A customer, listed or not. */
  public Optional<RosterCustomer> customer(UUID tenantId) {
    return Optional.ofNullable(byTenant.get(tenantId)).map(rows::get);
  }

  /** How many listed customers meet each filter. */
  public Map<RosterFilter, Integer> counts(Instant now) {
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    Counts known = counts;
    if (!known.minute.equals(minute)) {
      known = new Counts(minute, counted(minute));
      counts = known;
    }
    return known.byFilter;
  }

  private Map<RosterFilter, Integer> counted(Instant now) {
    Map<RosterFilter, Integer> byFilter = new EnumMap<>(RosterFilter.class);
    for (RosterFilter filter : RosterFilter.values()) {
      long count = listed.stream().filter(row -> filter.accepts(rows.get(row), now)).count();
      byFilter.put(filter, Math.toIntExact(count));
    }
    return Collections.unmodifiableMap(byFilter);
  }

  private record Counts(Instant minute, Map<RosterFilter, Integer> byFilter) {}

  /** The listed customers that answer the query, in its order. */
  public Selection select(RosterQuery query, Instant now) {
    BitSet found = (BitSet) listed.clone();
    if (!query.search().isBlank()) {
      text.retain(found, query.search());
    }
    for (RosterFilter filter : query.filters()) {
      for (int row = found.nextSetBit(0); row >= 0; row = found.nextSetBit(row + 1)) {
        if (!filter.accepts(rows.get(row), now)) {
          found.clear(row);
        }
      }
    }
    Totals sums = found.equals(listed) ? totals : Totals.of(found.stream().mapToObj(rows::get));
    return new Selection(rows, found, orders.order(query.sort(), query.collator()), sums);
  }

  private static BitSet listedOf(List<RosterCustomer> rows) {
    BitSet listed = new BitSet(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      listed.set(row, rows.get(row).listed());
    }
    return listed;
  }
}
