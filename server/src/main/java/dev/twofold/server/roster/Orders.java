package dev.twofold.server.roster;

import dev.twofold.server.roster.RosterSort.Column;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The row numbers of all customers in every order that was asked for. An order is made once; when
 * few rows change, those alone are put in their new places.
 */
final class Orders {
  private static final int POSITION_BITS = 21;
  private static final int KEPT = 40;
  private static final int FEW = 8;
  private static final Key NAMES = new Key(Column.NAME, false, Collator.getInstance(Locale.ROOT));

  private final List<RosterCustomer> rows;
  private final int[] byName;
  private final int[] rank;
  private final Map<Key, int[]> made = new ConcurrentHashMap<>();

  private Orders(List<RosterCustomer> rows, int[] byName, int[] rank) {
    this.rows = rows;
    this.byName = byName;
    this.rank = rank;
  }

  /** An order; names by this collator, which orders of numbers need not. */
  private record Key(Column column, boolean descending, Collator names) {
    static Key of(RosterSort sort, Collator names) {
      return sort.column() == Column.NAME
          ? new Key(Column.NAME, false, names)
          : new Key(sort.column(), sort.descending(), NAMES.names);
    }

    long value(RosterCustomer row) {
      long value = column.value(row);
      return descending && value != Values.NOT_KNOWN ? Values.NOT_KNOWN - 1 - value : value;
    }

    boolean changes(RosterCustomer before, RosterCustomer after) {
      return !before.name().equals(after.name()) || value(before) != value(after);
    }
  }

  /** The orders of these rows, all columns made. */
  static Orders of(List<RosterCustomer> rows) {
    int[] byName = sortedByName(rows, NAMES.names);
    Orders orders = new Orders(rows, byName, ranks(byName));
    for (Column column : Column.values()) {
      orders.order(new RosterSort(column, false), NAMES.names);
      orders.order(new RosterSort(column, true), NAMES.names);
    }
    return orders;
  }

  /** All row numbers in this order; equal ones by name. Not to be changed. */
  int[] order(RosterSort sort, Collator names) {
    Key key = Key.of(sort, names);
    if (made.size() > KEPT) {
      made.clear();
    }
    int[] order = made.computeIfAbsent(key, this::make);
    return key.column == Column.NAME && sort.descending() ? reversed(order) : order;
  }

  /** The orders after these rows changed or were added. */
  Orders with(List<RosterCustomer> next, BitSet changed) {
    if (changed.cardinality() > next.size() / FEW) {
      return of(next);
    }
    int[] names = merged(NAMES, byName, next, changed, rank);
    int[] ranks = Arrays.equals(names, byName) ? rank : ranks(names);
    Orders orders = new Orders(next, names, ranks);
    made.forEach((key, order) ->
        orders.made.put(key, key.equals(NAMES) ? names : merged(key, order, next, changed, ranks)));
    return orders;
  }

  private int[] make(Key key) {
    if (key.equals(NAMES)) {
      return byName;
    }
    return key.column == Column.NAME ? sortedByName(rows, key.names) : sortedByValue(key);
  }

  /**
   * Each value with its row's place by name in one number: these sort without comparing objects.
   */
  private int[] sortedByValue(Key key) {
    long[] packed = new long[rows.size()];
    for (int place = 0; place < packed.length; place++) {
      packed[place] = key.value(rows.get(byName[place])) << POSITION_BITS | place;
    }
    Arrays.sort(packed);
    int[] order = new int[packed.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = byName[(int) packed[i] & (1 << POSITION_BITS) - 1];
    }
    return order;
  }

  private static int[] sortedByName(List<RosterCustomer> rows, Collator names) {
    Collator mine = (Collator) names.clone();
    CollationKey[] keys =
        rows.stream().map(row -> mine.getCollationKey(row.name())).toArray(CollationKey[]::new);
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted(
            Comparator.<Integer, CollationKey>comparing(row -> keys[row])
                .thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int[] merged(
      Key key, int[] order, List<RosterCustomer> next, BitSet changed, int[] ranks) {
    BitSet moved = new BitSet();
    changed.stream()
        .filter(row -> row >= rows.size() || key.changes(rows.get(row), next.get(row)))
        .forEach(moved::set);
    return moved.isEmpty() ? order : Merge.of(order, moved, comparator(key, next, ranks));
  }

  private static Comparator<Integer> comparator(Key key, List<RosterCustomer> rows, int[] ranks) {
    if (key.column == Column.NAME) {
      Collator mine = (Collator) key.names.clone();
      return Comparator.<Integer, String>comparing(row -> rows.get(row).name(), mine::compare)
          .thenComparing(Comparator.naturalOrder());
    }
    return Comparator.<Integer>comparingLong(row -> key.value(rows.get(row)))
        .thenComparingInt(row -> ranks[row]);
  }

  private static int[] ranks(int[] order) {
    int[] ranks = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      ranks[order[place]] = place;
    }
    return ranks;
  }

  private static int[] reversed(int[] order) {
    return IntStream.range(0, order.length).map(i -> order[order.length - 1 - i]).toArray();
  }
}
