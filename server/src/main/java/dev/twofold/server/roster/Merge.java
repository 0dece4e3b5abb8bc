package dev.twofold.server.roster;

import java.util.BitSet;
import java.util.Comparator;

/** Puts some rows of an order into their new places. */
final class Merge {
  private Merge() {}

  /**
   * The order with the rows that moved, or are new, in their places.
   *
   * @param order right but for the rows that moved
   */
  static int[] of(int[] order, BitSet moved, Comparator<Integer> comparator) {
    int[] stayed = new int[order.length];
    int count = 0;
    for (int row : order) {
      if (!moved.get(row)) {
        stayed[count++] = row;
      }
    }
    int[] sorted = moved.stream().boxed().sorted(comparator).mapToInt(Integer::intValue).toArray();
    return woven(stayed, count, sorted, comparator);
  }

  private static int[] woven(int[] stayed, int count, int[] moved, Comparator<Integer> comparator) {
    int[] result = new int[count + moved.length];
    int copied = 0;
    for (int i = 0; i < moved.length; i++) {
      int place = place(stayed, copied, count, moved[i], comparator);
      System.arraycopy(stayed, copied, result, copied + i, place - copied);
      copied = place;
      result[copied + i] = moved[i];
    }
    System.arraycopy(stayed, copied, result, copied + moved.length, count - copied);
    return result;
  }

  private static int place(int[] order, int from, int to, int row, Comparator<Integer> comparator) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comparator.compare(order[middle], row) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
