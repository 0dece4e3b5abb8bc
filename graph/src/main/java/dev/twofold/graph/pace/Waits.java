package dev.twofold.graph.pace;

import java.time.Duration;

/** Hears of waiting for limits. Called by many threads at once; must be quick. */
public interface Waits {
  /** Hears nothing. */
  Waits NONE =
      new Waits() {
        @Override
        public void waiting(String limit, Duration atMost) {}

        @Override
        public void waited(String limit) {}
      };

  /**
   * A wait begins.
   *
   * @param limit what is waited for, such as {@code reports of the app}
   * @param atMost how long it takes as far as is known now
   */
  void waiting(String limit, Duration atMost);

  /** The wait is over, with or without success. */
  void waited(String limit);
}
