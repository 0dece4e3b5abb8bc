package dev.twofold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a demo ends, no process is left behind, and the next start goes on. */
class DemoCommandTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ENDED_BY_CTRL_C = 130;
  private static final int ENDED_BY_TERM = 143;

  @TempDir private Path folder;

  @Test
  void theWholeFamilyEndsWithItAndAfterAKillTheNextStartGoesOn() throws Exception {
    Path data = folder.resolve("demo");
    Path kept = data.resolve("demo.json");
    try (DemoProcess demo = DemoProcess.start(data, "--customers", "2", "--port", "0")) {
      String address = demo.address().orElse("");
      assertThat(address).as(demo.said()).isNotEmpty();
      assertThat(health(address)).isEqualTo(200);
      assertThat(running(data)).isNotEmpty();
      assertThat(Files.readString(kept)).contains("\"secret\"");
      demo.process().destroyForcibly().waitFor();
      awaitNoneLeft(data);
    }
    String partner = Files.readString(kept);
    try (DemoProcess demo = DemoProcess.start(data, "--port", "0")) {
      assertThat(demo.address()).as(demo.said()).isPresent();
      assertThat(demo.said()).contains("2 customers");
      demo.pressCtrlC();
      assertEndedInOrder(demo, data, ENDED_BY_CTRL_C);
    }
    try (DemoProcess demo = DemoProcess.start(data, "--port", "0")) {
      assertThat(demo.address()).as(demo.said()).isPresent();
      demo.process().destroy();
      assertEndedInOrder(demo, data, ENDED_BY_TERM);
    }
    assertThat(Files.readString(kept)).isEqualTo(partner);
    assertThat(CommandLineRun.over(List.of(), "demo", "--data", data.toString(), "--seed", "9"))
        .satisfies(run -> {
          assertThat(run.status()).isEqualTo(2);
          assertThat(run.err()).contains("seed 1").hasLineCount(1);
        });
  }

  private static void assertEndedInOrder(DemoProcess demo, Path data, int status) throws Exception {
    assertThat(demo.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(demo.process().exitValue()).isEqualTo(status);
    awaitNoneLeft(data);
    assertThat(demo.said()).doesNotContain("did not close", "Exception", "WARNING");
  }

  private static int health(String address) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(address).resolve("/health")).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  /** Processes with the folder among their arguments, told by the system. */
  private static List<ProcessHandle> running(Path data) throws Exception {
    String name = data.toRealPath().toString();
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(name))
        .toList();
  }

  private static void awaitNoneLeft(Path data) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!running(data).isEmpty()) {
      assertThat(System.nanoTime()).as("left behind: %s", running(data)).isLessThan(end);
      Thread.sleep(20);
    }
  }
}
