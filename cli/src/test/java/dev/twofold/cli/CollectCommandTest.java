package dev.twofold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code collect} refuses before it sends anything. */
final class CollectCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "collect",
        "collect --tenant t",
        "collect --tenant t --to d --cloud moon",
        "collect --tenant t --to d --with everything",
        "collect --tenant t --to d --since yesterday",
        "collect --tenant t --to d --since -3d",
        "collect --tenant t --to d --customers-from memory",
        "collect --tenant t --to d --endpoint http://example.test",
        "collect --tenant t --to d --endpoint https://example.test --cloud china",
        "collect --tenant t --to d --credentials /no/such/file.json",
        "collect --tenant t --to d --client-secret s3cret"
      })
  void endsWithTwoAndOneLine(String arguments) {
    CommandLineRun run = CommandLineRun.over(List.of(), arguments.split(" ", -1));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1).first().asString().startsWith("twofold: ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void tenantThatIsNoTenantIsToldInOneSentenceWithoutTheSecret() throws IOException {
    Path credentials = folder.resolve("app.json");
    Files.writeString(
        credentials,
        "{\"clientId\": \"c2d7b6a1-0e54-4f3a-8c19-7b5d3a2e1f60\", \"clientSecret\": \"s3cret\"}");
    Files.setPosixFilePermissions(
        credentials, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));

    CommandLineRun run =
        CommandLineRun.over(
            List.of(),
            "collect",
            "--tenant",
            "no/tenant",
            "--to",
            folder.resolve("out").toString(),
            "--credentials",
            credentials.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().contains("no/tenant");
    assertThat(run.out() + run.err()).doesNotContain("s3cret");
  }
}
