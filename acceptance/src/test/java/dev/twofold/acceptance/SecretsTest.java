package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.throttle.Throttle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets and tokens are in no output, no snapshot and no list of processes. */
class SecretsTest {
  /** How the tokens of the emulator, and Microsoft's, begin. */
  private static final String TOKEN = "eyJ";

  @TempDir private Path folder;

  @Test
  void areNowhereAfterARunThatWorksAndOneThatFails() throws Exception {
    FaultPlan faults = new FaultPlan(1).add("* stall=1s x1");
    try (Emulator emulator =
        Emulator.of(Emulators.syntheticWorld(12, 3))
            .throttling(Throttle.Mode.NONE)
            .faults(faults)
            .start()) {
      String secret = emulator.world().apps().getFirst().secrets().getFirst();
      String tenantId = Emulators.licensedTenant(emulator);
      Path to = folder.resolve("snapshot");

      CollectProcess works = CollectProcess.start(emulator, tenantId, to, folder, "--json");
      List<String> lines = processLinesUntilTheEnd(works);
      assertThat(works.end()).as(works.said()).isZero();
      faults.add("* 500 p0.3").add("* expire-token p0.5");
      CollectProcess fails =
          CollectProcess.start(
              emulator, "00000000-0000-0000-0000-00000000dead", folder.resolve("none"), folder);
      assertThat(fails.end()).isEqualTo(2);

      assertThat(lines).as("the process was seen").isNotEmpty();
      assertThat(lines).noneMatch(line -> line.contains(secret) || line.contains(TOKEN));
      assertThat(works.said() + fails.said()).doesNotContain(secret).doesNotContain(TOKEN);
      assertThat(snapshotTexts(to)).isNotEmpty().noneMatch(text -> text.contains(secret));
      assertThat(snapshotTexts(to)).noneMatch(text -> text.contains("\"" + TOKEN));
    }
  }

  private static List<String> processLinesUntilTheEnd(CollectProcess running)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    Path commandLine = Path.of("/proc", Long.toString(running.process().pid()), "cmdline");
    Path environment = Path.of("/proc", Long.toString(running.process().pid()), "environ");
    while (running.process().isAlive()) {
      for (Path file : List.of(commandLine, environment)) {
        try {
          lines.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException ended) {
          assertThat(running.process().waitFor()).isNotNegative();
        }
      }
      Thread.sleep(50);
    }
    return lines;
  }

  private static List<String> snapshotTexts(Path snapshot) throws IOException {
    try (Stream<Path> files = Files.walk(snapshot)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }
}
