package dev.twofold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code twofold serve} says where it can't start. */
class ServeCommandTest {
  @TempDir private Path folder;

  @Test
  void withoutAConfigurationItSaysWhatToNameAndHowToGetOne() {
    assertThat(serve())
        .satisfies(run -> {
          assertThat(run.status()).isEqualTo(2);
          assertThat(run.err()).contains("--config FILE", "serve --example");
        });
  }

  @Test
  void everythingThatIsWrongInTheConfigurationIsPrintedAtOnce() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("twofold.yaml"),
            """
            listen: 0.0.0.0
            port: 99999
            database: {user: app}
            colect: {every: 12h}
            """);
    assertThat(serve("--config", file.toString()))
        .satisfies(run -> {
          assertThat(run.status()).isEqualTo(2);
          assertThat(run.err())
              .contains("`partner` is missing", "`listen`", "`port`", "`database.user`", "`colect`")
              .contains("credentials")
              .doesNotContain("Exception");
          assertThat(run.out()).isEmpty();
        });
  }

  @Test
  void aDatabaseThatCannotBeReachedIsToldInOneLineWithoutThePassword() throws Exception {
    Path password = Files.writeString(folder.resolve("pw"), "s3cret-of-the-database");
    Path credentials = folder.resolve("credentials.json");
    Files.createFile(
        credentials,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        credentials,
        """
        {"clientId": "11111111-2222-4333-8444-555555555555", "clientSecret": "s3cret-of-the-app"}
        """);
    Path file =
        Files.writeString(
            folder.resolve("twofold.yaml"),
            """
            partner: partner.example
            credentials: credentials.json
            port: %d
            database:
              url: jdbc:postgresql://127.0.0.1:1/twofold
              user: app
              passwordFile: %s
            """
                .formatted(freePort(), password.getFileName()));
    assertThat(serve("--config", file.toString()))
        .satisfies(run -> {
          assertThat(run.status()).isNotZero();
          assertThat(run.err())
              .contains("the database at jdbc:postgresql://127.0.0.1:1/twofold can't be reached")
              .doesNotContain("s3cret", "Exception")
              .hasLineCount(1);
        });
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static CommandLineRun serve(String... more) {
    List<String> arguments = new ArrayList<>(List.of("serve"));
    arguments.addAll(List.of(more));
    return CommandLineRun.over(List.of(), arguments.toArray(String[]::new));
  }
}
