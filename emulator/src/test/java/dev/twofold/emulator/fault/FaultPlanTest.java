package dev.twofold.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.web.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  private final FaultPlan plan = new FaultPlan(7);

  @Test
  void strikesTheNextRequestsAfterSkippingSome() {
    plan.add("users 503 skip=2 x3");

    assertThat(struckOf(8, "/v1.0/users"))
        .containsExactly(false, false, true, true, true, false, false, false);
    assertThat(plan.struck()).isEqualTo(3);
  }

  @Test
  void countsOnlyRequestsThatMatch() {
    plan.add("GET users 503 x1");

    assertThat(plan.frontFault(request("GET", "/v1.0/groups"))).isEmpty();
    assertThat(plan.frontFault(request("PATCH", "/v1.0/users"))).isEmpty();
    assertThat(plan.frontFault(request("GET", "/v1.0/users"))).isPresent();
  }

  @Test
  void strikesByProbabilityTheSameForTheSameSeed() {
    plan.add("users 503 p0.25");
    FaultPlan twin = new FaultPlan(7).add("users 503 p0.25");

    List<Boolean> struck = struckOf(4_000, "/v1.0/users");

    assertThat(struck.stream().filter(is -> is).count()).isBetween(900L, 1_100L);
    assertThat(IntStream.range(0, 4_000).mapToObj(_ -> isStruck(twin, "/v1.0/users")).toList())
        .isEqualTo(struck);
  }

  @Test
  void drawsAnyOfTheStatuses() {
    plan.add("users any");

    assertThat(
            IntStream.range(0, 200)
                .mapToObj(_ -> plan.innerFault("GET", "users").orElseThrow().response().status())
                .distinct())
        .containsExactlyInAnyOrder(429, 500, 503, 504);
  }

  @Test
  void anExpiredTokenIsRefusedInGraphsWords() {
    plan.add("users expire-token");

    Refusal refusal = plan.innerFault("GET", "users").orElseThrow();

    assertThat(refusal.response().status()).isEqualTo(401);
    assertThat(new String(refusal.response().bytes(), StandardCharsets.UTF_8))
        .contains(
            "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.");
  }

  @Test
  void eachPlaceSeesItsOwnFaultsOnly() {
    plan.add("users page-twice x1").add("users cut x1").add("users 429 retry-after=7 x1");

    assertThat(plan.pageFault("GET", "users")).contains(new Fault.PageTwice());
    assertThat(plan.pageFault("GET", "users")).isEmpty();
    assertThat(plan.innerFault("GET", "users"))
        .hasValueSatisfying(
            refusal -> assertThat(refusal.response().headers()).containsEntry("Retry-After", "7"));
    assertThat(plan.frontFault(request("GET", "/v1.0/users")))
        .contains(new Fault.CutBody(0.5, false));
    assertThat(plan.frontFault(request("GET", "/v1.0/users"))).isEmpty();
  }

  @Test
  void rulesCanBeChangedMeanwhile() {
    plan.add("users 503");
    assertThat(isStruck(plan, "/v1.0/users")).isTrue();

    plan.clear();

    assertThat(isStruck(plan, "/v1.0/users")).isFalse();
  }

  private List<Boolean> struckOf(int times, String path) {
    return IntStream.range(0, times).mapToObj(_ -> isStruck(plan, path)).toList();
  }

  private static boolean isStruck(FaultPlan plan, String path) {
    Optional<Fault.OfAnswer> fault = plan.frontFault(request("GET", path));
    return fault.isPresent();
  }

  private static Request request(String method, String path) {
    return new Request(
        method, URI.create("http://localhost"), path, "", Map.of(), Request.Body.NONE);
  }
}
