package dev.twofold.graph.call;

import dev.twofold.graph.call.Outcome.Failed;
import dev.twofold.graph.pace.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often, and after what wait, one request is tried again. Not safe for many threads. */
final class Patience {
  private static final int MOST_THROTTLED = 10;
  private static final int MOST_BROKEN = 6;
  private static final int MOST_TOKENS = 2;
  private static final int MOST_LICENCE = 1;
  private static final Duration LONGEST_THROTTLED = Duration.ofMinutes(15);
  private static final Duration LICENCE_WAIT = Duration.ofSeconds(2);

  private final Backoff backoff;
  private Optional<Instant> firstThrottled = Optional.empty();
  private int throttled;
  private int broken;
  private int tokens;
  private int licences;

  /** The patience with a request that was not sent yet. */
  Patience(Backoff backoff) {
    this.backoff = backoff;
  }

  /** How long to wait before the next try; empty where there is none. */
  Optional<Duration> afterFailure(Failed failure, Instant now) {
    return switch (failure.kind()) {
      case THROTTLED -> throttled(failure, now);
      case BROKEN -> broken(failure);
      case TOKEN -> ++tokens > MOST_TOKENS ? Optional.empty() : Optional.of(Duration.ZERO);
      case LICENCE -> ++licences > MOST_LICENCE ? Optional.empty() : Optional.of(LICENCE_WAIT);
    };
  }

  private Optional<Duration> throttled(Failed failure, Instant now) {
    throttled++;
    Instant first = firstThrottled.orElse(now);
    firstThrottled = Optional.of(first);
    return wait(failure, throttled, MOST_THROTTLED)
        .filter(wait -> !now.plus(wait).isAfter(first.plus(LONGEST_THROTTLED)));
  }

  private Optional<Duration> broken(Failed failure) {
    broken++;
    return wait(failure, broken, MOST_BROKEN)
        .filter(wait -> wait.compareTo(LONGEST_THROTTLED) <= 0);
  }

  private Optional<Duration> wait(Failed failure, int failures, int most) {
    return failures >= most
        ? Optional.empty()
        : failure.retryAfter().or(() -> Optional.of(backoff.after(failures)));
  }
}
