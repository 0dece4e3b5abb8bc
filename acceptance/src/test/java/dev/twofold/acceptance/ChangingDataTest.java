package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.fault.DataChange;
import dev.twofold.emulator.fault.Fault;
import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.fault.FaultRule;
import dev.twofold.emulator.fault.Occasion;
import dev.twofold.emulator.fault.RenamedUser;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.World;
import dev.twofold.graph.collect.CollectOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A tenant whose data change while it is read: each row is as it was or as it became. */
class ChangingDataTest {
  private static final double FAST = 2_000;

  @TempDir private Path folder;
  private final Map<String, Set<JsonNode>> versions = new HashMap<>();

  @Test
  void everyRowIsOneOfItsVersionsAndNoneIsMissingOrDoubled() throws Exception {
    RenamedUser renamed = new RenamedUser(3);
    DataChange change =
        (tenant, path) -> {
          renamed.apply(tenant, path);
          remember(Emulators.rows(tenant, "users"));
        };
    FaultPlan faults =
        new FaultPlan(9)
            .add(FaultRule.on("users*", new Fault.ChangeData(change), new Occasion.Chance(0.5)))
            .add("users* page-twice p0.3");
    try (Emulator emulator =
            Emulator.of(Emulators.syntheticWorld(300, 13))
                .clock(EmulatorClock.startingAt(Instant.now(), FAST))
                .throttling(Throttle.Mode.NONE)
                .faults(faults)
                .start();
        Collecting collecting = Collecting.unlimited(emulator)) {
      String tenantId = severalPages(emulator.world());
      remember(Emulators.rows(emulator.tenant(tenantId), "users"));
      assertThat(versions).as("users, in several pages").hasSizeGreaterThan(999);
      for (int round = 0; round < 4; round++) {
        collecting.collect(tenantId, folder, options(round));

        check();
      }
      assertThat(faults.struck()).as("faults that struck").isPositive();
      assertThat(versions.values()).as("users with versions").anyMatch(all -> all.size() > 1);
    }
  }

  private static String severalPages(World world) {
    return IntStream.range(0, world.customers().size())
        .mapToObj(world.customers()::customer)
        .filter(Customer::consented)
        .map(Customer::tenantId)
        .filter(id -> {
          int users = Emulators.rows(world.content(id).orElseThrow(), "users").size();
          return users > 1_000 && users < 4_000;
        })
        .findFirst()
        .orElseThrow();
  }

  /** The first and the last in full, the others by what changed. */
  private static CollectOptions options(int round) {
    return new CollectOptions(Set.of(), CollectOptions.USUAL_SINCE, round == 3);
  }

  private void remember(Rows rows) {
    IntStream.range(0, rows.size())
        .filter(number -> !rows.isHole(number))
        .mapToObj(rows::row)
        .forEach(row ->
            versions
                .computeIfAbsent(row.path("id").asString(), _ -> new HashSet<>())
                .add(row.path("displayName")));
  }

  private void check() throws Exception {
    Set<String> seen = new HashSet<>();
    JsonNode users =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("users.json"))).path("value");
    for (JsonNode user : users) {
      String id = user.path("id").asString();
      assertThat(seen.add(id)).as("%s comes once", id).isTrue();
      assertThat(versions.get(id)).as(id).contains(user.path("displayName"));
      assertThat(((ObjectNode) user).has("userPrincipalName")).as(id).isTrue();
    }
    assertThat(seen).isEqualTo(versions.keySet());
  }
}
