package dev.twofold.server.changes;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Counts all and keeps the first few in an order, whatever the order in which they come. */
final class First<T> {
  private final Comparator<? super T> order;
  private final PriorityQueue<T> kept;
  private long count;

  First(Comparator<? super T> order) {
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  void add(T one) {
    count++;
    kept.add(one);
    if (kept.size() > Some.MOST) {
      kept.remove();
    }
  }

  Some<T> some() {
    return new Some<>(kept.stream().sorted(order).toList(), count);
  }
}
