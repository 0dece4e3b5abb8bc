package dev.twofold.graph.pace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The units of one limit: who has some, and when those given back can be used again. A unit that
 * was used comes back one window after the answer came, not after the request was sent: so two
 * requests that share a unit never reach the server within one window, however long they travel.
 *
 * <p>Times are milliseconds since 1970. Not safe for many threads.
 */
final class Window {
  private final long length;
  private final Deque<Return> returns = new ArrayDeque<>();
  private int capacity;
  private int used;
  private long pausedUntil = Long.MIN_VALUE;

  /** So many units, 1 or more, in any window of this length. */
  Window(int capacity, Duration length) {
    this.capacity = capacity;
    this.length = length.toMillis();
  }

  /** Units that come back at a time. */
  private record Return(long at, int units) {}

  /** What came of asking for units. */
  sealed interface Attempt {
    /** They are yours. */
    record Taken() implements Attempt {}

    /** Not before this time. */
    record NotBefore(long time) implements Attempt {}

    /** Not before somebody has given some back. */
    record AfterRelease() implements Attempt {}
  }

  /** Asks for units at this time; 1 up to the capacity. */
  Attempt take(long now, int units) {
    if (now < pausedUntil) {
      return new Attempt.NotBefore(pausedUntil);
    }
    collect(now);
    int missing = used + units - capacity;
    if (missing <= 0) {
      used += units;
      return new Attempt.Taken();
    }
    return whenBack(missing);
  }

  private Attempt whenBack(int missing) {
    int back = 0;
    for (Return due : returns) {
      back += due.units();
      if (back >= missing) {
        return new Attempt.NotBefore(due.at());
      }
    }
    return new Attempt.AfterRelease();
  }

  private void collect(long now) {
    while (!returns.isEmpty() && returns.getFirst().at() <= now) {
      used -= returns.removeFirst().units();
    }
  }

  /** Gives back units whose answer came at this time. */
  void release(long now, int units) {
    // The answer came within this millisecond, so the window ends within a later one.
    long at = now + 1 + length;
    if (!returns.isEmpty() && returns.getLast().at() >= at) {
      Return last = returns.removeLast();
      returns.addLast(new Return(last.at(), last.units() + units));
    } else {
      returns.addLast(new Return(at, units));
    }
  }

  /** Gives back units that were not used. */
  void cancel(int units) {
    used -= units;
  }

  /** Gives out nothing before this time. */
  void pauseUntil(long time) {
    pausedUntil = Math.max(pausedUntil, time);
  }

  /** Sets how many units there are. */
  void capacity(int units) {
    capacity = units;
  }

  /** How many units there are. */
  int capacity() {
    return capacity;
  }

  /** Whether nothing is remembered: all units are there, and there is no pause. */
  boolean isIdle(long now) {
    collect(now);
    return used == 0 && now >= pausedUntil;
  }
}
