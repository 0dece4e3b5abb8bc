package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.World;
import dev.twofold.graph.collect.CollectOptions;
import dev.twofold.graph.collect.PartnerRun;
import dev.twofold.graph.collect.TenantOutcome;
import dev.twofold.graph.pace.Budgets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand customers under Microsoft's documented limits, kept before they are reached. */
class ThousandTenantsTest {
  private static final int CUSTOMERS = 1_000;
  private static final double SPEED = 6;

  @TempDir private Path folder;

  @Test
  void areReadWithoutOneRefusalForTheirNumber() throws Exception {
    World world = Emulators.syntheticWorld(CUSTOMERS, 21);
    try (Emulator emulator =
            Emulator.of(world)
                .clock(EmulatorClock.startingAt(Instant.now(), SPEED))
                .throttling(Throttle.Mode.DOCUMENTED)
                .start();
        Collecting collecting =
            new Collecting(emulator, Budgets.documented(Collecting.paceOf(emulator.clock())))) {
      List<TenantOutcome> outcomes = new ArrayList<>();
      new PartnerRun(collecting.collector(), collecting.client()::tenant, 128)
          .run(smallTenants(world).iterator(), folder, CollectOptions.usual(), outcomes::add);

      assertThat(outcomes).hasSameSizeAs(smallTenants(world));
      assertThat(emulator.traffic().counts().throttled()).as("refused for their number").isZero();
      assertThat(outcomes)
          .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(TenantOutcome.Collected.class));
    }
  }

  private static List<String> smallTenants(World world) {
    return IntStream.range(0, CUSTOMERS)
        .mapToObj(world.customers()::customer)
        .map(Customer::tenantId)
        .filter(id -> Emulators.rows(world.content(id).orElseThrow(), "users").size() < 1_000)
        .toList();
  }
}
