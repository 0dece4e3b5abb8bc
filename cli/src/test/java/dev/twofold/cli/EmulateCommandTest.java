package dev.twofold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EmulateCommandTest {
  @TempDir private Path folder;

  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of(List.of(), "give either at least one PATH, or --customers N"),
        Arguments.of(
            List.of("somewhere", "--customers", "3"),
            "give either at least one PATH, or --customers N"),
        Arguments.of(List.of("--customers", "-1"), "--customers must be 0 to 1000000"),
        Arguments.of(
            List.of("--customers", "3", "--http-port", "70000"), "--http-port must be 0 to 65535"),
        Arguments.of(
            List.of("--customers", "3", "--speed", "0"),
            "--speed must be above 0 and up to 1000000"),
        Arguments.of(
            List.of("--customers", "3", "--fault", "users 418"),
            "The fault rule 'users 418' can't be read: '418' is no fault"),
        Arguments.of(
            List.of("--customers", "3", "--throttling", "some"),
            "--throttling must be documented, without-retry-after or none, not 'some'"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void saysInOneLineWhatCantBeUsed(List<String> arguments, String reason) {
    CommandLineRun run = run(arguments);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualToIgnoringNewLines("twofold: %s (see twofold emulate --help)".formatted(reason));
  }

  @Test
  void aSnapshotThatIsNotThereCantBeServed() {
    CommandLineRun run = run(List.of("no-such-folder"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no-such-folder").hasLineCount(1);
  }

  @Test
  void helpTellsTheGrammarOfFaults() {
    CommandLineRun run = run(List.of("--help"));

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("[METHOD] PATH FAULT [xN]", "--throttling=MODE");
  }

  /**
   * The command runs in a thread of its own, which is interrupted where a person presses Ctrl-C.
   */
  @Test
  void servesATokenAndUsersToTheFilesThatItNames()
      throws IOException, InterruptedException, GeneralSecurityException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] args = {
      "emulate",
      "--customers",
      "3",
      "--seed",
      "5",
      "--data",
      folder.toString(),
      "--fault",
      "groups 503"
    };
    Thread running = Thread.ofPlatform().start(() -> Twofold.run(args, stream, stream));
    try {
      String said = untilItServes(out, running);
      Matcher address =
          Pattern.compile("--tenant (\\S+) .*--endpoint (https://localhost:\\d+)").matcher(said);
      assertThat(address.find()).isTrue();

      try (HttpClient client = HttpClient.newBuilder().sslContext(trust()).build()) {
        String base = address.group(2);
        String token = token(client, base, address.group(1));
        HttpResponse<String> users = get(client, base + "/v1.0/users?$select=id", token);

        assertThat(users.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(users.body()).path("value")).isNotEmpty();
        assertThat(get(client, base + "/v1.0/groups", token).statusCode()).isEqualTo(503);
      }
      assertThat(said).contains("Serving 3 tenants").doesNotContain(secret());
    } finally {
      running.interrupt();
      running.join();
    }
  }

  private String untilItServes(ByteArrayOutputStream out, Thread running)
      throws InterruptedException {
    while (!out.toString(StandardCharsets.UTF_8).contains("Ctrl-C ends it.")) {
      assertThat(running.isAlive()).as(out.toString(StandardCharsets.UTF_8)).isTrue();
      Thread.sleep(20);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private SSLContext trust() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream pem = Files.newInputStream(folder.resolve("certificate.pem"))) {
      Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(pem);
      store.setCertificateEntry("emulator", certificate);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private String token(HttpClient client, String base, String tenant)
      throws IOException, InterruptedException {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=%s"
            .formatted(
                credential("clientId"), secret(), "https%3A%2F%2Fgraph.microsoft.com%2F.default");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/" + tenant + "/oauth2/v2.0/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    return JsonMapper.shared().readTree(answer).path("access_token").asString();
  }

  private static HttpResponse<String> get(HttpClient client, String uri, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri)).header("Authorization", "Bearer " + token).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private String secret() {
    return credential("clientSecret");
  }

  private String credential(String name) {
    return JsonMapper.shared()
        .readTree(folder.resolve("credentials.json").toFile())
        .path(name)
        .asString();
  }

  private static CommandLineRun run(List<String> arguments) {
    String[] args = Stream.concat(Stream.of("emulate"), arguments.stream()).toArray(String[]::new);
    return CommandLineRun.with(new FakeEngine(Map.of()), args);
  }
}
