package dev.twofold.graph.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Pages that come twice, cut or in a circle, and folders that hold something already. */
class PagesAndFoldersTest extends CollectedFolder {
  @Test
  void pageSentTwiceCountsOnce() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed().pageSize(1);
    AtomicInteger again = new AtomicInteger();
    tenant.fault(target ->
        target.contains("users?skip=1") && again.getAndIncrement() == 0
            ? Optional.of(
                ("{\"@odata.nextLink\":\"https://graph.example/users?skip=1\",\"value\":["
                        + tenant.rows("users").getFirst()
                        + "]}")
                    .getBytes(StandardCharsets.UTF_8))
            : Optional.empty());

    collect(tenant);

    assertThat(file("users").path("value")).hasSize(2);
  }

  @Test
  void cutPageIsAskedAgainAndLeavesNoRowBehind() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    AtomicInteger cuts = new AtomicInteger(3);
    tenant.fault(target ->
        target.startsWith("users?$select=id,userPrincipalName") && cuts.getAndDecrement() > 0
            ? Optional.of(cut(tenant, target))
            : Optional.empty());

    collect(tenant);

    assertThat(file("users").path("value")).hasSize(2);
    assertThat(manifest("users").path("status").asString()).isEqualTo("read");
  }

  private static byte[] cut(PlayedTenant tenant, String target) {
    try {
      byte[] whole = tenant.answer(target);
      return java.util.Arrays.copyOf(whole, whole.length - 3);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void pageThatIsAlwaysCutIsBroken() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    tenant.fault(target ->
        target.startsWith("groups?") ? Optional.of(cut(tenant, target)) : Optional.empty());

    collect(tenant);

    assertThat(manifest("groups").path("error").path("reason").asString()).isEqualTo("broken");
    assertThat(manifest("groups").path("error").path("code").asString()).isEqualTo("brokenPage");
    try (Snapshot snapshot = Snapshot.open(folder)) {
      assertThat(snapshot.notRead()).contains("groups");
    }
  }

  @Test
  void circleOfLinksIsBroken() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    tenant.fault(target ->
        target.contains("users?")
            ? Optional.of(
                "{\"@odata.nextLink\":\"https://graph.example/users?around\",\"value\":[]}"
                    .getBytes(StandardCharsets.UTF_8))
            : Optional.empty());

    collect(tenant);

    assertThat(manifest("users").path("error").path("code").asString()).isEqualTo("endlessPages");
  }

  @Test
  void listBeginsAnewWhereGraphForgotTheLink() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed().pageSize(1);
    AtomicInteger asked = new AtomicInteger();
    tenant.fault(target -> {
      if (target.contains("users?skip=1") && asked.getAndIncrement() == 0) {
        tenant.refuse("users", 400, "BadRequest", "The skip token has expired.");
      } else {
        tenant.allow("users");
      }
      return Optional.empty();
    });

    collect(tenant);

    assertThat(file("users").path("value")).hasSize(2);
  }

  @Test
  void filesOfCollectionsThatAreGoneGoAndForeignFilesStay() throws Exception {
    collect(PlayedTenants.licensed());
    Files.writeString(folder.resolve("settings.json"), "{}");
    Files.writeString(folder.resolve("notes.txt"), "mine");

    collect(
        PlayedTenants.licensed()
            .list("domains", "{'id':'nordlicht.com','authenticationType':'Managed'}"));

    assertThat(folder.resolve("domains")).doesNotExist();
    assertThat(folder.resolve("settings.json")).exists();
    assertThat(folder.resolve("notes.txt")).exists();
  }

  @Test
  void folderOfAnotherTenantIsLeftAlone() throws Exception {
    collect(PlayedTenants.licensed());
    PlayedTenant other =
        PlayedTenants.licensed()
            .list(
                "organization",
                "{'id':'1d9e7c44-3b52-4e0b-a8c7-6f1b2d3c4e05','displayName':'Other'}");

    assertThatThrownBy(() -> collect(other))
        .isInstanceOf(UnusableFolder.class)
        .hasMessageContaining("holds a snapshot of tenant " + PlayedTenants.TENANT);
    assertThat(file("snapshot").path("displayName").asString()).isEqualTo("Nordlicht Dental");
  }

  @Test
  void folderWithAnExportOfOtherMeansIsLeftAlone() throws Exception {
    Files.writeString(folder.resolve("users.json"), "[]");

    assertThatThrownBy(() -> collect(PlayedTenants.licensed()))
        .isInstanceOf(UnusableFolder.class)
        .hasMessageContaining("no snapshot.json");
  }

  @Test
  void secondCollectorIsKeptOut() throws Exception {
    try (Staging staging =
        Staging.open(folder, "t", CollectOptions.usual(), pace.now(), "test", new QuickDisk())) {
      assertThat(staging.run().complete()).isFalse();
      assertThatThrownBy(() -> collect(PlayedTenants.licensed()))
          .isInstanceOf(UnusableFolder.class)
          .hasMessageStartingWith("Another collector is at work");
    }
  }
}
