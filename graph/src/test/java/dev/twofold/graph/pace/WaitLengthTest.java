package dev.twofold.graph.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitLengthTest {
  private static final Instant NOW = Instant.parse("2026-08-21T09:00:00Z");

  private static Optional<Duration> asked(Map<String, String> headers) {
    Map<String, List<String>> lists = new HashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return RetryAfter.of(HttpHeaders.of(lists, (_, _) -> true), NOW);
  }

  @Test
  void secondsAreTaken() {
    assertThat(asked(Map.of("retry-after", " 7 "))).contains(Duration.ofSeconds(7));
  }

  @Test
  void aDateIsComparedToTheServersOwnClock() {
    assertThat(
            asked(
                Map.of(
                    "Retry-After", "Fri, 21 Aug 2026 12:00:09 GMT",
                    "Date", "Fri, 21 Aug 2026 12:00:00 GMT")))
        .contains(Duration.ofSeconds(9));
  }

  @Test
  void aDateOfAServerWithoutClockIsComparedToOurs() {
    assertThat(asked(Map.of("Retry-After", "Fri, 21 Aug 2026 09:00:30 GMT")))
        .contains(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-5", "soon", "99999999999999999999", "Fri, 21 Aug 2026 08:00:00 GMT"})
  void whatAsksForNoWaitIsNone(String value) {
    assertThat(asked(Map.of("Retry-After", value))).isEmpty();
  }

  @Test
  void backingOffDoublesFromOneSecondAndEndsAtAMinute() {
    for (long seed = 0; seed < 50; seed++) {
      Backoff backoff = new Backoff(seed);
      for (int failures = 1; failures <= 40; failures++) {
        Duration least = Duration.ofSeconds(Math.min(60, 1L << Math.min(failures - 1, 6)));
        assertThat(backoff.after(failures))
            .isBetween(least, least.multipliedBy(2))
            .isLessThanOrEqualTo(Duration.ofSeconds(60));
      }
    }
  }

  @Test
  void backingOffIsTheSameForTheSameSeedAndNotForAnother() {
    assertThat(new Backoff(1).after(5)).isEqualTo(new Backoff(1).after(5));
    assertThat(new Backoff(1).after(5)).isNotEqualTo(new Backoff(2).after(5));
  }
}
