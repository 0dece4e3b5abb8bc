package dev.twofold.graph.collect;

import dev.twofold.graph.pace.Pace;
import java.time.Duration;
import java.time.Instant;

/** A clock that is set by hand. */
final class SetPace implements Pace {
  private Instant now = Instant.parse("2026-11-21T07:12:00Z");

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    pass(duration);
  }
}
