package dev.twofold.engine.signin;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.IpAddress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cuts IPv4 and IPv6 into the addresses that sets of ranges can tell apart (mfa-semantics CA-812),
 * and picks for each the most ordinary address: IPv4 before IPv6, outside every named location,
 * public.
 */
public final class AddressAtoms {

  /** One stretch of addresses within which no range begins or ends. */
  private record Stretch(AddressRange range, BitSet within, boolean named) {
    boolean continuesIn(Stretch next) {
      return range.first().version6() == next.range.first().version6()
          && named == next.named
          && within.equals(next.within);
    }
  }

  private static final Comparator<Stretch> ORDINARY_FIRST =
      Comparator.comparing((Stretch stretch) -> stretch.range.first().version6())
          .thenComparing(Stretch::named)
          .thenComparingInt(stretch -> PublicAddresses.rank(stretch.range));

  private final List<List<AddressRange>> sets;
  private final List<AddressRange> named;

  private AddressAtoms(List<List<AddressRange>> sets, List<AddressRange> named) {
    this.sets = sets.stream().map(AddressAtoms::merged).toList();
    this.named = merged(named);
  }

  /**
   * One address for each class of addresses that {@code sets} can tell apart, the most ordinary
   * first.
   *
   * @param sets the sets of addresses that matter
   * @param named the ranges of every named location, which an ordinary address is outside of
   */
  public static List<IpAddress> representatives(
      List<List<AddressRange>> sets, List<AddressRange> named) {
    return new AddressAtoms(sets, named).representatives();
  }

  private List<IpAddress> representatives() {
    Map<BitSet, Stretch> best = new HashMap<>();
    for (Stretch stretch : joined(stretches())) {
      best.merge(
          stretch.within,
          stretch,
          (one, other) -> ORDINARY_FIRST.compare(other, one) < 0 ? other : one);
    }
    return best.values().stream()
        .sorted(ORDINARY_FIRST.thenComparing(stretch -> stretch.range.first()))
        .map(stretch -> PublicAddresses.choose(stretch.range))
        .toList();
  }

  /** Neighbours that nothing tells apart are one stretch, however their ranges are written. */
  private static List<Stretch> joined(List<Stretch> stretches) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (!joined.isEmpty() && joined.getLast().continuesIn(stretch)) {
        Stretch before = joined.removeLast();
        AddressRange both = new AddressRange(before.range.first(), stretch.range.last());
        joined.add(new Stretch(both, before.within, before.named));
      } else {
        joined.add(stretch);
      }
    }
    return joined;
  }

  private List<Stretch> stretches() {
    List<IpAddress> bounds = new ArrayList<>(bounds());
    List<Cursor> cursors = sets.stream().map(Cursor::new).toList();
    Cursor namedCursor = new Cursor(named);
    List<Stretch> stretches = new ArrayList<>(bounds.size());
    for (int i = 0; i < bounds.size(); i++) {
      IpAddress first = bounds.get(i);
      boolean lastOfItsVersion =
          i + 1 == bounds.size() || bounds.get(i + 1).version6() != first.version6();
      IpAddress last = lastOfItsVersion ? lastOf(first.version6()) : bounds.get(i + 1).previous();
      BitSet within = new BitSet(sets.size());
      for (int set = 0; set < cursors.size(); set++) {
        within.set(set, cursors.get(set).contains(first));
      }
      stretches.add(
          new Stretch(new AddressRange(first, last), within, namedCursor.contains(first)));
    }
    return stretches;
  }

  private NavigableSet<IpAddress> bounds() {
    NavigableSet<IpAddress> bounds = new TreeSet<>();
    bounds.add(AddressRange.ALL_4.first());
    bounds.add(AddressRange.ALL_6.first());
    sets.forEach(set -> addBounds(set, bounds));
    addBounds(named, bounds);
    return bounds;
  }

  private static void addBounds(List<AddressRange> ranges, Set<IpAddress> bounds) {
    for (AddressRange range : ranges) {
      bounds.add(range.first());
      if (range.last().hasNext()) {
        bounds.add(range.last().next());
      }
    }
  }

  private static IpAddress lastOf(boolean version6) {
    return version6 ? AddressRange.ALL_6.last() : AddressRange.ALL_4.last();
  }

  private static List<AddressRange> merged(List<AddressRange> ranges) {
    List<AddressRange> merged = new ArrayList<>();
    for (AddressRange range :
        ranges.stream().sorted(Comparator.comparing(AddressRange::first)).toList()) {
      if (!merged.isEmpty() && merged.getLast().contains(range.first())) {
        AddressRange before = merged.removeLast();
        IpAddress last = before.last().compareTo(range.last()) < 0 ? range.last() : before.last();
        merged.add(new AddressRange(before.first(), last));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  /** Walks through sorted disjoint ranges, for addresses asked in ascending order. */
  private static final class Cursor {
    private final List<AddressRange> ranges;
    private int at;

    Cursor(List<AddressRange> ranges) {
      this.ranges = ranges;
    }

    boolean contains(IpAddress address) {
      while (at < ranges.size() && ranges.get(at).last().compareTo(address) < 0) {
        at++;
      }
      return at < ranges.size() && ranges.get(at).contains(address);
    }
  }
}
