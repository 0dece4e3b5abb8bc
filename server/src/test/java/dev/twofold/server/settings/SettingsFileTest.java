package dev.twofold.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.twofold.graph.cloud.Cloud;
import dev.twofold.graph.collect.Extra;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the configuration file may say, and what is told where it says something else. */
class SettingsFileTest {
  private static final Map<String, String> CREDENTIAL =
      Map.of(
          "TWOFOLD_CLIENT_ID",
          "11111111-2222-4333-8444-555555555555",
          "TWOFOLD_CLIENT_SECRET",
          "s3cret-of-the-app");

  @TempDir private Path folder;

  @Test
  void aPartnerAndACredentialAreEnough() throws Exception {
    ServerSettings settings = read("partner: partner.example\n", CREDENTIAL);

    assertThat(settings.partner()).isEqualTo("partner.example");
    assertThat(settings.port()).isEqualTo(8420);
    assertThat(settings.data()).isEqualTo(folder.resolve("twofold-data"));
    assertThat(settings.database()).isEqualTo(new DatabaseSettings.Embedded());
    assertThat(settings.collection()).isEqualTo(CollectionSettings.usual());
    assertThat(settings.retention()).isEqualTo(Retention.usual());
    assertThat(settings.endpoints()).isEqualTo(Cloud.GLOBAL.endpoints());
  }

  @Test
  void everythingCanBeSaid() throws Exception {
    Files.writeString(folder.resolve("pw"), "hidden\n");
    Files.writeString(folder.resolve("ca.pem"), "");
    ServerSettings settings =
        read(
            """
            partner: 3f2a7c7e-0000-4000-8000-000000000001
            endpoint: https://localhost:8443
            trust: ca.pem
            data: /srv/twofold
            listen: localhost
            port: 9000
            database:
              url: jdbc:postgresql://db.example:5433/twofold?sslmode=verify-full
              user: app
              passwordFile: pw
            collect: {every: 12h, atOnce: 8, with: [signIns, applications]}
            retention: {snapshots: 30d, history: 400d}
            """,
            CREDENTIAL);

    assertThat(settings.database())
        .isEqualTo(
            new DatabaseSettings.External(
                "jdbc:postgresql://db.example:5433/twofold?sslmode=verify-full", "app", "hidden"));
    assertThat(settings.collection().every()).isEqualTo(Duration.ofHours(12));
    assertThat(settings.collection().atOnce()).isEqualTo(8);
    assertThat(settings.collection().with())
        .containsExactlyInAnyOrder(Extra.SIGN_INS, Extra.APPLICATIONS);
    assertThat(settings.retention())
        .isEqualTo(new Retention(Duration.ofDays(30), Duration.ofDays(400)));
    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.data()).isEqualTo(Path.of("/srv/twofold"));
    assertThat(settings.trust()).contains(folder.resolve("ca.pem"));
    assertThat(settings.toString()).doesNotContain("hidden", "s3cret");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceEachInOneSentenceWithItsLine() throws Exception {
    List<String> problems =
        problems(
            """
            partners: partner.example
            port: 99999
            listen: 0.0.0.0
            cloud: mars
            trust: nowhere.pem
            database:
              user: app
            collect:
              every: 5s
              atOnce: many
              with: [signIns, coffee]
            retention:
              snapshots:
              days: 3
            """,
            Map.of());

    assertThat(problems).allSatisfy(line -> assertThat(line).startsWith(file() + ":"));
    assertThat(problems).noneMatch(line -> line.contains("\n"));
    assertThat(String.join("\n", problems))
        .contains(
            "`partner` is missing",
            ":1: `partners` is not known; the keys here are partner, ",
            ":2: `port` must be a number from 1 to 65535, not `99999`",
            ":3: `listen` must be 127.0.0.1, since",
            ":4: `cloud` must be one of",
            ":5: `trust` names ",
            ":7: `database.user` has no use without `database.url`",
            ":9: `collect.every` must be a time from 1h to 30d",
            ":10: `collect.atOnce` must be a number from 1 to 1000, not `many`",
            ":11: `collect.with` must be among",
            ":13: `retention.snapshots` has no value",
            ":14: `retention.days` is not known",
            "TWOFOLD_CLIENT_ID");
  }

  @Test
  void anUnreachableDatabaseUrlWithAPasswordIsRefusedWithoutShowingIt() throws Exception {
    List<String> problems =
        problems(
            """
            partner: partner.example
            database:
              url: jdbc:postgresql://h/db?user=a&password=hunter2
              user: a
            """,
            Map.of(
                "TWOFOLD_CLIENT_ID", CREDENTIAL.get("TWOFOLD_CLIENT_ID"),
                "TWOFOLD_CLIENT_SECRET", CREDENTIAL.get("TWOFOLD_CLIENT_SECRET"),
                "TWOFOLD_DATABASE_PASSWORD", "hunter3"));

    assertThat(problems)
        .singleElement()
        .asString()
        .contains("passwordFile")
        .doesNotContain("hunter");
  }

  @Test
  void whatIsNoConfigurationIsToldInOneSentence() throws Exception {
    assertThat(problems("partner: [a\n", CREDENTIAL)).singleElement().asString().contains("YAML");
    assertThat(problems("partner: a\npartner: b\n", CREDENTIAL)).hasSize(1);
    assertThat(problems("just text", CREDENTIAL)).hasSize(1);
    assertThat(problems("partner: !!java.net.URL [x]\n", CREDENTIAL)).hasSizeBetween(1, 2);
    assertThat(problems("a: &a [x]\nb: *a\n", CREDENTIAL)).isNotEmpty();
    assertThat(problems("x".repeat(70_000), CREDENTIAL))
        .singleElement()
        .asString()
        .contains("64 KiB");
    assertThat(problems("[".repeat(500), CREDENTIAL)).hasSize(1);
    Files.delete(file());
    assertThat(problems(CREDENTIAL)).singleElement().asString().contains("no such file");
  }

  @Test
  void theExampleIsUnderstoodAlsoWithEverythingSwitchedOn() throws Exception {
    String example = SettingsFile.example();
    String fromEnvironment = example.replace("credentials: credentials.json", "");

    ServerSettings asPrinted = read(fromEnvironment, CREDENTIAL);
    assertThat(asPrinted.retention()).isEqualTo(Retention.usual());

    Files.writeString(folder.resolve("certificate.pem"), "");
    Files.writeString(folder.resolve("database-password"), "x");
    // Prose has one space after the mark, a key none or more.
    String all = fromEnvironment.replace("#cloud: global", "").replaceAll("(?m)^#(?=\\S|  )", "");
    ServerSettings whole = read(all, CREDENTIAL);
    assertThat(whole.collection().every()).isEqualTo(CollectionSettings.usual().every());
    assertThat(whole.retention()).isEqualTo(Retention.usual());
    assertThat(whole.port()).isEqualTo(SettingsFile.USUAL_PORT);
  }

  private Path file() {
    return folder.resolve("twofold.yaml");
  }

  private ServerSettings read(String text, Map<String, String> environment) throws Exception {
    Files.writeString(file(), text);
    return SettingsFile.read(file(), environment);
  }

  private List<String> problems(String text, Map<String, String> environment) throws IOException {
    Files.writeString(file(), text);
    return problems(environment);
  }

  private List<String> problems(Map<String, String> environment) {
    return catchThrowableOfType(
            UnusableSettings.class, () -> SettingsFile.read(file(), environment))
        .problems();
  }
}
