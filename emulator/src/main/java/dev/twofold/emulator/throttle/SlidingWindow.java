package dev.twofold.emulator.throttle;

import java.util.Arrays;

/**
 * What was asked in the last stretch of time, exactly: at time t what came in (t - window, t]. Not
 * safe for many threads. Times are nanoseconds and never go back.
 */
final class SlidingWindow {
  /** Up to where refused calls count: {@code x-ms-throttle-limit-percentage} ends at 1.8. */
  private static final double MOST_OVERDRAFT = 1.8;

  private final int budget;
  private final long window;
  private long[] times = new long[4];
  private int[] costs = new int[4];
  private int first;
  private int size;
  private long sum;

  SlidingWindow(Limit limit) {
    this.budget = limit.budget();
    this.window = limit.window().toNanos();
  }

  /** Lets go of what is too old at this time. */
  void forget(long now) {
    while (size > 0 && times[first] <= now - window) {
      sum -= costs[first];
      first = (first + 1) % times.length;
      size--;
    }
  }

  /** Whether a call of this cost fits. */
  boolean admits(int cost) {
    return sum + cost <= budget;
  }

  /**
   * Counts a call, admitted or not: refused calls count too, until they are as old as others. Those
   * that would bring the sum far above the budget do not count, so that memory is bounded.
   */
  void count(long now, int cost) {
    if (sum >= MOST_OVERDRAFT * budget) {
      return;
    }
    sum += cost;
    int last = (first + size - 1 + times.length) % times.length;
    if (size > 0 && times[last] == now) {
      costs[last] += cost;
      return;
    }
    if (size == times.length) {
      grow();
    }
    int next = (first + size) % times.length;
    times[next] = now;
    costs[next] = cost;
    size++;
  }

  /** How long until a call of this cost fits, in nanoseconds, if nothing else comes. */
  long delay(long now, int cost) {
    long left = sum;
    for (int i = 0; i < size && left + cost > budget; i++) {
      int entry = (first + i) % times.length;
      left -= costs[entry];
      if (left + cost <= budget) {
        return times[entry] + window - now;
      }
    }
    return 0;
  }

  /** How much of the budget is used; above 1 where refused calls count. */
  double share() {
    return (double) sum / budget;
  }

  boolean isEmpty() {
    return size == 0;
  }

  private void grow() {
    int length = times.length;
    long[] moreTimes = Arrays.copyOf(times, 2 * length);
    int[] moreCosts = Arrays.copyOf(costs, 2 * length);
    System.arraycopy(times, 0, moreTimes, length, first);
    System.arraycopy(costs, 0, moreCosts, length, first);
    times = moreTimes;
    costs = moreCosts;
  }
}
