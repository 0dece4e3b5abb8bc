package dev.twofold.server.roster;

import java.text.Collator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All customers at one time. Never changes: what is newer is another roster. */
public final class Roster {
  private final List<RosterCustomer> rows;
  private final Map<UUID, Integer> byTenant;
  private final SearchText text;
  private final Orders orders;
  private final BitSet listed;
  private volatile FilterSets filters;

  private Roster(
      List<RosterCustomer> rows,
      Map<UUID, Integer> byTenant,
      SearchText text,
      Orders orders,
      BitSet listed,
      FilterSets filters) {
    this.rows = Collections.unmodifiableList(rows);
    this.byTenant = byTenant;
    this.text = text;
    this.orders = orders;
    this.listed = listed;
    this.filters = filters;
  }

  /** A roster of these customers. */
  public static Roster of(Collection<RosterCustomer> customers) {
    List<RosterCustomer> rows = new ArrayList<>(customers);
    Map<UUID, Integer> byTenant = HashMap.newHashMap(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      byTenant.put(rows.get(row).tenantId(), row);
    }
    BitSet listed = listedOf(rows);
    FilterSets filters = FilterSets.of(rows, listed, Instant.EPOCH);
    return new Roster(rows, byTenant, SearchText.of(rows), Orders.of(rows), listed, filters);
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
    BitSet nowListed = listedOf(next);
    return new Roster(
        next,
        all,
        text.with(next, changed),
        orders.with(next, changed),
        nowListed,
        filters.with(next, nowListed, changed));
  }

  /** Makes the order by name for these rules before somebody asks for it. */
  void warm(Collator names) {
    orders.order(RosterSort.BY_NAME, names);
  }

  /** The sums over all listed customers. */
  public Totals totals() {
    return filters.meetingAll(Set.of()).totals();
  }

  /** A customer, listed or not. */
  public Optional<RosterCustomer> customer(UUID tenantId) {
    return Optional.ofNullable(byTenant.get(tenantId)).map(rows::get);
  }

  /** How many listed customers meet the filter in this minute. */
  public int count(RosterFilter filter, Instant now) {
    return filters(now).count(filter);
  }

  /** The listed customers that answer the query in this minute, in its order. */
  public Selection select(RosterQuery query, Instant now) {
    FilterSets.Met met = filters(now).meetingAll(query.filters());
    int[] order = orders.order(query.sort(), query.collator());
    if (query.search().isBlank()) {
      return new Selection(rows, met.found(), order, met.totals());
    }
    BitSet found = (BitSet) met.found().clone();
    text.retain(found, query.search());
    Totals totals = Totals.of(found.stream().mapToObj(rows::get));
    return new Selection(rows, found, order, totals);
  }

  private FilterSets filters(Instant now) {
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    FilterSets known = filters;
    if (!known.time().equals(minute)) {
      known = FilterSets.of(rows, listed, minute);
      filters = known;
    }
    return known;
  }

  private static BitSet listedOf(List<RosterCustomer> rows) {
    BitSet listed = new BitSet(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      listed.set(row, rows.get(row).listed());
    }
    return listed;
  }
}
