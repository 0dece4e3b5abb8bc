package dev.twofold.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CsrfTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

  private static TwofoldServer server;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    server = TestServer.over(TestDatabase.empty());
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  private static HttpResponse<String> page() throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(server.uri().resolve("/nowhere")).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String cookie(HttpResponse<String> page) {
    return page.headers().firstValue("Set-Cookie").orElseThrow();
  }

  private static String token(HttpResponse<String> page) {
    Matcher token = TOKEN.matcher(page.body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static int post(String body, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri().resolve("/faulty/change"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  @Test
  void aChangeWithoutTheTokenIsRefused() throws Exception {
    HttpResponse<String> page = page();
    String cookie = cookie(page).split(";", 2)[0];
    assertThat(post("")).isEqualTo(403);
    assertThat(post("_csrf=guessed", "Cookie", cookie)).isEqualTo(403);
    assertThat(post("", "Cookie", cookie)).isEqualTo(403);
    assertThat(post("_csrf=" + token(page))).isEqualTo(403);
  }

  @Test
  void aChangeWithTheTokenInTheFormOrInTheHeaderIsDone() throws Exception {
    HttpResponse<String> page = page();
    String cookie = cookie(page).split(";", 2)[0];
    assertThat(post("_csrf=" + token(page), "Cookie", cookie)).isEqualTo(200);
    assertThat(post("", "Cookie", cookie, "X-CSRF-TOKEN", token(page))).isEqualTo(200);
  }

  @Test
  void theCookieStaysOnThisSiteAndAwayFromScripts() throws Exception {
    assertThat(cookie(page())).contains("SameSite=Strict", "HttpOnly", "Path=/");
  }

  @Test
  void noTwoPagesHoldTheSameText() throws Exception {
    HttpResponse<String> first = page();
    HttpResponse<String> second = page();
    assertThat(token(first)).isNotEqualTo(token(second));
  }

  @Test
  void noSessionIsKept() throws Exception {
    assertThat(page().headers().allValues("Set-Cookie"))
        .singleElement()
        .satisfies(cookie -> assertThat(cookie).startsWith("twofold-csrf="));
  }
}
