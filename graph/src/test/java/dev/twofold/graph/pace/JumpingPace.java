package dev.twofold.graph.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that jumps ahead where somebody sleeps: no test waits for it. */
public final class JumpingPace implements Pace {
  /** When it begins. */
  public static final Instant START = Instant.parse("2026-08-21T09:00:00Z");

  private final List<Duration> sleeps = new ArrayList<>();
  private Instant now = START;

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    sleeps.add(duration);
    now = now.plus(duration);
  }

  /** Lets time pass. */
  public synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }

  /** All sleeps until now. */
  public synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }
}
