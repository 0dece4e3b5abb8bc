package dev.twofold.graph.pace;

import java.time.Duration;
import java.time.Instant;

/** Time that stands still until the test lets it pass; sleepers really wait. */
final class StandingPace implements Pace {
  private Instant now = JumpingPace.START;
  private int sleepers;

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    Instant end = now.plus(duration);
    sleepers++;
    notifyAll();
    try {
      while (now.isBefore(end)) {
        wait();
      }
    } finally {
      sleepers--;
    }
  }

  /** Waits until so many sleep. */
  synchronized void awaitSleepers(int count) throws InterruptedException {
    while (sleepers < count) {
      wait();
    }
  }

  /** Lets time pass. */
  synchronized void pass(Duration duration) {
    now = now.plus(duration);
    notifyAll();
  }
}
