package dev.twofold.graph.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BudgetsTest {
  private static final RequestCost SIGN_INS = RequestCost.ofGraph("auditLogs/signIns");
  private static final RequestCost POLICIES =
      RequestCost.ofGraph("identity/conditionalAccess/policies");
  private static final RequestCost GROUPS = RequestCost.ofGraph("groups");

  private final JumpingPace pace = new JumpingPace();
  private final Budgets budgets = Budgets.documented(pace);

  private Duration timeFor(Budgets limited, String tenantId, RequestCost cost, int calls)
      throws InterruptedException {
    Instant start = pace.now();
    for (int i = 0; i < calls; i++) {
      limited.acquire(tenantId, cost, Waits.NONE).close();
    }
    return Duration.between(start, pace.now());
  }

  @Test
  void reportsOfOneTenantAreFiveInTenSeconds() throws InterruptedException {
    assertThat(timeFor(budgets, "a", SIGN_INS, 5)).isZero();
    assertThat(timeFor(budgets, "a", SIGN_INS, 1))
        .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
  }

  @Test
  void reportsOfAllTenantsAre122InTenSeconds() throws InterruptedException {
    Instant start = pace.now();
    for (int i = 0; i < 122; i++) {
      budgets.acquire("tenant" + i, SIGN_INS, Waits.NONE).close();
    }
    assertThat(pace.now()).isEqualTo(start);
    budgets.acquire("one more", SIGN_INS, Waits.NONE).close();
    assertThat(Duration.between(start, pace.now()))
        .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
  }

  @Test
  void conditionalAccessIsOneASecondInEachTenant() throws InterruptedException {
    assertThat(timeFor(budgets, "a", POLICIES, 1)).isZero();
    assertThat(timeFor(budgets, "b", POLICIES, 1)).isZero();
    assertThat(timeFor(budgets, "a", POLICIES, 10))
        .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
  }

  @Test
  void signInActivityIsTenAMinuteForAllTenantsTogether() throws InterruptedException {
    RequestCost activity = RequestCost.ofGraph("users?$select=id,signInActivity&$top=500");
    for (int i = 0; i < 10; i++) {
      assertThat(timeFor(budgets, "tenant" + i, activity, 1)).isZero();
    }
    assertThat(timeFor(budgets, "one more", activity, 1))
        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
  }

  @Test
  void aLargeTenantMayAskMoreOfTheDirectoryOnceItsSizeIsKnown() throws InterruptedException {
    assertThat(timeFor(budgets, "small", GROUPS, 3_500)).isZero();
    assertThat(timeFor(budgets, "small", GROUPS, 1)).isPositive();
    budgets.sizeClass("large", 501);
    assertThat(timeFor(budgets, "large", GROUPS, 8_000)).isZero();
    assertThat(timeFor(budgets, "large", GROUPS, 1)).isPositive();
  }

  @Test
  void aSizeThatIsLearnedLaterMakesRoomAtOnceAndIsNeverTakenBack() throws InterruptedException {
    assertThat(timeFor(budgets, "a", GROUPS, 3_500)).isZero();
    budgets.sizeClass("a", 50);
    budgets.sizeClass("a", 3);
    assertThat(timeFor(budgets, "a", GROUPS, 1_500)).isZero();
    assertThat(timeFor(budgets, "a", GROUPS, 1)).isPositive();
  }

  @Test
  void aTenantThatWaitsForItsOwnLimitHoldsNobodyUp() throws Exception {
    StandingPace standing = new StandingPace();
    Budgets shared = Budgets.documented(standing, 1);
    for (int i = 0; i < 5; i++) {
      shared.acquire("slow", SIGN_INS, Waits.NONE).close();
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Permit>> slow = new ArrayList<>();
      slow.add(threads.submit(() -> shared.acquire("slow", SIGN_INS, Waits.NONE)));
      standing.awaitSleepers(1);
      // Time stands still: these 117 get all that is left of the app's limit, one at a time.
      for (int i = 0; i < 117; i++) {
        shared.acquire("other" + i, SIGN_INS, Waits.NONE).close();
      }
      assertThat(slow.getFirst().isDone()).isFalse();
      standing.pass(Duration.ofSeconds(11));
      slow.getFirst().get().close();
    }
  }

  @Test
  void noMoreCallsAreUnderWayThanAllowed() throws Exception {
    Budgets two = Budgets.documented(pace, 2);
    Permit first = two.acquire("a", GROUPS, Waits.NONE);
    two.acquire("b", GROUPS, Waits.NONE);
    Semaphore waiting = new Semaphore(0);
    Waits heard =
        new Waits() {
          @Override
          public void waiting(String limit, Duration atMost) {
            waiting.release();
          }

          @Override
          public void waited(String limit) {}
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Permit> third = threads.submit(() -> two.acquire("c", GROUPS, heard));
      waiting.acquire();
      assertThat(third.isDone()).isFalse();
      first.close();
      third.get().close();
    }
  }

  @Test
  void anInterruptWhileWaitingGivesBackWhatWasAlreadyTaken() throws Exception {
    StandingPace standing = new StandingPace();
    Budgets shared = Budgets.documented(standing);
    for (int i = 0; i < 122; i++) {
      shared.acquire("tenant" + i, SIGN_INS, Waits.NONE).close();
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      // Each takes one of its tenant's five, and then waits for the app's limit.
      for (int i = 0; i < 6; i++) {
        Future<Permit> waiter = threads.submit(() -> shared.acquire("a", SIGN_INS, Waits.NONE));
        standing.awaitSleepers(1);
        waiter.cancel(true);
        assertThatThrownBy(waiter::get).isInstanceOf(Exception.class);
      }
    }
    standing.pass(Duration.ofSeconds(11));
    List<Permit> permits = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      permits.add(shared.acquire("a", SIGN_INS, Waits.NONE));
    }
    assertThat(permits).hasSize(5);
  }

  @Test
  void whenTheServerSaysSoTheTenantWaitsAndOthersDoNot() throws InterruptedException {
    budgets.throttled("a", POLICIES, false, pace.now().plusSeconds(30));
    assertThat(timeFor(budgets, "b", POLICIES, 1)).isZero();
    assertThat(timeFor(budgets, "a", GROUPS, 1)).isZero();
    assertThat(timeFor(budgets, "a", POLICIES, 1)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void whenTheServerNamesTheWholeAppAllTenantsWait() throws InterruptedException {
    budgets.throttled("a", SIGN_INS, true, pace.now().plusSeconds(30));
    assertThat(timeFor(budgets, "b", GROUPS, 1)).isZero();
    assertThat(timeFor(budgets, "b", SIGN_INS, 1)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void tenantsThatAreLeftAloneAreForgotten() throws InterruptedException {
    for (int i = 0; i < 10_000; i++) {
      budgets.acquire("tenant" + i, GROUPS, Waits.NONE).close();
      pace.pass(Duration.ofSeconds(1));
    }
    assertThat(budgets.tenants()).isLessThan(300);
  }

  @Test
  void aTenantWithACallUnderWayIsNotForgotten() throws InterruptedException {
    try (Permit _ = budgets.acquire("busy", POLICIES, Waits.NONE)) {
      pace.pass(Duration.ofHours(1));
      budgets.acquire("other", GROUPS, Waits.NONE).close();
      pace.pass(Duration.ofHours(1));
      budgets.acquire("third", GROUPS, Waits.NONE).close();
      assertThat(budgets.tenants()).isEqualTo(2);
    }
  }

  @Test
  void aBatchFitsOnlyIfItCanBeHadAtOnce() {
    RequestCost five = SIGN_INS.plus(SIGN_INS).plus(SIGN_INS).plus(SIGN_INS).plus(SIGN_INS);
    assertThat(budgets.fits(five)).isTrue();
    assertThat(budgets.fits(five.plus(SIGN_INS))).isFalse();
    assertThat(Budgets.none().fits(five.plus(five))).isTrue();
  }

  @Test
  void withoutLimitsNothingIsWaitedFor() throws InterruptedException {
    assertThat(timeFor(Budgets.none(), "a", POLICIES, 1_000)).isZero();
  }
}
