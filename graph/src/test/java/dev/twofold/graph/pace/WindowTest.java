package dev.twofold.graph.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.graph.pace.Window.Attempt;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
  private static final long LENGTH = 10_000;

  private record Arrival(long time, int units) {}

  private record Release(long time, int units) {}

  /** Plays clients that always want more against one window, with latencies by chance. */
  private static final class Simulation {
    private final Random random;
    private final int capacity;
    private final int mostUnits;
    private final int slowest;
    private final Window window;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final PriorityQueue<Release> underway =
        new PriorityQueue<>((a, b) -> Long.compare(a.time(), b.time()));
    private long now;

    Simulation(long seed) {
      random = new Random(seed);
      capacity = 1 + random.nextInt(130);
      mostUnits = 1 + random.nextInt(capacity);
      slowest = 1 + random.nextInt(30_000);
      window = new Window(capacity, Duration.ofMillis(LENGTH));
    }

    List<Arrival> run(int requests) {
      for (int i = 0; i < requests; i++) {
        take(1 + random.nextInt(mostUnits));
      }
      return arrivals;
    }

    private void take(int units) {
      while (true) {
        releaseUntil(now);
        switch (window.take(now, units)) {
          case Attempt.Taken _ -> {
            long arrival = now + random.nextInt(slowest);
            arrivals.add(new Arrival(arrival, units));
            underway.add(new Release(arrival + random.nextInt(slowest), units));
            return;
          }
          case Attempt.NotBefore later -> now = later.time();
          case Attempt.AfterRelease _ -> now = Math.max(now, underway.element().time());
        }
      }
    }

    private void releaseUntil(long time) {
      while (!underway.isEmpty() && underway.element().time() <= time) {
        Release release = underway.remove();
        window.release(release.time(), release.units());
      }
    }
  }

  @Test
  void theServerNeverSeesMoreThanTheLimitInAnyWindowWhateverTheLatencies() {
    for (long seed = 0; seed < 300; seed++) {
      Simulation simulation = new Simulation(seed);
      List<Arrival> arrivals = simulation.run(400);
      assertThat(mostInAnyWindow(arrivals)).as("seed %d", seed).isPositive();
      assertThat(mostInAnyWindow(arrivals))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(simulation.capacity);
    }
  }

  private static int mostInAnyWindow(List<Arrival> arrivals) {
    List<Arrival> sorted = new ArrayList<>(arrivals);
    sorted.sort((a, b) -> Long.compare(a.time(), b.time()));
    Deque<Arrival> inside = new ArrayDeque<>();
    int sum = 0;
    int most = 0;
    for (Arrival arrival : sorted) {
      inside.addLast(arrival);
      sum += arrival.units();
      // Both ends count, which is stricter than any server.
      while (inside.getFirst().time() < arrival.time() - LENGTH) {
        sum -= inside.removeFirst().units();
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 122})
  void aBurstOfTheWholeLimitGoesAtOnceAndNoneMore(int capacity) {
    Window window = new Window(capacity, Duration.ofMillis(LENGTH));
    for (int i = 0; i < capacity; i++) {
      assertThat(window.take(0, 1)).isEqualTo(new Attempt.Taken());
    }
    assertThat(window.take(0, 1)).isEqualTo(new Attempt.AfterRelease());
  }

  @Test
  void aUnitComesBackOneWindowAfterItsAnswer() {
    Window window = new Window(1, Duration.ofMillis(LENGTH));
    window.take(0, 1);
    window.release(700, 1);
    assertThat(window.take(701, 1)).isEqualTo(new Attempt.NotBefore(700 + LENGTH + 1));
    assertThat(window.take(700 + LENGTH, 1)).isEqualTo(new Attempt.NotBefore(700 + LENGTH + 1));
    assertThat(window.take(700 + LENGTH + 1, 1)).isEqualTo(new Attempt.Taken());
  }

  @Test
  void aHeavyRequestWaitsForAsManyUnitsAsItNeeds() {
    Window window = new Window(3, Duration.ofMillis(LENGTH));
    window.take(0, 1);
    window.take(0, 2);
    window.release(10, 1);
    window.release(20, 2);
    assertThat(window.take(30, 2)).isEqualTo(new Attempt.NotBefore(20 + LENGTH + 1));
  }

  @Test
  void unitsThatWereNotUsedAreThereAtOnce() {
    Window window = new Window(1, Duration.ofMillis(LENGTH));
    window.take(0, 1);
    window.cancel(1);
    assertThat(window.take(0, 1)).isEqualTo(new Attempt.Taken());
  }

  @Test
  void aPauseHoldsEverythingBackAndAShorterOneDoesNotShortenIt() {
    Window window = new Window(5, Duration.ofMillis(LENGTH));
    window.pauseUntil(900);
    window.pauseUntil(400);
    assertThat(window.take(899, 1)).isEqualTo(new Attempt.NotBefore(900));
    assertThat(window.isIdle(899)).isFalse();
    assertThat(window.take(900, 1)).isEqualTo(new Attempt.Taken());
  }

  @Test
  void itIsIdleOnceAllUnitsAreBack() {
    Window window = new Window(5, Duration.ofMillis(LENGTH));
    assertThat(window.isIdle(0)).isTrue();
    window.take(0, 2);
    assertThat(window.isIdle(LENGTH * 10)).isFalse();
    window.release(5, 2);
    assertThat(window.isIdle(LENGTH)).isFalse();
    assertThat(window.isIdle(LENGTH + 6)).isTrue();
  }
}
