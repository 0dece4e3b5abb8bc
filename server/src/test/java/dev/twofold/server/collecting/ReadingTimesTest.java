package dev.twofold.server.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.collecting.Reading.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTimesTest {
  private static final Instant DONE = Instant.parse("2026-11-22T08:00:00Z");
  private static final Reading WHOLE = new Reading.Whole(Traffic.NONE);

  private final ReadingTimes times = new ReadingTimes(Duration.ofDays(1));

  @Test
  void tenThousandCustomersReadTogetherDoNotFallDueTogether() {
    Map<Long, Long> byMinute =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(customer -> wait(customer, WHOLE, 0).toMinutes())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(byMinute.values()).allMatch(customers -> customers < 100);
    assertThat(byMinute.keySet()).allMatch(minutes -> minutes <= 24 * 60);
  }

  @Test
  void whoFailsWaitsLongerEachTimeButNotLongerThanTheOthers() {
    Reading failed = new Reading.Failed(trouble(true), Traffic.NONE);
    assertThat(wait(1, failed, 0)).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(75));
    assertThat(wait(1, failed, 3)).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(10));
    assertThat(wait(1, failed, 1_000)).isEqualTo(wait(1, WHOLE, 0));
  }

  @Test
  void whatOnlyAPersonCanRepairIsNotTriedEveryMinute() {
    Reading failed = new Reading.Failed(trouble(false), Traffic.NONE);
    assertThat(wait(1, failed, 0)).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
  }

  private Duration wait(int customer, Reading reading, int failures) {
    return Duration.between(DONE, times.next(customer, reading, DONE, failures));
  }

  private static Trouble trouble(boolean passing) {
    return new Trouble("broken", "503", "It failed.", "Wait.", passing);
  }
}
