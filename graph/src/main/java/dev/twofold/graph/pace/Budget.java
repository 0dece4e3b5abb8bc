package dev.twofold.graph.pace;

import dev.twofold.graph.pace.Window.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * At most so many units in any window, as the server sees it, whatever the latency (see {@link
 * Window}). Whoever asks first is served first. Safe for many threads.
 */
public final class Budget {
  private final String name;
  private final Duration length;
  private final Pace pace;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Turn> queue = new ArrayDeque<>();
  private final Window window;

  /**
   * A budget, all of it free.
   *
   * @param name what a person calls it
   * @param units how many units; 1 or more
   * @param window in any window of this length
   */
  public Budget(String name, int units, Duration window, Pace pace) {
    this.name = name;
    this.length = window;
    this.pace = pace;
    this.window = new Window(units, window);
  }

  /** A place in the queue. */
  private record Turn(Condition reached) {}

  /**
   * Waits for units.
   *
   * @param units how many; 1 up to what the budget has
   * @param waits hears of it if there is a wait
   * @throws IllegalArgumentException if it is more than the budget ever has
   */
  public Permit acquire(int units, Waits waits) throws InterruptedException {
    Turn turn = new Turn(lock.newCondition());
    lock.lockInterruptibly();
    try {
      requireFitting(units);
      if (queue.isEmpty() && window.take(now(), units) instanceof Attempt.Taken) {
        return new Units(units);
      }
      queue.addLast(turn);
    } finally {
      lock.unlock();
    }
    return acquireInTurn(turn, units, waits);
  }

  private void requireFitting(int units) {
    if (units < 1 || units > window.capacity()) {
      throw new IllegalArgumentException(
          "%d units of %s, which has %d".formatted(units, name, window.capacity()));
    }
  }

  private Permit acquireInTurn(Turn turn, int units, Waits waits) throws InterruptedException {
    try {
      waits.waiting(name, length);
      awaitUnits(turn, units);
      return new Units(units);
    } finally {
      leave(turn);
      waits.waited(name);
    }
  }

  private void awaitUnits(Turn turn, int units) throws InterruptedException {
    while (true) {
      switch (attempt(turn, units)) {
        case Attempt.Taken _ -> {
          return;
        }
        case Attempt.NotBefore later -> sleepUntil(later.time());
        case Attempt.AfterRelease _ -> throw new IllegalStateException("was waited for");
      }
    }
  }

  /** Waits for the turn, and for others to give units back; not for time to pass. */
  private Attempt attempt(Turn turn, int units) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!turn.equals(queue.peekFirst())) {
        turn.reached().await();
      }
      Attempt attempt = window.take(now(), units);
      while (attempt instanceof Attempt.AfterRelease) {
        turn.reached().await();
        attempt = window.take(now(), units);
      }
      return attempt;
    } finally {
      lock.unlock();
    }
  }

  private void sleepUntil(long time) throws InterruptedException {
    Duration rest = Duration.between(pace.now(), Instant.ofEpochMilli(time));
    if (rest.isPositive()) {
      pace.sleep(rest);
    }
  }

  private void leave(Turn turn) {
    lock.lock();
    try {
      queue.remove(turn);
      wakeFirst();
    } finally {
      lock.unlock();
    }
  }

  private void wakeFirst() {
    Turn first = queue.peekFirst();
    if (first != null) {
      first.reached().signal();
    }
  }

  private long now() {
    return pace.now().toEpochMilli();
  }

  /** Gives out nothing before this time, because the server said so. */
  void pauseUntil(Instant time) {
    lock.lock();
    try {
      window.pauseUntil(time.toEpochMilli());
    } finally {
      lock.unlock();
    }
  }

  /** Sets how many units there are, if that is more than now. */
  void raiseTo(int units) {
    lock.lock();
    try {
      window.capacity(Math.max(units, window.capacity()));
      wakeFirst();
    } finally {
      lock.unlock();
    }
  }

  /** Whether there is nothing that it must remember. */
  boolean isIdle() {
    lock.lock();
    try {
      return queue.isEmpty() && window.isIdle(now());
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(int units, boolean used) {
    lock.lock();
    try {
      if (used) {
        window.release(now(), units);
      } else {
        window.cancel(units);
      }
      wakeFirst();
    } finally {
      lock.unlock();
    }
  }

  /** Units that were taken. */
  private final class Units implements Permit {
    private final int units;
    private final AtomicBoolean returned = new AtomicBoolean();

    Units(int units) {
      this.units = units;
    }

    @Override
    public void close() {
      giveBackOnce(true);
    }

    @Override
    public void cancel() {
      giveBackOnce(false);
    }

    private void giveBackOnce(boolean used) {
      if (returned.compareAndSet(false, true)) {
        giveBack(units, used);
      }
    }
  }
}
