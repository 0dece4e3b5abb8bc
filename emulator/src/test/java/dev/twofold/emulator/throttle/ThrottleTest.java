package dev.twofold.emulator.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.throttle.Throttle.Decision;
import dev.twofold.emulator.throttle.Throttle.Decision.Admitted;
import dev.twofold.emulator.throttle.Throttle.Decision.Refused;
import dev.twofold.emulator.throttle.Throttle.Mode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThrottleTest {
  private static final String APP = "app-1";
  private final SetClock clock = new SetClock();
  private final List<Limit> refusals = new ArrayList<>();
  private final Throttle throttle = new Throttle(Mode.DOCUMENTED, clock, refusals::add);

  private static final class SetClock implements InstantSource {
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    void passUntil(Instant time) {
      now = time.isAfter(now) ? time : now;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REPORTS, auditLogs/signIns, 5",
    "CONDITIONAL_ACCESS, identity/conditionalAccess/policies, 1",
    "PARTNER_CENTER, customers, 500",
    "CONSENTS, customers/{id}/applicationconsents, 50",
  })
  void admitsAsManyInOneTenantAsDocumented(ThrottledService service, String pattern, int most) {
    assertThat(admittedInARow(call(service, "GET", pattern, "t1"), most + 3)).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"S, 3500", "M, 5000", "L, 8000"})
  void aTenantHasResourceUnitsByItsSize(SizeClass size, int units) {
    ThrottledCall members =
        new ThrottledCall(
            APP,
            "t1",
            ThrottledService.DIRECTORY,
            "GET",
            "groups/{id}/transitiveMembers",
            Map.of(),
            size);

    assertThat(admittedInARow(members, units)).isEqualTo(units / 5);
    assertThat(refusals).containsOnly(size.limit());
  }

  @Test
  void reportsOverAllTenantsHaveALimitOfTheApp() {
    long admitted = 0;
    for (int tenant = 0; tenant < 40; tenant++) {
      admitted += admittedInARow(reports("t" + tenant), 5);
    }

    assertThat(admitted).isEqualTo(122);
    assertThat(refusals).contains(Limit.REPORTS);
    assertThat(admittedInARow(ofOtherApp(reports("t0")), 5)).isEqualTo(5);
  }

  @Test
  void signInActivityIsReadTenTimesAMinuteOverAllTenants() {
    Map<String, String> query = Map.of("$select", "id,signInActivity", "$top", "500");
    long admitted = 0;
    for (int tenant = 0; tenant < 12; tenant++) {
      ThrottledCall users =
          new ThrottledCall(
              APP, "t" + tenant, ThrottledService.DIRECTORY, "GET", "users", query, SizeClass.L);
      admitted += admittedInARow(users, 1);
    }

    assertThat(admitted).isEqualTo(10);
    assertThat(refusals).containsOnly(Limit.SIGN_IN_ACTIVITY);
  }

  @Test
  void conditionalAccessCountsAllAppsAndGivesNoRetryAfter() {
    ThrottledCall policies =
        call(
            ThrottledService.CONDITIONAL_ACCESS,
            "GET",
            "identity/conditionalAccess/policies",
            "t1");

    assertThat(throttle.decide(policies)).isInstanceOf(Admitted.class);
    Decision second = throttle.decide(ofOtherApp(policies));

    assertThat(second)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.response().status()).isEqualTo(429);
              assertThat(refused.response().headers()).doesNotContainKey("Retry-After");
            });
  }

  @Test
  void writesToTheDirectoryHaveALimitOfTheirOwn() {
    ThrottledCall write = call(ThrottledService.DIRECTORY, "PATCH", "users/{id}", "t1");
    long admitted = 0;
    for (int second = 0; second < 100; second++) {
      admitted += admittedInARow(write, 40);
      clock.pass(Duration.ofSeconds(1));
    }

    assertThat(admitted).isEqualTo(3_000);
    assertThat(refusals).containsOnly(Limit.WRITES_IN_TENANT);
  }

  @Test
  void refusalsOfTheDirectoryNameScopeAndReason() {
    ThrottledCall write = call(ThrottledService.DIRECTORY, "GET", "users/{id}", "t1");
    admittedInARow(write, 3_500);

    assertThat(throttle.decide(write))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.response().headers())
                    .containsEntry("x-ms-throttle-scope", "Tenant_Application/ReadWrite/app-1/t1")
                    .containsEntry("x-ms-throttle-information", "ResourceUnitLimitExceeded")
                    .containsEntry("x-ms-throttle-limit-percentage", "1.00")
                    .containsEntry("Retry-After", "10"));
  }

  @Test
  void admittedCallsTellTheirCostAndHowNearTheLimitIs() {
    ThrottledCall user = call(ThrottledService.DIRECTORY, "GET", "users/{id}", "t1");
    assertThat(throttle.decide(user)).isEqualTo(new Admitted(Map.of("x-ms-resource-unit", "1")));
    admittedInARow(user, 2_999);

    assertThat(throttle.decide(user))
        .isEqualTo(
            new Admitted(
                Map.of("x-ms-resource-unit", "1", "x-ms-throttle-limit-percentage", "0.86")));
  }

  @Test
  void aRefusalOfGraphHasTheBodyOfTheDocumentation() {
    ThrottledCall reports = reports("t1");
    admittedInARow(reports, 5);

    assertThat(body(throttle.decide(reports)))
        .isEqualTo(
            """
            {"error":{"code":"TooManyRequests","message":"Please retry again later.",\
            "innerError":{"code":"429","message":"Please retry after","status":"429"}}}\
            """);
  }

  @Test
  void aRefusalOfPartnerCenterHasItsOwnBody() {
    ThrottledCall customers = call(ThrottledService.PARTNER_CENTER, "GET", "customers", "t1");
    admittedInARow(customers, 500);
    clock.pass(Duration.ofMillis(3_500));

    assertThat(body(throttle.decide(customers)))
        .isEqualTo(
            """
            {"statusCode":429,"message":"Rate limit is exceeded. Try again in 57 seconds."}\
            """);
  }

  @ParameterizedTest
  @EnumSource(
      value = ThrottledService.class,
      names = {"REPORTS", "DIRECTORY", "PARTNER_CENTER", "CONSENTS"})
  void whoIsAloneAndWaitsAsToldGetsIn(ThrottledService service) {
    SplittableRandom random = new SplittableRandom(5);
    ThrottledCall call = call(service, "POST", "things", "t1");
    for (int round = 0; round < 20; round++) {
      Decision decision = throttle.decide(call);
      for (int i = 0; i < 10_000 && decision instanceof Admitted; i++) {
        clock.pass(Duration.ofNanos(random.nextLong(2_000_000)));
        decision = throttle.decide(call);
      }
      // Impatient calls before the one that waits.
      admittedInARow(call, random.nextInt(20));
      clock.pass(Duration.ofSeconds(retryAfter(throttle.decide(call))));

      assertThat(throttle.decide(call)).isInstanceOf(Admitted.class);
    }
  }

  @Test
  void clientsThatWaitAsToldGetWhatTheirTenantMay() {
    SplittableRandom random = new SplittableRandom(17);
    Instant[] next = new Instant[20];
    Arrays.fill(next, clock.instant());
    long admitted = 0;
    for (int i = 0; i < 10_000; i++) {
      int tenant = earliest(next);
      clock.passUntil(next[tenant]);
      Decision decision = throttle.decide(reports("t" + tenant));
      long millis = retryAfter(decision) * 1_000 + random.nextInt(500);
      next[tenant] = clock.instant().plusMillis(millis);
      admitted += decision instanceof Admitted ? 1 : 0;
    }

    assertThat(admitted).isGreaterThan(6_000);
  }

  @Test
  void neverAdmitsMoreThanTheLimitOfTheAppHoweverCallsArrive() {
    SplittableRandom random = new SplittableRandom(18);
    List<Instant> admitted = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      clock.pass(Duration.ofMillis(i % 300 == 0 ? random.nextInt(20_000) : random.nextInt(30)));
      if (throttle.decide(reports("t" + random.nextInt(60))) instanceof Admitted) {
        admitted.add(clock.instant());
      }
    }

    assertThat(admitted).hasSizeGreaterThan(2_000);
    int most = Limit.REPORTS.budget();
    for (int i = most; i < admitted.size(); i++) {
      Instant before = admitted.get(i).minus(Limit.REPORTS.window());
      assertThat(admitted.get(i - most)).isBeforeOrEqualTo(before);
    }
  }

  @Test
  void refusedCallsCountUntilTheyAreAsOldAsOthers() {
    admittedInARow(reports("t1"), 5);
    clock.pass(Duration.ofSeconds(6));
    assertThat(admittedInARow(reports("t1"), 3)).isZero();

    clock.pass(Duration.ofSeconds(4));
    assertThat(admittedInARow(reports("t1"), 2)).isEqualTo(2);
    assertThat(admittedInARow(reports("t1"), 1)).isZero();
  }

  @Test
  void withoutRetryAfterNoRefusalSaysWhenToComeBack() {
    Throttle silent = new Throttle(Mode.WITHOUT_RETRY_AFTER, clock, refusals::add);
    Decision decision = silent.decide(reports("t1"));
    while (decision instanceof Admitted) {
      decision = silent.decide(reports("t1"));
    }

    assertThat(decision)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.response().headers()).isEmpty());
  }

  @Test
  void withoutThrottlingNothingIsRefused() {
    Throttle none = new Throttle(Mode.NONE, clock, refusals::add);
    for (int i = 0; i < 1_000; i++) {
      assertThat(none.decide(reports("t1"))).isEqualTo(new Admitted(Map.of()));
    }
  }

  @Test
  void tenantsThatNobodyAsksForAnyMoreCostNoMemory() {
    for (int tenant = 0; tenant < 20_000; tenant++) {
      throttle.decide(reports("t" + tenant));
      clock.pass(Duration.ofMillis(100));
    }

    assertThat(throttle.windowsHeld()).isLessThan(3_000);
  }

  private long admittedInARow(ThrottledCall call, int times) {
    long admitted = 0;
    for (int i = 0; i < times; i++) {
      admitted += throttle.decide(call) instanceof Admitted ? 1 : 0;
    }
    return admitted;
  }

  private static int earliest(Instant[] times) {
    return IntStream.range(0, times.length)
        .boxed()
        .min(Comparator.comparing(i -> times[i]))
        .orElseThrow();
  }

  private static ThrottledCall reports(String tenant) {
    return call(ThrottledService.REPORTS, "GET", "auditLogs/signIns", tenant);
  }

  private static ThrottledCall call(
      ThrottledService service, String method, String pattern, String tenant) {
    return new ThrottledCall(APP, tenant, service, method, pattern, Map.of(), SizeClass.S);
  }

  private static ThrottledCall ofOtherApp(ThrottledCall call) {
    return new ThrottledCall(
        "app-2",
        call.tenantId(),
        call.service(),
        call.method(),
        call.pattern(),
        call.query(),
        call.size());
  }

  private static long retryAfter(Decision decision) {
    return switch (decision) {
      case Admitted _ -> 0;
      case Refused(_, var response) -> Long.parseLong(response.headers().get("Retry-After"));
    };
  }

  private static String body(Decision decision) {
    return decision instanceof Refused(_, var response)
        ? new String(response.bytes(), StandardCharsets.UTF_8)
        : "admitted";
  }
}
