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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class AssetsTest {
  private static final Pattern INLINE =
      Pattern.compile(
          "(?i)<style|\\sstyle=|\\son[a-z]+=|hx-on|javascript:|<script(?![^>]*\\ssrc=)");

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

  private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Accept-Encoding", "gzip")
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void browsersKeepThemForEverAndGetThemCompressed() throws Exception {
    HttpResponse<byte[]> style = get(Assets.address("twofold.css"));
    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
    assertThat(style.headers().allValues("Cache-Control"))
        .containsExactly("max-age=31536000, public, immutable");
    assertThat(style.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(style.body().length).isLessThan(12_000);
  }

  @Test
  void theAddressIsThatOfTheContent() throws Exception {
    assertThat(Assets.address("twofold.js")).matches("/assets/[0-9a-f]{16}/twofold\\.js");
    assertThat(get("/assets/0123456789abcdef/twofold.js").statusCode()).isEqualTo(404);
  }

  /** The content security policy refuses them, so they would be dead text. */
  @Test
  void noTemplateHasAScriptOrAStyleInIt() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      assertThat(templates.filter(file -> file.toString().endsWith(".jte")))
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(INLINE.matcher(Files.readString(file)).find())
                  .as(file.toString())
                  .isFalse());
    }
  }
}
