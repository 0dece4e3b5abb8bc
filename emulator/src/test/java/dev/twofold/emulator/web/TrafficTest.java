package dev.twofold.emulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficTest {
  private final Traffic traffic = new Traffic();

  @Test
  void countsByStatusAndByPathWithoutIds() {
    traffic.answered(get("/v1.0/users/5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502"), 200, 10);
    traffic.answered(get("/v1.0/users/1D9E7C44-3B52-4E0B-A8C7-6F1B2D3C4E05"), 404, 5);
    traffic.dropped(get("/v1.0/users"));
    traffic.throttled("REPORTS");

    Traffic.Counts counts = traffic.counts();

    assertThat(counts.requests()).isEqualTo(3);
    assertThat(counts.bytes()).isEqualTo(15);
    assertThat(counts.status(200)).isEqualTo(1);
    assertThat(counts.status(404)).isEqualTo(1);
    assertThat(counts.call("GET /v1.0/users/{id}")).isEqualTo(2);
    assertThat(counts.dropped()).isEqualTo(1);
    assertThat(counts.refusals()).containsExactly(Map.entry("REPORTS", 1L));
    assertThat(counts.throttled()).isEqualTo(1);
  }

  @Test
  void holdsABoundedNumberOfPaths() {
    for (int i = 0; i < 5_000; i++) {
      traffic.answered(get("/v1.0/things/" + i), 404, 0);
    }

    assertThat(traffic.counts().calls()).hasSizeLessThan(2_100);
    assertThat(traffic.counts().requests()).isEqualTo(5_000);
  }

  @Test
  void startsAnew() {
    traffic.answered(get("/v1.0/users"), 200, 10);
    traffic.failed();

    traffic.reset();

    assertThat(traffic.counts())
        .isEqualTo(new Traffic.Counts(0, 0, 0, 0, Map.of(), Map.of(), Map.of()));
  }

  private static Request get(String path) {
    return new Request(
        "GET", URI.create("http://localhost"), path, "", Map.of(), Request.Body.NONE);
  }
}
