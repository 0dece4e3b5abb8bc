package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.graph.collect.CollectOptions;
import dev.twofold.graph.collect.TenantResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a later run makes of the changes that Graph tells is what a full read gives. */
class DeltaLawTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final CollectOptions FULL =
      new CollectOptions(Set.of(), CollectOptions.USUAL_SINCE, true);
  private static final double FAST = 2_000;

  @TempDir private Path folder;

  @Test
  void laterRunsGiveWhatAFullReadGivesWithoutAskingForAllUsers() throws Exception {
    try (Emulator emulator = emulator();
        Collecting collecting = Collecting.unlimited(emulator)) {
      String tenantId = Emulators.licensedTenant(emulator);
      ChangeableTenant tenant = emulator.tenant(tenantId);
      SplittableRandom random = new SplittableRandom(6);
      Path later = folder.resolve("later");
      collecting.collect(tenantId, later);
      for (int round = 0; round < 4; round++) {
        change(tenant, "users", random);
        change(tenant, "groups", random);
        long before = fullLists(emulator);

        collecting.collect(tenantId, later);

        assertThat(fullLists(emulator) - before)
            .as("lists of users in full: that of the per-user MFA states")
            .isEqualTo(pages(tenant));
        Path full = folder.resolve("full" + round);
        collecting.collect(tenantId, full, FULL);
        assertThat(rows(later, "users")).as("round %d", round).isEqualTo(rows(full, "users"));
        assertThat(rows(later, "groups")).as("round %d", round).isEqualTo(rows(full, "groups"));
      }
    }
  }

  @Test
  void linkThatIsSevenDaysOldIsGoneAndAFullReadIsMade() throws Exception {
    try (Emulator emulator = emulator();
        Collecting collecting = Collecting.unlimited(emulator)) {
      String tenantId = Emulators.licensedTenant(emulator);
      Path later = folder.resolve("later");
      collecting.collect(tenantId, later);
      change(emulator.tenant(tenantId), "users", new SplittableRandom(7));
      emulator.clock().skip(Duration.ofDays(8));
      believeTheLinksNew(later, emulator.clock().instant());

      TenantResult result = collecting.collect(tenantId, later);

      assertThat(emulator.traffic().counts().status(410)).as("gone").isEqualTo(2);
      assertThat(result.notRead()).isZero();
      Path full = folder.resolve("full");
      collecting.collect(tenantId, full, FULL);
      assertThat(rows(later, "users")).isEqualTo(rows(full, "users"));
    }
  }

  /** As where the collector's clock and Graph's are apart. */
  private static void believeTheLinksNew(Path snapshot, Instant now) throws Exception {
    Path manifest = snapshot.resolve("snapshot.json");
    ObjectNode json = (ObjectNode) JSON.readTree(Files.readString(manifest));
    for (String path : new String[] {"users", "groups"}) {
      ((ObjectNode) json.path("collections").path(path)).put("deltaSince", now.toString());
    }
    Files.writeString(manifest, JSON.writeValueAsString(json));
  }

  private static Emulator emulator() throws Exception {
    return Emulator.of(Emulators.syntheticWorld(8, 13))
        .clock(EmulatorClock.startingAt(Instant.now(), FAST))
        .throttling(Throttle.Mode.NONE)
        .start();
  }

  /** Removes, changes and adds a few. */
  private static void change(ChangeableTenant tenant, String path, SplittableRandom random) {
    Rows rows = Emulators.rows(tenant, path);
    for (int step = 0; step < 8; step++) {
      int number = random.nextInt(rows.size());
      if (rows.isHole(number)) {
        continue;
      }
      ObjectNode row = rows.row(number);
      switch (random.nextInt(4)) {
        case 0 -> tenant.remove(path, row.path("id").asString());
        case 1 ->
            tenant.put(
                path, row.put("id", new UUID(random.nextLong(), random.nextLong()).toString()));
        default -> tenant.put(path, row.put("displayName", "Changed " + random.nextInt(1_000)));
      }
    }
  }

  private static long fullLists(Emulator emulator) {
    return emulator.traffic().counts().call("GET /v1.0/users");
  }

  private static long pages(ChangeableTenant tenant) {
    return Math.ceilDiv(Emulators.rows(tenant, "users").size(), 999);
  }

  private static Map<String, JsonNode> rows(Path snapshot, String path) throws Exception {
    Map<String, JsonNode> rows = new TreeMap<>();
    JSON.readTree(Files.readString(snapshot.resolve(path + ".json")))
        .path("value")
        .forEach(row -> assertThat(rows.put(row.path("id").asString(), row)).isNull());
    return rows;
  }
}
