package dev.twofold.emulator.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that may run faster than life. Everything in the emulator that depends on time asks it:
 * tokens, throttling, stalls, sign-ins.
 */
public final class EmulatorClock implements InstantSource {
  private final Instant start;
  private final long startNanos;
  private final double speed;
  private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);

  private EmulatorClock(Instant start, double speed) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("the speed must be above 0");
    }
    this.start = start;
    this.startNanos = System.nanoTime();
    this.speed = speed;
  }

  /** The machine's time. */
  public static EmulatorClock real() {
    return new EmulatorClock(Instant.now(), 1);
  }

  /** A clock that starts at this time and passes {@code speed} seconds in each real second. */
  public static EmulatorClock startingAt(Instant start, double speed) {
    return new EmulatorClock(start, speed);
  }

  /** How many of its seconds pass in a real one. */
  public double speed() {
    return speed;
  }

  /** Its time, to the microsecond: Graph's times have no more than seven digits of a second. */
  @Override
  public Instant instant() {
    return start
        .plusNanos((long) ((System.nanoTime() - startNanos) * speed))
        .plus(skipped.get())
        .truncatedTo(ChronoUnit.MICROS);
  }

  /** Lets this much of its time pass at once; who sleeps meanwhile is not woken sooner. */
  public void skip(Duration time) {
    skipped.accumulateAndGet(time, Duration::plus);
  }

  /** Waits until this much of its time has passed. */
  public void sleep(Duration duration) throws InterruptedException {
    Thread.sleep(Duration.ofNanos(Math.max(0, (long) (duration.toNanos() / speed))));
  }
}
