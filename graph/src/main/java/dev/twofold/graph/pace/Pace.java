package dev.twofold.graph.pace;

import java.time.Duration;
import java.time.Instant;

/** Time as the collector sees it. Safe for many threads. */
public interface Pace {
  /** What time it is. */
  Instant now();

  /** Waits. */
  void sleep(Duration duration) throws InterruptedException;

  /** The machine's time. */
  static Pace real() {
    return new Pace() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }
}
