package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.SnapshotWorld;
import dev.twofold.emulator.world.World;
import dev.twofold.graph.collect.CollectionState;
import dev.twofold.graph.collect.TenantResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The law collect(serve(s)) = s: what the collector reads from an emulator that serves a tenant is
 * that tenant, or says exactly what is missing.
 */
class CollectServeLawTest {
  private static final int CUSTOMERS = 60;
  private static final double FAST = 2_000;

  @TempDir private Path folder;

  @Test
  void holdsForGeneratedCustomers() throws Exception {
    try (Emulator emulator = emulator(Emulators.syntheticWorld(CUSTOMERS, 11), FaultPlan.none());
        Collecting collecting = Collecting.unlimited(emulator)) {
      for (Customer customer : customers(emulator.world())) {
        Path to = folder.resolve(customer.tenantId());
        TenantResult result = collecting.collect(customer.tenantId(), to);

        if (customer.consented()) {
          assertThat(result.notRead()).as(customer.displayName()).isZero();
          new Comparison(emulator.tenant(customer.tenantId()), to).holds(result);
        } else {
          assertThat(result.read()).isZero();
          assertThat(result.calls()).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void keepsEveryVerdictOfGeneratedCustomers() throws Exception {
    try (Emulator emulator = emulator(Emulators.syntheticWorld(CUSTOMERS, 12), FaultPlan.none());
        Collecting collecting = Collecting.unlimited(emulator)) {
      for (Customer customer : customers(emulator.world())) {
        if (customer.consented()) {
          Path collected = folder.resolve("collected").resolve(customer.tenantId());
          Path exported = folder.resolve("exported").resolve(customer.tenantId());
          collecting.collect(customer.tenantId(), collected);
          Export.write(emulator.tenant(customer.tenantId()), exported);

          assertThat(Verdicts.of(collected))
              .as(customer.displayName())
              .isEqualTo(Verdicts.of(exported));
        }
      }
    }
  }

  @Test
  void holdsForASnapshotMadeByHand() throws Exception {
    Path nordlicht = Path.of(System.getProperty("twofold.root"), "examples", "nordlicht");
    try (SnapshotWorld world = SnapshotWorld.of(List.of(nordlicht));
        Emulator emulator = emulator(world, FaultPlan.none());
        Collecting collecting = Collecting.unlimited(emulator)) {
      String tenantId = world.customers().customer(0).tenantId();
      TenantResult result = collecting.collect(tenantId, folder);

      assertThat(result.notRead()).isZero();
      new Comparison(emulator.tenant(tenantId), folder).holds(result);
      assertThat(Verdicts.of(folder)).isEqualTo(Verdicts.of(nordlicht));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* 429 p0.1 retry-after=7",
        "* 429 p0.1",
        "* 500 p0.1",
        "* 503 p0.2 retry-after=3",
        "* 504 p0.1",
        "* stall=20s p0.05",
        "* stall-close=20s p0.05",
        "* cut p0.15",
        "* page-twice p0.3",
        "* expire-token p0.1",
        "users* 503 p1",
        "identity/conditionalAccess/policies* 429 p1",
        "*transitiveMembers* 500 p0.5",
      })
  void isEqualOrSaysWhatIsMissingUnder(String fault) throws Exception {
    FaultPlan faults = new FaultPlan(5).add(fault);
    try (Emulator emulator = emulator(Emulators.syntheticWorld(8, 13), faults);
        Collecting collecting = Collecting.unlimited(emulator)) {
      for (Customer customer : customers(emulator.world())) {
        Path to = folder.resolve(customer.tenantId());
        TenantResult result = collecting.collect(customer.tenantId(), to);

        if (result.read() > 0) {
          new Comparison(emulator.tenant(customer.tenantId()), to).holds(result);
        }
      }
      assertThat(faults.struck()).as("faults that struck").isPositive();
    }
  }

  @Test
  void saysWhatIsMissingWhereAPartAlwaysFails() throws Exception {
    FaultPlan faults = new FaultPlan(5).add("groups* 500 p1");
    try (Emulator emulator = emulator(Emulators.syntheticWorld(8, 13), faults);
        Collecting collecting = Collecting.unlimited(emulator)) {
      String tenantId = Emulators.licensedTenant(emulator);
      TenantResult result = collecting.collect(tenantId, folder);

      assertThat(result.collections().get("groups")).isInstanceOf(CollectionState.NotRead.class);
      assertThat(result.collections().get("users")).isInstanceOf(CollectionState.Read.class);
      new Comparison(emulator.tenant(tenantId), folder).holds(result);
      assertThat(Verdicts.notRead(folder)).contains("groups");
    }
  }

  private static Emulator emulator(World world, FaultPlan faults) throws Exception {
    return Emulator.of(world)
        .clock(EmulatorClock.startingAt(Instant.now(), FAST))
        .throttling(Throttle.Mode.NONE)
        .faults(faults)
        .start();
  }

  private static List<Customer> customers(World world) {
    return IntStream.range(0, world.customers().size())
        .mapToObj(world.customers()::customer)
        .filter(customer -> sizeIsOrdinary(world, customer))
        .toList();
  }

  /** Leaves out the few giants, for time. */
  private static boolean sizeIsOrdinary(World world, Customer customer) {
    return Emulators.rows(world.content(customer.tenantId()).orElseThrow(), "users").size() < 2_500;
  }
}
