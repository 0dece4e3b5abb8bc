package dev.twofold.emulator.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingWindowTest {
  private record Call(long time, int cost, boolean admitted) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverAdmitsMoreThanTheBudgetInAnyWindow(long seed) {
    Limit limit = Limit.REPORTS;
    long length = limit.window().toNanos();
    List<Call> calls = calls(new SplittableRandom(seed), limit, 3_000);

    assertThat(calls).anyMatch(Call::admitted).anyMatch(call -> !call.admitted());
    for (Call end : calls) {
      long admitted =
          calls.stream()
              .filter(call -> call.admitted() && isIn(call, end.time(), length))
              .mapToLong(Call::cost)
              .sum();
      assertThat(admitted).isLessThanOrEqualTo(limit.budget());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void decidesAsANaiveCountDoes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Limit limit = Limit.REPORTS;
    SlidingWindow window = new SlidingWindow(limit);
    List<Call> counted = new ArrayList<>();
    long now = 0;
    for (int i = 0; i < 3_000; i++) {
      now += step(random);
      int cost = 1 + random.nextInt(3);
      long end = now;
      long sum =
          counted.stream()
              .filter(call -> isIn(call, end, limit.window().toNanos()))
              .mapToLong(Call::cost)
              .sum();

      window.forget(now);
      assertThat(window.admits(cost)).isEqualTo(sum + cost <= limit.budget());
      window.count(now, cost);
      if (sum < 1.8 * limit.budget()) {
        counted.add(new Call(now, cost, true));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void whoWaitsAsLongAsToldFitsAndNotANanosecondEarlier(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SlidingWindow window = new SlidingWindow(Limit.REPORTS_IN_TENANT);
    long now = 0;
    for (int i = 0; i < 2_000; i++) {
      now += random.nextLong(Duration.ofSeconds(2).toNanos());
      window.forget(now);
      window.count(now, 1);
      long delay = window.delay(now, 1);
      if (delay > 0) {
        window.forget(now + delay - 1);
        assertThat(window.admits(1)).isFalse();
        now += delay;
        window.forget(now);
      }
      assertThat(window.admits(1)).isTrue();
    }
  }

  private static List<Call> calls(SplittableRandom random, Limit limit, int count) {
    SlidingWindow window = new SlidingWindow(limit);
    List<Call> calls = new ArrayList<>();
    long now = 0;
    for (int i = 0; i < count; i++) {
      now += step(random);
      int cost = 1 + random.nextInt(3);
      window.forget(now);
      boolean admitted = window.admits(cost);
      window.count(now, cost);
      calls.add(new Call(now, cost, admitted));
    }
    return calls;
  }

  /** Bursts at the same time, and pauses. */
  private static long step(SplittableRandom random) {
    return random.nextInt(3) == 0 ? 0 : random.nextLong(Duration.ofMillis(250).toNanos());
  }

  private static boolean isIn(Call call, long end, long length) {
    return call.time() > end - length && call.time() <= end;
  }
}
