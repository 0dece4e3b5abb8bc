package dev.twofold.server.settings;

import dev.twofold.graph.cloud.Cloud;
import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.collect.Extra;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.CredentialEnvironment;
import dev.twofold.graph.credential.CredentialFile;
import dev.twofold.graph.credential.UnusableCredential;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The configuration file of {@code twofold serve}: YAML. Relative paths start at its folder. */
public final class SettingsFile {
  /** The port where the file names none. */
  public static final int USUAL_PORT = 8420;

  private static final int MOST_PORT = 65_535;
  private static final int MOST_AT_ONCE = 1_000;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration TEN_YEARS = Duration.ofDays(3_650);

  private final Path folder;
  private final Map<String, String> environment;
  private final Section whole;

  private SettingsFile(Path folder, Map<String, String> environment, Section whole) {
    this.folder = folder;
    this.environment = environment;
    this.whole = whole;
  }

  /**
   * Reads it.
   *
   * @param environment the environment variables, for what is a secret and not in a file
   * @throws UnusableSettings with everything that is wrong
   */
  public static ServerSettings read(Path file, Map<String, String> environment)
      throws UnusableSettings {
    Problems problems = new Problems(file);
    Section whole = Section.whole(YamlText.read(file, problems), problems);
    problems.check();
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    ServerSettings settings = new SettingsFile(folder, environment, whole).settings();
    problems.check();
    return settings;
  }

  /** A file to start with, in which every key is explained. */
  public static String example() throws IOException {
    try (InputStream text = SettingsFile.class.getResourceAsStream("/twofold.example.yaml")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private ServerSettings settings() {
    ServerSettings settings =
        new ServerSettings(
            partner(),
            credential(),
            endpoints(),
            trust(),
            folder.resolve(whole.text("data").orElse("twofold-data")),
            port(),
            new DatabaseSection(whole.section("database"), folder, environment).read(),
            collection(whole.section("collect")),
            retention(whole.section("retention")));
    whole.end();
    return settings;
  }

  private String partner() {
    Optional<String> partner =
        whole.value("partner", "the partner's tenant id or one of its domains", Values::tenant);
    if (!whole.has("partner")) {
      whole.refuse(
          "partner", "`partner` is missing: name the partner's tenant by its id or a domain of it");
    }
    return partner.orElse("");
  }

  private AppCredential credential() {
    Optional<String> file = whole.text("credentials");
    try {
      return file.isPresent()
          ? CredentialFile.read(folder.resolve(file.get()))
          : CredentialEnvironment.read(environment);
    } catch (UnusableCredential e) {
      String where = whole.has("credentials") ? "" : "`credentials` names no file, and ";
      whole.refuse("credentials", where + e.getMessage());
      return NoCredential.CREDENTIAL;
    }
  }

  private Endpoints endpoints() {
    Optional<Cloud> cloud =
        whole.value("cloud", "one of global, us-gov, us-dod, china", Values::cloud);
    Optional<URI> endpoint = whole.value("endpoint", "an https address", Values::https);
    if (endpoint.isPresent() && cloud.isPresent()) {
      whole.refuse("endpoint", "`endpoint` and `cloud` can't be combined: leave one of them out");
    }
    return endpoint.map(Endpoints::at).orElseGet(() -> cloud.orElse(Cloud.GLOBAL).endpoints());
  }

  private Optional<Path> trust() {
    Optional<Path> trust = whole.text("trust").map(folder::resolve);
    if (trust.isPresent() && !Files.isReadable(trust.get())) {
      whole.refuse(
          "trust",
          "`trust` names %s, which can't be read: name a PEM file with certificates"
              .formatted(trust.get()));
    }
    return trust;
  }

  private int port() {
    whole.value(
        "listen",
        "127.0.0.1, since Twofold's own sign-in is not built yet and whoever reaches it reads everything",
        Values::loopback);
    return whole
        .value("port", "a number from 1 to 65535", Values.number(1, MOST_PORT))
        .orElse(USUAL_PORT);
  }

  private static CollectionSettings collection(Section section) {
    CollectionSettings usual = CollectionSettings.usual();
    Duration every =
        section
            .value(
                "every",
                "a time from 1h to 30d, such as 24h",
                Values.span(HOUR, DAY.multipliedBy(30)))
            .orElse(usual.every());
    int atOnce =
        section
            .value("atOnce", "a number from 1 to 1000", Values.number(1, MOST_AT_ONCE))
            .orElse(usual.atOnce());
    String words = Arrays.stream(Extra.values()).map(Extra::word).collect(Collectors.joining(", "));
    Set<Extra> with = Set.copyOf(section.values("with", "among " + words, Extra::named));
    section.end();
    return new CollectionSettings(every, atOnce, with);
  }

  private static Retention retention(Section section) {
    Retention usual = Retention.usual();
    String meant = "a number of days from 1d to 3650d, such as 90d";
    Duration snapshots =
        section.value("snapshots", meant, Values.span(DAY, TEN_YEARS)).orElse(usual.snapshots());
    Duration history =
        section.value("history", meant, Values.span(DAY, TEN_YEARS)).orElse(usual.history());
    section.end();
    return new Retention(snapshots, history);
  }
}
