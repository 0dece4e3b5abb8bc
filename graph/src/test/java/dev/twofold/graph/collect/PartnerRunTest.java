package dev.twofold.graph.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.graph.call.GraphUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many tenants at once. */
class PartnerRunTest {
  @TempDir private Path to;
  private final SetPace pace = new SetPace();
  private final List<TenantOutcome> outcomes = new ArrayList<>();

  private PartnerRun run(java.util.function.Function<String, PlayedTenant> tenants, int atOnce) {
    TenantCollector collector =
        new TenantCollector(pace, "test", CollectObserver.NONE, new QuickDisk());
    return new PartnerRun(collector, tenants::apply, atOnce);
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(n -> new UUID(1, n).toString()).toList();
  }

  private static PlayedTenant tenant(String id) {
    return PlayedTenants.licensed()
        .list("organization", "{'id':'%s','displayName':'T'}".formatted(id));
  }

  @Test
  void eachTenantHasAFolderAndAResult() throws Exception {
    List<String> ids = ids(20);

    run(PartnerRunTest::tenant, 4).run(ids.iterator(), to, CollectOptions.usual(), outcomes::add);

    assertThat(outcomes).hasSize(20).allMatch(TenantOutcome.Collected.class::isInstance);
    assertThat(ids).allSatisfy(id -> assertThat(to.resolve(id).resolve("users.json")).exists());
  }

  @Test
  void noMoreTenantsThanAllowedAreReadAtOnce() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    PartnerRun run =
        run(
            id -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              return tenant(id);
            },
            3);

    run.run(
        ids(30).iterator(),
        to,
        CollectOptions.usual(),
        outcome -> {
          outcomes.add(outcome);
          now.decrementAndGet();
        });

    assertThat(outcomes).hasSize(30);
    assertThat(most.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void tenantThatWaitsHoldsUpNoOther() throws Exception {
    CountDownLatch othersDone = new CountDownLatch(9);
    List<String> ids = ids(10);
    PartnerRun run =
        run(
            id ->
                tenant(id)
                    .fault(_ -> {
                      await(id.equals(ids.getFirst()) ? othersDone : new CountDownLatch(0));
                      return java.util.Optional.empty();
                    }),
            2);

    run.run(
        ids.iterator(),
        to,
        CollectOptions.usual(),
        outcome -> {
          outcomes.add(outcome);
          othersDone.countDown();
        });

    assertThat(outcomes).hasSize(10);
    assertThat(((TenantOutcome.Collected) outcomes.getLast()).result().tenant())
        .isEqualTo(ids.getFirst());
  }

  @Test
  void errorOfTheMachineEndsTheRunAndIsNotLost() {
    PartnerRun run =
        run(
            id -> {
              throw new OutOfMemoryError("for this test");
            },
            2);

    assertThatThrownBy(() -> run.run(ids(3).iterator(), to, CollectOptions.usual(), outcomes::add))
        .isInstanceOf(OutOfMemoryError.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void failingTenantIsToldAndTheOthersAreRead() throws Exception {
    List<String> ids = ids(5);
    Files.createDirectories(to.resolve(ids.get(2)));
    Files.writeString(to.resolve(ids.get(2)).resolve("users.json"), "[]");
    GraphUnavailable down =
        new GraphUnavailable(GraphUnavailable.Cause.BROKEN, 503, "ServiceUnavailable", "down");

    run(id -> id.equals(ids.get(1)) ? tenant(id).fail("users", down) : tenant(id), 2)
        .run(ids.iterator(), to, CollectOptions.usual(), outcomes::add);

    assertThat(outcomes)
        .filteredOn(TenantOutcome.Failed.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            TenantOutcome.Failed.class,
            failed -> assertThat(failed.tenant()).isEqualTo(ids.get(2)));
    assertThat(outcomes)
        .filteredOn(outcome ->
            outcome instanceof TenantOutcome.Collected(var result)
                && result.worst().map(Problem::reason).filter(Reason.BROKEN::equals).isPresent())
        .hasSize(1);
  }

  @Test
  void faultOfOursEndsTheRunAndIsNotHidden() {
    PartnerRun run =
        run(
            id -> {
              throw new IllegalStateException("fault of ours with " + id.length());
            },
            2);

    assertThatThrownBy(() -> run.run(ids(50).iterator(), to, CollectOptions.usual(), outcomes::add))
        .isInstanceOf(IllegalStateException.class);
    assertThat(outcomes).isEmpty();
  }

  @Test
  void progressTellsTheTimeLeftByTheTenantsDone() {
    Progress progress = new Progress(pace);
    progress.expect(10);
    progress.called("t", 200, 100);
    progress.settled(
        "t", "users", new CollectionState.Read(7, pace.now(), java.util.Optional.empty()));
    progress.waiting("t", "reports of the app", Duration.ofSeconds(3));
    pace.pass(Duration.ofSeconds(40));
    progress.tenantDone();
    progress.tenantDone();

    Progress.View view = progress.view();

    assertThat(view.left()).contains(Duration.ofSeconds(160));
    assertThat(view.waitingFor()).contains("reports of the app");
    assertThat(view.rows()).isEqualTo(7);
    assertThat(view.bytes()).isEqualTo(100);
    progress.waited("t", "reports of the app");
    assertThat(progress.view().waitingFor()).isEmpty();
  }
}
