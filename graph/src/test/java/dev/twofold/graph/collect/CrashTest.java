package dev.twofold.graph.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run that dies at a file operation: the folder holds the last snapshot or says that it is
 * incomplete, and the next run ends as one that nothing disturbed.
 */
class CrashTest {
  @TempDir private Path folder;

  /** A disk that dies at an operation, and stays dead. */
  private static final class DyingDisk extends QuickDisk {
    private long left;

    DyingDisk(long operations) {
      left = operations;
    }

    boolean died() {
      return left < 0;
    }

    private void operate() throws IOException {
      if (--left < 0) {
        left = -1;
        throw new IOException("the process died here");
      }
    }

    @Override
    public void createFolders(Path path) throws IOException {
      operate();
      super.createFolders(path);
    }

    @Override
    public OutputStream create(Path file) throws IOException {
      operate();
      return dying(super.create(file));
    }

    @Override
    public OutputStream append(Path file) throws IOException {
      operate();
      return dying(super.append(file));
    }

    private OutputStream dying(OutputStream file) {
      return new FilterOutputStream(file) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          operate();
          int half = died() ? length / 2 : length;
          out.write(bytes, from, half);
        }
      };
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      operate();
      super.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
      operate();
      super.delete(path);
    }
  }

  @Test
  void firstRunThatDiesAnywhereIsResumedAsIfNothingWas() throws Exception {
    Map<String, String> expected = filesAfter(folder.resolve("whole"), new QuickDisk());
    int deaths = 0;
    for (long at = 0; ; at++) {
      Path place = folder.resolve("first" + at);
      DyingDisk disk = new DyingDisk(at);
      if (!dies(place, PlayedTenants.licensed(), disk)) {
        break;
      }
      deaths++;
      assertThat(wholeCollections(place, expected)).as("dead at %d", at).isTrue();
      assertThat(filesAfter(place, new QuickDisk())).as("resumed at %d", at).isEqualTo(expected);
    }
    assertThat(deaths).isGreaterThan(50);
  }

  @Test
  void laterRunThatDiesAnywhereLeavesTheOldSnapshotOrSaysThatItIsIncomplete() throws Exception {
    Map<String, String> old = filesAfter(folder.resolve("old"), new QuickDisk());
    Path changedPlace = folder.resolve("changed");
    collect(changedPlace, changed(), new QuickDisk());
    Map<String, String> expected = files(changedPlace);
    int deaths = 0;
    for (long at = 0; ; at += 2) {
      Path place = folder.resolve("later" + at);
      collect(place, PlayedTenants.licensed(), new QuickDisk());
      if (!dies(place, changed(), new DyingDisk(at))) {
        break;
      }
      deaths++;
      boolean complete = isComplete(place);
      Map<String, String> found = files(place);
      boolean oldOrNew = found.equals(old) || found.equals(expected);
      assertThat(oldOrNew || !complete).as("dead at %d", at).isTrue();
      assertThat(complete || wholeCollections(place, expected)).as("dead at %d", at).isTrue();
      collect(place, changed(), new QuickDisk());
      assertThat(files(place)).as("resumed at %d", at).isEqualTo(expected);
    }
    assertThat(deaths).isGreaterThan(20);
  }

  @Test
  void resumedRunAsksOnlyForWhatIsMissing() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    DyingDisk disk = new DyingDisk(60);
    assertThat(dies(folder, tenant, disk)).isTrue();
    int before = tenant.takeAsked().size();

    collect(folder, tenant, new QuickDisk());

    int after = tenant.takeAsked().size();
    assertThat(before).isBetween(4, 22);
    assertThat(before + after).isLessThanOrEqualTo(25);
  }

  @Test
  void runThatIsTooOldIsBegunAnew() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    assertThat(dies(folder, tenant, new DyingDisk(60))).isTrue();
    tenant.takeAsked();
    SetPace later = new SetPace();
    later.pass(Duration.ofHours(25));

    new TenantCollector(later, "test", CollectObserver.NONE, new QuickDisk())
        .collect(tenant, PlayedTenants.TENANT, folder, CollectOptions.usual());

    assertThat(tenant.takeAsked()).hasSize(23);
  }

  @Test
  void runFromTheFutureIsBegunAnew() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    assertThat(dies(folder, tenant, new DyingDisk(60))).isTrue();
    tenant.takeAsked();
    SetPace earlier = new SetPace();
    earlier.pass(Duration.ofDays(-400));

    new TenantCollector(earlier, "test", CollectObserver.NONE, new QuickDisk())
        .collect(tenant, PlayedTenants.TENANT, folder, CollectOptions.usual());

    assertThat(tenant.takeAsked()).hasSize(23);
  }

  @Test
  void runOfAnotherVersionIsBegunAnew() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    assertThat(dies(folder, tenant, new DyingDisk(60))).isTrue();
    tenant.takeAsked();

    new TenantCollector(new SetPace(), "test 2", CollectObserver.NONE, new QuickDisk())
        .collect(tenant, PlayedTenants.TENANT, folder, CollectOptions.usual());

    assertThat(tenant.takeAsked()).hasSize(23);
  }

  @Test
  void whatWasRefusedBeforeTheInterruptionIsAskedAgain() throws Exception {
    PlayedTenant tenant =
        PlayedTenants.licensed().refuse("organization", 403, "Authorization_RequestDenied", "no");
    assertThat(dies(folder, tenant, new DyingDisk(60))).isTrue();
    tenant.allow("organization");

    collect(folder, tenant, new QuickDisk());

    assertThat(folder.resolve("organization.json")).exists();
  }

  @Test
  void runWithOtherOptionsIsBegunAnew() throws Exception {
    PlayedTenant tenant = PlayedTenants.licensed();
    assertThat(dies(folder, tenant, new DyingDisk(60))).isTrue();
    tenant.takeAsked();

    new TenantCollector(new SetPace(), "test", CollectObserver.NONE, new QuickDisk())
        .collect(
            tenant,
            PlayedTenants.TENANT,
            folder,
            new CollectOptions(java.util.Set.of(), Duration.ofDays(1), false));

    assertThat(tenant.takeAsked()).hasSize(23);
  }

  /** Another state of the tenant: a user more, a domain less. */
  private static PlayedTenant changed() {
    PlayedTenant tenant = PlayedTenants.licensed();
    tenant
        .list("domains", "{'id':'nordlicht.com','authenticationType':'Managed'}")
        .changes(
            "users/delta",
            PlayedTenant.parsed(
                PlayedTenants.userRow(3, "disabled").replace(",'perUserMfaState':'disabled'", "")));
    tenant.list(
        "users",
        PlayedTenants.userRow(1, "disabled"),
        PlayedTenants.userRow(2, "enforced"),
        PlayedTenants.userRow(3, "disabled"));
    return tenant;
  }

  private static boolean dies(Path place, PlayedTenant tenant, DyingDisk disk) throws Exception {
    try {
      collect(place, tenant, disk);
      return false;
    } catch (IOException e) {
      assertThat(disk.died()).isTrue();
      return true;
    }
  }

  private static void collect(Path place, PlayedTenant tenant, Disk disk) throws Exception {
    new TenantCollector(new SetPace(), "test", CollectObserver.NONE, disk)
        .collect(tenant, PlayedTenants.TENANT, place, CollectOptions.usual());
  }

  private static Map<String, String> filesAfter(Path place, Disk disk) throws Exception {
    collect(place, PlayedTenants.licensed(), disk);
    return files(place);
  }

  /** All files that a reader sees, by name; what differs from run to run is left out. */
  private static Map<String, String> files(Path place) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(place)) {
      return files;
    }
    try (var all = Files.walk(place)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = place.relativize(file).toString();
        if (!name.startsWith(Staging.WORK) && name.endsWith(".json")) {
          files.put(name, text(file));
        }
      }
    }
    return files;
  }

  private static String text(Path file) throws IOException {
    if (!file.endsWith("snapshot.json")) {
      return Files.readString(file);
    }
    ObjectNode json = (ObjectNode) PlayedTenant.JSON.readTree(Files.readString(file));
    json.remove("runId");
    return json.toString();
  }

  private static boolean isComplete(Path place) throws IOException {
    return PlayedTenant.JSON
        .readTree(Files.readString(place.resolve("snapshot.json")))
        .path("complete")
        .asBoolean();
  }

  /** True where nothing that counts as read differs from an undisturbed run. */
  private static boolean wholeCollections(Path place, Map<String, String> expected)
      throws IOException {
    Path manifest = place.resolve("snapshot.json");
    if (!Files.exists(manifest)) {
      return files(place).keySet().stream().noneMatch(name -> name.endsWith(".json"));
    }
    JsonNode json = PlayedTenant.JSON.readTree(Files.readString(manifest));
    for (Map.Entry<String, JsonNode> entry : json.path("collections").properties()) {
      String file = entry.getKey() + ".json";
      boolean read = entry.getValue().path("status").asString("").equals("read");
      if (read && !expected.get(file).equals(Files.readString(place.resolve(file)))) {
        return false;
      }
    }
    return json.path("complete").asBoolean() || saysIncomplete(place);
  }

  private static boolean saysIncomplete(Path place) {
    try (Snapshot snapshot = Snapshot.open(place)) {
      return snapshot.notRead().contains("users");
    } catch (UnusableInputException nothingThere) {
      return Optional.ofNullable(nothingThere.getMessage()).isPresent();
    }
  }
}
