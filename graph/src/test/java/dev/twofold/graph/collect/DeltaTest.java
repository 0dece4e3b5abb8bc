package dev.twofold.graph.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The next run reads what changed; the outcome is that of a full read. */
class DeltaTest {
  @TempDir private Path folder;
  private final SetPace pace = new SetPace();

  private void collect(PlayedTenant tenant, boolean full) throws Exception {
    new TenantCollector(pace, "test", CollectObserver.NONE, new QuickDisk())
        .collect(
            tenant,
            PlayedTenants.TENANT,
            folder,
            new CollectOptions(java.util.Set.of(), CollectOptions.USUAL_SINCE, full));
  }

  private Map<String, JsonNode> users() throws IOException {
    Map<String, JsonNode> users = new TreeMap<>();
    PlayedTenant.JSON
        .readTree(Files.readString(folder.resolve("users.json")))
        .path("value")
        .forEach(user -> users.put(user.path("id").asString(), user));
    return users;
  }

  private static boolean askedForAllUsers(PlayedTenant tenant) {
    return tenant.takeAsked().stream().anyMatch(target -> target.startsWith("users?$select=id,u"));
  }

  @Test
  void randomChangesGiveWhatAFullReadGives() throws Exception {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      PlayedTenant tenant = PlayedTenants.licensed().pageSize(1 + random.nextInt(5));
      collect(tenant, true);
      tenant.changes("users/delta", change(tenant, random));
      tenant.takeAsked();

      collect(tenant, false);

      assertThat(askedForAllUsers(tenant)).as("seed %d", seed).isFalse();
      assertThat(users()).as("seed %d", seed).isEqualTo(expected(tenant));
    }
  }

  private static Map<String, JsonNode> expected(PlayedTenant tenant) {
    Map<String, JsonNode> users = new TreeMap<>();
    tenant
        .rows("users")
        .forEach(user -> {
          ObjectNode plain = user.deepCopy();
          plain.remove("perUserMfaState");
          users.put(plain.path("id").asString(), plain);
        });
    return users;
  }

  /** Changes the tenant, and tells each change in full or in part, sometimes twice. */
  private static List<ObjectNode> change(PlayedTenant tenant, Random random) {
    List<ObjectNode> told = new ArrayList<>();
    for (int step = 0; step < 1 + random.nextInt(12); step++) {
      int number = 1 + random.nextInt(6);
      String id = PlayedTenants.user(number);
      boolean there = tenant.rows("users").removeIf(user -> user.path("id").asString().equals(id));
      if (there && random.nextInt(3) == 0) {
        told.add(PlayedTenant.object("{'id':'%s','@removed':{'reason':'changed'}}".formatted(id)));
        continue;
      }
      ObjectNode row = PlayedTenant.object(PlayedTenants.userRow(number, "disabled"));
      row.put("displayName", "Name " + random.nextInt(1000));
      tenant.rows("users").add(row);
      ObjectNode plain = row.deepCopy();
      plain.remove("perUserMfaState");
      if (there && random.nextBoolean()) {
        plain.retain("id", "displayName");
        plain.put("accountEnabled", true);
        plain.put("userPrincipalName", row.path("userPrincipalName").asString());
      }
      told.add(plain);
      if (random.nextInt(4) == 0) {
        told.add(plain.deepCopy());
      }
    }
    return told;
  }

  @Test
  void linkIsGoodForSixDaysAndNoLonger() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    collect(tenant, false);
    pace.pass(Duration.ofDays(6));
    tenant.takeAsked();

    collect(tenant, false);

    assertThat(askedForAllUsers(tenant)).isTrue();
  }

  @Test
  void linkFromTheFutureIsNotTrusted() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    collect(tenant, false);
    pace.pass(Duration.ofDays(-30));
    tenant.takeAsked();

    collect(tenant, false);

    assertThat(askedForAllUsers(tenant)).isTrue();
  }

  @Test
  void forgottenLinkMakesAFullRead() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    collect(tenant, false);
    tenant.takeAsked();
    tenant.refuse("users/delta", 410, "syncStateNotFound", "gone");

    collect(tenant, false);

    assertThat(askedForAllUsers(tenant)).isTrue();
    assertThat(users()).hasSize(2);
  }

  @Test
  void newUserToldInPartMakesAFullRead() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    collect(tenant, false);
    tenant.takeAsked();
    tenant.changes(
        "users/delta",
        PlayedTenant.parsed("{'id':'%s','accountEnabled':false}".formatted(PlayedTenants.user(9))));

    collect(tenant, false);

    assertThat(askedForAllUsers(tenant)).isTrue();
    assertThat(users()).isEqualTo(expected(tenant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\": [{\"id\": \"half",
        "{\"value\": [{\"id\": \"one\"}",
        "{\"value\": [{\"id\": \"one\"}, 7]}",
        "{\"value\": []}",
        "[]",
        "<html>",
        ""
      })
  void damagedBaseMakesAFullRead(String damaged) throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    collect(tenant, false);
    tenant.takeAsked();
    Files.writeString(folder.resolve("users.json"), damaged);

    collect(tenant, false);

    assertThat(askedForAllUsers(tenant)).isTrue();
    assertThat(users()).hasSize(2);
  }

  @Test
  void moreChangesThanFitInMemoryMakeAFullRead() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    collect(tenant, false);
    tenant.takeAsked();
    List<ObjectNode> many = new ArrayList<>();
    for (int number = 0; number <= Changes.MOST; number++) {
      many.add(PlayedTenant.object(PlayedTenants.userRow(number, "disabled")));
    }
    tenant.changes("users/delta", many);

    collect(tenant, false);

    assertThat(askedForAllUsers(tenant)).isTrue();
  }

  @Test
  void fullReadCanBeAskedFor() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    collect(tenant, false);
    tenant.takeAsked();

    collect(tenant, true);

    assertThat(askedForAllUsers(tenant)).isTrue();
  }

  @Test
  void tenantWithoutDeltaIsReadInFullAndHasNoLink() throws Exception {
    PlayedTenant tenant =
        PlayedTenants.licensed().refuse("users/delta", 403, "AccessDenied", "no delta");

    collect(tenant, false);

    JsonNode manifest =
        PlayedTenant.JSON.readTree(Files.readString(folder.resolve("snapshot.json")));
    assertThat(manifest.path("collections").path("users").has("deltaLink")).isFalse();
    assertThat(manifest.path("collections").path("users").path("status").asString())
        .isEqualTo("read");
  }
}
