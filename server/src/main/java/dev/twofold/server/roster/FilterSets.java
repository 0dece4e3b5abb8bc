package dev.twofold.server.roster;

import java.time.Instant;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which listed customers meet each filter at a time, and the sums over those that meet several.
 * Safe for use by several threads; the bit sets that it hands out are not to be changed.
 */
final class FilterSets {
  private final List<RosterCustomer> rows;
  private final BitSet listed;
  private final Instant time;
  private final Map<RosterFilter, BitSet> meeting;
  private final Map<Set<RosterFilter>, Met> met = new ConcurrentHashMap<>();

  /**
   * Customers that meet some filters.
   *
   * @param found their rows
   * @param totals the sums over them
   */
  record Met(BitSet found, Totals totals) {}

  private FilterSets(
      List<RosterCustomer> rows, BitSet listed, Instant time, Map<RosterFilter, BitSet> meeting) {
    this.rows = rows;
    this.listed = listed;
    this.time = time;
    this.meeting = meeting;
  }

  /** What these rows meet at this time. */
  static FilterSets of(List<RosterCustomer> rows, BitSet listed, Instant time) {
    Map<RosterFilter, BitSet> meeting = new EnumMap<>(RosterFilter.class);
    for (RosterFilter filter : RosterFilter.values()) {
      meeting.put(filter, tested(filter, rows, listed, listed, new BitSet(rows.size()), time));
    }
    return new FilterSets(rows, listed, time, meeting);
  }

  /** The same at the same time after some rows changed or were added. */
  FilterSets with(List<RosterCustomer> next, BitSet nowListed, BitSet changed) {
    Map<RosterFilter, BitSet> after = new EnumMap<>(RosterFilter.class);
    meeting.forEach((filter, before) ->
        after.put(filter, tested(filter, next, nowListed, changed, (BitSet) before.clone(), time)));
    return new FilterSets(next, nowListed, time, after);
  }

  /** Tests some of the rows anew, and writes the answers into {@code found}. */
  private static BitSet tested(
      RosterFilter filter,
      List<RosterCustomer> rows,
      BitSet listed,
      BitSet some,
      BitSet found,
      Instant time) {
    for (int row = some.nextSetBit(0); row >= 0; row = some.nextSetBit(row + 1)) {
      found.set(row, listed.get(row) && filter.accepts(rows.get(row), time));
    }
    return found;
  }

  /** The time that filters such as {@link RosterFilter#GDAP_ENDING} are meant at. */
  Instant time() {
    return time;
  }

  /** How many listed customers meet the filter. */
  int count(RosterFilter filter) {
    return meeting(filter).cardinality();
  }

  /** The listed customers that meet all of these; there are only 64 sets of filters to ask for. */
  Met meetingAll(Set<RosterFilter> filters) {
    return met.computeIfAbsent(filters, this::found);
  }

  private Met found(Set<RosterFilter> filters) {
    BitSet found = (BitSet) listed.clone();
    filters.forEach(filter -> found.and(meeting(filter)));
    return new Met(found, Totals.of(found.stream().mapToObj(rows::get)));
  }

  private BitSet meeting(RosterFilter filter) {
    return Objects.requireNonNull(meeting.get(filter));
  }
}
