package dev.twofold.report.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Batches in parallel, results in order. */
final class PipelineTest {

  @Test
  void keepsTheOrder() {
    List<Integer> results = new ArrayList<>();
    try (Pipeline<Integer, List<Integer>> pipeline =
        new Pipeline<>(PipelineTest::slowAtTimes, results::addAll)) {
      IntStream.range(0, 20_001).forEach(pipeline::add);
      pipeline.finish();
    }

    assertThat(results).isEqualTo(IntStream.range(0, 20_001).boxed().toList());
  }

  private static List<Integer> slowAtTimes(List<Integer> batch) {
    if (batch.getFirst() % 3 == 0) {
      LockSupport.parkNanos(1_000_000);
    }
    return batch;
  }

  @Test
  void holdsABoundedNumberOfBatches() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (Pipeline<Integer, Integer> pipeline =
        new Pipeline<>(
            batch -> begun.incrementAndGet(),
            _ -> most.accumulateAndGet(begun.get() - taken.getAndIncrement(), Math::max))) {
      IntStream.range(0, 200_000).forEach(pipeline::add);
      pipeline.finish();
    }

    assertThat(most.get()).isLessThan(200);
  }

  @Test
  void handsOnWhatFailed() {
    try (Pipeline<Integer, Integer> pipeline =
        new Pipeline<>(
            _ -> {
              throw new IllegalArgumentException("no");
            },
            _ -> {})) {
      pipeline.add(1);

      assertThatThrownBy(pipeline::finish)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no");
    }
  }
}
