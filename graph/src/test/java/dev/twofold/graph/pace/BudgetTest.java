package dev.twofold.graph.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BudgetTest {
  private static final Duration WINDOW = Duration.ofSeconds(10);

  /** Lets a test wait until so many others wait. */
  private static final class Heard implements Waits {
    private final Semaphore waiting = new Semaphore(0);
    private final Semaphore waited = new Semaphore(0);

    @Override
    public void waiting(String limit, Duration atMost) {
      waiting.release();
    }

    @Override
    public void waited(String limit) {
      waited.release();
    }
  }

  @Test
  void whoAsksFirstIsServedFirstEvenIfItAsksForMore() throws Exception {
    JumpingPace pace = new JumpingPace();
    Budget budget = new Budget("reports", 3, WINDOW, pace);
    Permit all = budget.acquire(3, Waits.NONE);
    List<Integer> served = Collections.synchronizedList(new ArrayList<>());
    Heard heard = new Heard();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all20 = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int place = i;
        all20.add(
            threads.submit(() -> {
              // No two of them fit at once, so each is noted before the next is served.
              try (Permit _ = budget.acquire(2 + place % 2, heard)) {
                served.add(place);
              }
              return null;
            }));
        heard.waiting.acquire();
      }
      all.close();
      for (Future<?> one : all20) {
        one.get();
      }
    }
    assertThat(served).hasSize(20).isSorted();
  }

  @Test
  void anInterruptedWaiterLeavesItsPlaceAndLosesNothing() throws Exception {
    StandingPace pace = new StandingPace();
    Budget budget = new Budget("reports", 1, WINDOW, pace);
    budget.acquire(1, Waits.NONE).close();
    Heard heard = new Heard();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Permit> first = threads.submit(() -> budget.acquire(1, heard));
      pace.awaitSleepers(1);
      Future<Permit> second = threads.submit(() -> budget.acquire(1, heard));
      heard.waiting.acquire(2);
      first.cancel(true);
      heard.waited.acquire();
      pace.awaitSleepers(1);
      pace.pass(WINDOW.plusSeconds(1));
      assertThat(second.get()).isNotNull();
      second.get().cancel();
      assertThat(budget.acquire(1, heard)).isNotNull();
    }
  }

  @Test
  void aWaiterInTheMiddleOfTheQueueCanBeInterrupted() throws Exception {
    JumpingPace pace = new JumpingPace();
    Budget budget = new Budget("reports", 1, WINDOW, pace);
    Permit held = budget.acquire(1, Waits.NONE);
    Heard heard = new Heard();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Permit> first = threads.submit(() -> budget.acquire(1, heard));
      heard.waiting.acquire();
      Future<Permit> second = threads.submit(() -> budget.acquire(1, heard));
      heard.waiting.acquire();
      Future<Permit> third = threads.submit(() -> budget.acquire(1, heard));
      heard.waiting.acquire();
      second.cancel(true);
      heard.waited.acquire();
      held.close();
      first.get().close();
      third.get().close();
    }
    assertThat(pace.now()).isAfterOrEqualTo(JumpingPace.START.plus(WINDOW.multipliedBy(2)));
  }

  @Test
  void manyThreadsNeverHoldMoreThanThereIs() throws Exception {
    JumpingPace pace = new JumpingPace();
    int capacity = 5;
    Budget budget = new Budget("reports", capacity, WINDOW, pace);
    List<Instant> sent = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        all.add(
            threads.submit(() -> {
              try (Permit _ = budget.acquire(1, Waits.NONE)) {
                sent.add(pace.now());
                pace.pass(Duration.ofMillis(3));
              }
              return null;
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    List<Instant> sorted = sent.stream().sorted().toList();
    assertThat(sorted).hasSize(200);
    for (int i = capacity; i < sorted.size(); i++) {
      assertThat(Duration.between(sorted.get(i - capacity), sorted.get(i)))
          .isGreaterThanOrEqualTo(WINDOW);
    }
  }

  @Test
  void closingTwiceGivesBackOnce() throws Exception {
    JumpingPace pace = new JumpingPace();
    Budget budget = new Budget("reports", 2, WINDOW, pace);
    Permit one = budget.acquire(1, Waits.NONE);
    Permit other = budget.acquire(1, Waits.NONE);
    one.close();
    one.close();
    one.cancel();
    pace.pass(WINDOW.plusSeconds(1));
    assertThat(budget.isIdle()).isFalse();
    other.close();
    pace.pass(WINDOW.plusSeconds(1));
    assertThat(budget.isIdle()).isTrue();
  }

  @Test
  void aRequestThatNeverFitsIsAFaultAndNotAnEndlessWait() {
    Budget budget = new Budget("reports", 2, WINDOW, new JumpingPace());
    assertThatThrownBy(() -> budget.acquire(3, Waits.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reports");
  }

  @Test
  void anObserverThatFailsDoesNotBlockTheQueue() throws Exception {
    JumpingPace pace = new JumpingPace();
    Budget budget = new Budget("reports", 1, WINDOW, pace);
    budget.acquire(1, Waits.NONE).close();
    Waits failing =
        new Waits() {
          @Override
          public void waiting(String limit, Duration atMost) {
            throw new IllegalStateException("broken observer");
          }

          @Override
          public void waited(String limit) {}
        };
    assertThatThrownBy(() -> budget.acquire(1, failing)).isInstanceOf(IllegalStateException.class);
    assertThat(budget.acquire(1, Waits.NONE)).isNotNull();
  }

  @Test
  void moreRoomWakesWhoWaits() throws Exception {
    Budget budget = new Budget("directory", 1, WINDOW, new StandingPace());
    Permit held = budget.acquire(1, Waits.NONE);
    Heard heard = new Heard();
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Permit> next =
          threads.submit(() -> {
            Permit permit = budget.acquire(1, heard);
            done.countDown();
            return permit;
          });
      heard.waiting.acquire();
      budget.raiseTo(2);
      done.await();
      assertThat(next.get()).isNotNull();
      held.close();
    } catch (ExecutionException failure) {
      throw new AssertionError(failure);
    }
  }
}
