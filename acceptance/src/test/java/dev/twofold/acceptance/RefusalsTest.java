package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.synthetic.SyntheticWorld;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.SnapshotWorld;
import dev.twofold.emulator.world.World;
import dev.twofold.graph.collect.CollectionState;
import dev.twofold.graph.collect.Problem;
import dev.twofold.graph.collect.Reason;
import dev.twofold.graph.collect.TenantResult;
import dev.twofold.graph.customers.Customers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Microsoft refuses, and what the collector says of it; and whom a partner's lists name. */
class RefusalsTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final double FAST = 2_000;
  private static final String REPORT = "reports/authenticationMethods/userRegistrationDetails";
  private static final String METHODS = "users/authentication/methods";
  private static final String ELIGIBILITIES =
      "roleManagement/directory/roleEligibilityScheduleInstances";

  @TempDir private Path folder;

  @Test
  void bothListsNameTheCustomersOfTheWorld() throws Exception {
    try (Emulator emulator = emulator(Emulators.syntheticWorld(150, 13));
        Collecting collecting =
            Collecting.delegated(emulator, emulator.world().partner().technicians().getFirst())) {
      String partner = emulator.world().partner().tenantId();
      Customers lists =
          new Customers(
              collecting.client().partnerCenter(partner), collecting.client().tenant(partner));

      assertThat(ids(lists.byPartnerCenter().customers()))
          .isEqualTo(ids(emulator.world(), _ -> true));
      assertThat(ids(lists.byGdap().customers()))
          .isEqualTo(ids(emulator.world(), RefusalsTest::isOpen));
    }
  }

  @Test
  void partnerUserWithoutRelationshipOrConsentIsToldSo() throws Exception {
    try (Emulator emulator = emulator(Emulators.syntheticWorld(150, 13));
        Collecting collecting =
            Collecting.delegated(emulator, emulator.world().partner().technicians().getFirst())) {
      World world = emulator.world();
      String closed =
          any(world, customer -> customer.consented() && customer.relationships().isEmpty());
      String unasked = any(world, customer -> !customer.consented() && isOpen(customer));

      assertThat(reason(collecting.collect(closed, folder.resolve("closed"))))
          .contains(Reason.NO_GDAP_RELATIONSHIP);
      assertThat(reason(collecting.collect(unasked, folder.resolve("unasked"))))
          .contains(Reason.NO_CONSENT);
    }
  }

  @Test
  void permissionThatTheAppHasNotGotIsNamedAsTheReason() throws Exception {
    App app = Emulators.syntheticWorld(1, 1).apps().getFirst();
    Set<String> fewer = new TreeSet<>(app.applicationPermissions());
    fewer.removeIf(name -> name.startsWith("Policy.Read") || name.startsWith("Policy.ReadWrite"));
    App weak =
        new App(
            app.clientId(),
            app.displayName(),
            app.secrets(),
            app.certificates(),
            fewer,
            app.delegatedPermissions());
    try (Emulator emulator = emulator(SyntheticWorld.of(8, 13, Instant.now(), weak));
        Collecting collecting = Collecting.unlimited(emulator)) {
      TenantResult result = collecting.collect(Emulators.licensedTenant(emulator), folder);

      assertThat(reason(result, "identity/conditionalAccess/policies"))
          .contains(Reason.NO_PERMISSION);
      assertThat(reason(result, "policies/identitySecurityDefaultsEnforcementPolicy"))
          .contains(Reason.NO_PERMISSION);
      assertThat(result.collections().get("users")).isInstanceOf(CollectionState.Read.class);
      assertThat(Verdicts.notRead(folder)).contains("identity/conditionalAccess/policies");
    }
  }

  @Test
  void whatASnapshotLacksIsMissingInTheSameWordsWhenItIsServedAndCollected() throws Exception {
    Path original = folder.resolve("original");
    copy(Path.of(System.getProperty("twofold.root"), "examples", "nordlicht"), original);
    lack(
        original,
        "identity/conditionalAccess/namedLocations",
        "notRead",
        403,
        "AccessDenied",
        "You cannot perform the requested operation, required scopes are missing in the token.");
    lack(
        original,
        REPORT,
        "notLicensed",
        403,
        "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
        "Tenant is not a B2C tenant and doesn't have premium license");
    lack(
        original,
        ELIGIBILITIES,
        "notLicensed",
        400,
        "AadPremiumLicenseRequired",
        "The tenant needs to have Microsoft Entra ID P2 or Governance license.");
    lack(
        original,
        METHODS,
        "notRead",
        403,
        "Authorization_RequestDenied",
        "Insufficient privileges to complete the operation.");
    try (SnapshotWorld world = SnapshotWorld.of(List.of(original));
        Emulator emulator = emulator(world);
        Collecting collecting = Collecting.unlimited(emulator)) {
      Path collected = folder.resolve("collected");
      collecting.collect(world.customers().customer(0).tenantId(), collected);

      for (String path :
          List.of("identity/conditionalAccess/namedLocations", REPORT, ELIGIBILITIES, METHODS)) {
        JsonNode expected = state(original, path);
        JsonNode found = state(collected, path);
        assertThat(found.path("status")).as(path).isEqualTo(expected.path("status"));
        for (String part : List.of("status", "code", "message")) {
          assertThat(found.path("error").path(part))
              .as(path)
              .isEqualTo(expected.path("error").path(part));
        }
        assertThat(collected.resolve(path + ".json")).doesNotExist();
      }
      assertThat(Verdicts.of(collected)).isEqualTo(Verdicts.of(original));
      assertThat(Verdicts.of(collected).toString()).contains("UNKNOWN");
    }
  }

  private static Emulator emulator(World world) throws Exception {
    return Emulator.of(world)
        .clock(EmulatorClock.startingAt(Instant.now(), FAST))
        .throttling(Throttle.Mode.NONE)
        .start();
  }

  private static boolean isOpen(Customer customer) {
    return customer.relationships().stream().anyMatch(Customer.Relationship::isActive);
  }

  private static Set<String> ids(World world, Predicate<Customer> wanted) {
    return all(world).filter(wanted).map(Customer::tenantId).collect(Collectors.toSet());
  }

  private static Set<String> ids(List<dev.twofold.graph.customers.Customer> listed) {
    return listed.stream()
        .map(dev.twofold.graph.customers.Customer::tenantId)
        .collect(Collectors.toSet());
  }

  private static String any(World world, Predicate<Customer> wanted) {
    return all(world).filter(wanted).findFirst().orElseThrow().tenantId();
  }

  private static Stream<Customer> all(World world) {
    return IntStream.range(0, world.customers().size()).mapToObj(world.customers()::customer);
  }

  private static Optional<Reason> reason(TenantResult result) {
    assertThat(result.read()).isZero();
    return result.worst().map(Problem::reason);
  }

  private static Optional<Reason> reason(TenantResult result, String path) {
    return Optional.ofNullable(result.collections().get(path))
        .flatMap(CollectionState::trouble)
        .map(Problem::reason);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** Takes a collection out of a snapshot, with the reason. */
  private static void lack(
      Path snapshot, String path, String state, int status, String code, String message)
      throws IOException {
    Files.deleteIfExists(snapshot.resolve(path + ".json"));
    Path manifest = snapshot.resolve("snapshot.json");
    ObjectNode json = (ObjectNode) JSON.readTree(Files.readString(manifest));
    ObjectNode entry = ((ObjectNode) json.path("collections")).putObject(path);
    entry.put("status", state);
    entry.putObject("error").put("status", status).put("code", code).put("message", message);
    Files.writeString(manifest, JSON.writeValueAsString(json));
  }

  private static JsonNode state(Path snapshot, String path) throws IOException {
    return JSON.readTree(Files.readString(snapshot.resolve("snapshot.json")))
        .path("collections")
        .path(path);
  }
}
