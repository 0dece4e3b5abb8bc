package dev.twofold.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestsInBoundsTest {
  private static TwofoldServer server;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    System.setProperty("server.address", "0.0.0.0");
    System.setProperty("server.port", "1");
    server = TestServer.over(TestDatabase.empty());
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    System.clearProperty("server.address");
    System.clearProperty("server.port");
    http.close();
    server.close();
  }

  private static String get(String path, String... headers) throws IOException {
    return send("GET", path, headers);
  }

  private static String send(String method, String path, String... headers) throws IOException {
    String host = String.join("\n", headers).contains("Host:") ? "" : "Host: localhost\n";
    String more = headers.length == 0 ? "" : String.join("\n", headers) + "\n";
    return RawHttp.send(
        server.uri(),
        "%s %s HTTP/1.1\n%s%sConnection: close\n\n".formatted(method, path, host, more));
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  @Test
  void aVariableOfTheEnvironmentDoesNotMakeItListenElsewhere() throws Exception {
    String listening = Files.readString(Path.of("/proc/net/tcp"));
    String port = "%04X".formatted(server.uri().getPort());
    assertThat(listening).doesNotContain("00000000:" + port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8420", "localhost", "LOCALHOST:1", "[::1]:8420"})
  void namesOfThisMachineAreAnswered(String host) throws IOException {
    assertThat(status(get("/nowhere", "Host: " + host))).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example:8420",
        "192.168.1.4",
        "127.0.0.1@evil.example"
      })
  void foreignNamesForThisMachineAreRefused(String host) throws IOException {
    assertThat(status(get("/nowhere", "Host: " + host))).isIn(400, 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "nonsense"})
  void otherSitesMayNotChangeAnything(String site) throws IOException {
    assertThat(status(send("POST", "/faulty/change", "Sec-Fetch-Site: " + site))).isEqualTo(403);
  }

  @Test
  void aLinkFromAnotherSiteWorks() throws IOException {
    assertThat(status(get("/nowhere", "Sec-Fetch-Site: cross-site"))).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"PUT,405", "DELETE,405", "PATCH,405", "OPTIONS,405", "TRACE,405", "BREW,405"})
  void otherMethodsAreRefused(String method, int expected) throws IOException {
    assertThat(status(send(method, "/customers"))).isEqualTo(expected);
  }

  @Test
  void whatIsTooLongIsRefused() throws IOException {
    assertThat(status(get("/" + "a".repeat(1_001)))).isEqualTo(414);
    assertThat(status(get("/customers?search=" + "a".repeat(4_000)))).isEqualTo(414);
    assertThat(status(get("/customers", "Cookie: " + "a".repeat(17_000)))).isEqualTo(400);
    assertThat(status(get("/customers", "A: b\n".repeat(70).strip()))).isEqualTo(400);
    assertThat(status(get("/faulty/number?number=1" + "&a=b".repeat(120)))).isEqualTo(400);
    assertThat(status(send("POST", "/faulty/change", "Content-Length: 16385"))).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/..%2f..%2fetc/passwd", "/a;b=c", "/%00", "//customers", "/a\\b"})
  void oddAddressesAreRefusedWithoutDetails(String path) throws IOException {
    String answer = get(path);
    assertThat(status(answer)).isIn(400, 404);
    assertThat(answer).doesNotContain("Exception", "Apache", "Tomcat", "Whitelabel");
  }

  @Test
  void whatIsNoHttpGetsOneSentenceWithTheRulesForBrowsers() throws IOException {
    String answer = RawHttp.send(server.uri(), "GET /<> HTTP/1.1\nHost: localhost\n\n");
    assertThat(status(answer)).isEqualTo(400);
    assertThat(answer)
        .contains("This address is not understood.", "Content-Security-Policy")
        .doesNotContain("Tomcat", "<html");
  }

  @Test
  void everyAnswerTellsBrowsersTheRules() throws Exception {
    for (String path : new String[] {"nowhere", "faulty/ours", "faulty/number?number=1"}) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(server.uri().resolve("/" + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValue(BrowserRules.CONTENT_SECURITY_POLICY);
      assertThat(answer.headers().map())
          .containsKeys(
              "X-Content-Type-Options",
              "X-Frame-Options",
              "Referrer-Policy",
              "Cross-Origin-Opener-Policy",
              "Cross-Origin-Resource-Policy",
              "Permissions-Policy",
              "X-Request-Id");
      assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
      assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
    }
    assertThat(BrowserRules.CONTENT_SECURITY_POLICY)
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
        .doesNotContain("unsafe", "data:", "*");
  }
}
