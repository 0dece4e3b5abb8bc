package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collector that is killed (SIGKILL) at random moments leaves a snapshot that is complete or says
 * what it lacks; the next run goes on where it stopped.
 */
class KilledTest {
  private static final int KILLS = 6;

  @TempDir private Path folder;

  @Test
  void neverLeavesAPartThatCountsAsTheWhole() throws Exception {
    try (Emulator emulator =
        Emulator.of(Emulators.syntheticWorld(12, 3)).throttling(Throttle.Mode.NONE).start()) {
      String tenantId = Emulators.licensedTenant(emulator);
      Path to = folder.resolve("snapshot");
      SplittableRandom chance = new SplittableRandom(4);
      int mostRead = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        int alive = killAfter(emulator, tenantId, to, 1 + chance.nextInt(6));
        assertThat(alive).as("requests until the kill").isPositive();
        int read = check(emulator.tenant(tenantId), to);
        mostRead = Math.max(mostRead, read);
      }
      assertThat(mostRead).as("collections read before a kill").isPositive();
      CollectProcess last = CollectProcess.start(emulator, tenantId, to, folder);
      assertThat(last.end()).as(last.said()).isZero();
      assertThat(check(emulator.tenant(tenantId), to)).isGreaterThan(15);
      assertThat(manifest(to).path("complete").asBoolean(false)).isTrue();
      assertThat(to.resolve(".collecting.journal")).doesNotExist();
    }
  }

  /** Kills the process once it has sent this many requests; returns how many it had sent. */
  private int killAfter(Emulator emulator, String tenantId, Path to, int requests)
      throws Exception {
    long before = emulator.traffic().counts().requests();
    CollectProcess running = CollectProcess.start(emulator, tenantId, to, folder);
    while (running.process().isAlive()
        && emulator.traffic().counts().requests() - before < requests) {
      Thread.onSpinWait();
    }
    running.process().destroyForcibly();
    running.end();
    return (int) (emulator.traffic().counts().requests() - before);
  }

  /**
   * Checks what counts as read, in the folder and in the journal of the run that waits to go on.
   */
  private static int check(TenantContent content, Path to) throws Exception {
    int read = 0;
    if (Files.exists(to.resolve("snapshot.json"))) {
      for (Map.Entry<String, JsonNode> entry : manifest(to).path("collections").properties()) {
        read += checkCollection(content, to, entry.getKey(), entry.getValue());
      }
    }
    Path work = Files.exists(to.resolve(".collecting")) ? to.resolve(".collecting") : to;
    for (JsonNode line : journal(to)) {
      for (Map.Entry<String, JsonNode> entry : line.path("collections").properties()) {
        read += checkCollection(content, work, entry.getKey(), entry.getValue());
      }
      read += checkCollection(content, work, line.path("collection").asString(""), line);
    }
    checkReader(to);
    return read;
  }

  /** The whole lines of the journal. */
  private static List<JsonNode> journal(Path to) throws Exception {
    Path file = to.resolve(".collecting.journal");
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  private static int checkCollection(
      TenantContent content, Path to, String collection, JsonNode state) throws Exception {
    if (!state.path("status").asString("").equals("read")) {
      return 0;
    }
    JsonNode file =
        JsonMapper.shared().readTree(Files.readString(to.resolve(collection + ".json")));
    if (content.read(collection) instanceof Answer.Many(var rows)) {
      assertThat(file.path("value").size()).as(collection).isEqualTo(rows.size());
    }
    return 1;
  }

  /** The reader of snapshots counts nothing as read that the manifest does not. */
  private static void checkReader(Path to) throws Exception {
    if (!Files.exists(to.resolve("snapshot.json"))) {
      return;
    }
    try (Snapshot snapshot = Snapshot.open(to)) {
      for (Map.Entry<String, JsonNode> entry : manifest(to).path("collections").properties()) {
        if (entry.getValue().path("status").asString("").equals("notRead")) {
          assertThat(snapshot.notRead()).contains(entry.getKey());
        }
      }
    } catch (UnusableInputException nothingReadYet) {
      assertThat(manifest(to).path("complete").asBoolean(true)).isFalse();
    }
  }

  private static JsonNode manifest(Path place) throws Exception {
    return JsonMapper.shared().readTree(Files.readString(place.resolve("snapshot.json")));
  }
}
