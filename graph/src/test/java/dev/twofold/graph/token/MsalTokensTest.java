package dev.twofold.graph.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import dev.twofold.graph.credential.RefreshToken;
import dev.twofold.graph.credential.RefreshTokenStore;
import dev.twofold.graph.credential.TestCertificate;
import dev.twofold.graph.pace.JumpingPace;
import dev.twofold.graph.token.TokenServer.Answered;
import dev.twofold.graph.token.Tokens.AccessToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class MsalTokensTest {
  private static final String APP = "c2d7b6a1-0e54-4f3a-8c19-7b5d3a2e1f60";
  private static final String TENANT = "5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502";
  private static final String SECRET = "sEcReT~of.the.app";

  private static TestCertificate certificate;
  private static TokenServer server;
  private static HttpClient http;

  private final JumpingPace pace = new JumpingPace();

  @BeforeAll
  static void startServer() throws Exception {
    certificate = TestCertificate.rsa();
    server = new TokenServer(certificate);
    http = server.client();
  }

  @AfterAll
  static void stopServer() {
    http.close();
    server.close();
  }

  private MsalTokens tokens(Proof proof, Optional<RefreshTokenStore> refreshTokens) {
    AppCredential credential = new AppCredential(APP, Optional.empty(), proof, refreshTokens);
    return new MsalTokens(credential, http, Endpoints.at(server.base()), pace, 7);
  }

  private MsalTokens bySecret() {
    return tokens(new Proof.Secret(SECRET), Optional.empty());
  }

  @Test
  void aSecretBringsATokenForTheApp() throws Exception {
    server.play((_, number) -> Answered.token("token" + number, ""));
    assertThat(bySecret().graph(TENANT)).isEqualTo(new AccessToken("token1"));
    TokenServer.Asked asked = server.asked().getFirst();
    assertThat(asked.path()).isEqualTo("/" + TENANT + "/oauth2/v2.0/token");
    assertThat(asked.form())
        .containsEntry("grant_type", "client_credentials")
        .containsEntry("client_id", APP)
        .containsEntry("client_secret", SECRET)
        .hasEntrySatisfying(
            "scope", scope -> assertThat(scope).startsWith("https://graph.microsoft.com/.default"));
  }

  @Test
  void aServerThatIsNotTrustedIsToldAtOnce() {
    Instant before = pace.now();
    AppCredential credential =
        new AppCredential(APP, Optional.empty(), new Proof.Secret(SECRET), Optional.empty());
    try (HttpClient distrusting = HttpClient.newHttpClient()) {
      MsalTokens tokens =
          new MsalTokens(credential, distrusting, Endpoints.at(server.base()), pace, 7);
      assertThatThrownBy(() -> tokens.graph(TENANT))
          .isInstanceOf(TokenUnavailable.class)
          .hasMessageContaining("certificate is not trusted");
    }
    assertThat(pace.now()).isEqualTo(before);
  }

  @Test
  void aCertificateSignsAnAssertion() throws Exception {
    server.play((_, number) -> Answered.token("token" + number, ""));
    MsalTokens tokens =
        tokens(
            new Proof.Certificate(certificate.key(), certificate.certificate()), Optional.empty());
    assertThat(tokens.graph(TENANT)).isEqualTo(new AccessToken("token1"));
    Map<String, String> form = server.asked().getFirst().form();
    assertThat(form).doesNotContainKey("client_secret");
    String[] assertion = form.get("client_assertion").split("\\.", -1);
    String header = new String(Base64.getUrlDecoder().decode(assertion[0]), StandardCharsets.UTF_8);
    Signature signature =
        Signature.getInstance(header.contains("PS256") ? "RSASSA-PSS" : "SHA256withRSA");
    if (header.contains("PS256")) {
      signature.setParameter(
          new java.security.spec.PSSParameterSpec(
              "SHA-256", "MGF1", java.security.spec.MGF1ParameterSpec.SHA256, 32, 1));
    }
    signature.initVerify(certificate.certificate());
    signature.update((assertion[0] + "." + assertion[1]).getBytes(StandardCharsets.UTF_8));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(assertion[2]))).isTrue();
  }

  @Test
  void aTokenIsKeptUntilFiveMinutesBeforeItsEndByOurClock() throws Exception {
    server.play((_, number) -> Answered.token("token" + number, ""));
    MsalTokens tokens = bySecret();
    tokens.graph(TENANT);
    pace.pass(Duration.ofMinutes(54));
    assertThat(tokens.graph(TENANT)).isEqualTo(new AccessToken("token1"));
    pace.pass(Duration.ofMinutes(2));
    assertThat(tokens.graph(TENANT)).isEqualTo(new AccessToken("token2"));
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void aForgottenTokenIsAskedForAnewAndOtherTenantsKeepTheirs() throws Exception {
    server.play((_, number) -> Answered.token("token" + number, ""));
    MsalTokens tokens = bySecret();
    tokens.graph(TENANT);
    tokens.graph("contoso.com");
    tokens.forget(TENANT);
    assertThat(tokens.graph(TENANT)).isEqualTo(new AccessToken("token3"));
    assertThat(tokens.graph("contoso.com")).isEqualTo(new AccessToken("token2"));
  }

  @Test
  void manyCallsOfOneTenantAskOnce() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    server.play((_, number) -> {
      asked.countDown();
      try {
        answer.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      return Answered.token("token" + number, "");
    });
    MsalTokens tokens = bySecret();
    List<Future<AccessToken>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        all.add(threads.submit(() -> tokens.graph(TENANT)));
      }
      asked.await();
      answer.countDown();
      for (Future<AccessToken> one : all) {
        assertThat(one.get()).isEqualTo(new AccessToken("token1"));
      }
    }
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aRefreshTokenBringsTokensOfThePartnerUserAndTheNewestIsUsed() throws Exception {
    server.play((_, number) ->
        Answered.token("token" + number, ", \"refresh_token\": \"refresh%d\"".formatted(number)));
    RefreshTokenStore store = RefreshTokenStore.inMemory(new RefreshToken("refresh0"));
    MsalTokens tokens = tokens(new Proof.Secret(SECRET), Optional.of(store));
    assertThat(tokens.graph(TENANT)).isEqualTo(new AccessToken("token1"));
    assertThat(tokens.partnerCenter("contoso.com")).isEqualTo(new AccessToken("token2"));
    assertThat(store.newest()).isEqualTo(new RefreshToken("refresh2"));
    assertThat(server.asked())
        .extracting(asked -> asked.form().get("refresh_token"))
        .containsExactly("refresh0", "refresh1");
    assertThat(server.asked().getFirst().form())
        .containsEntry("grant_type", "refresh_token")
        .containsEntry("client_secret", SECRET);
    assertThat(server.asked().getLast().form().get("scope"))
        .contains("https://api.partnercenter.microsoft.com/.default");
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_grant, 65001",
    "400, invalid_grant, 50020",
    "400, invalid_grant, 90099",
    "401, invalid_client, 7000215",
    "400, unauthorized_client, 700016",
    "400, invalid_request, 90002",
    "403, interaction_required, 53003"
  })
  void aRefusalHasItsNumberAndOneSentence(int status, String error, int code) {
    server.play((_, _) -> Answered.error(status, error, code, "It is so. And more of it."));
    TokenRefused refused = catchThrowableOfType(TokenRefused.class, () -> bySecret().graph(TENANT));
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused).hasMessage("It is so.");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aSecretThatARefusalQuotesIsNotShown() {
    server.play((_, _) ->
        Answered.error(401, "invalid_client", 7000215, "Wrong secret '%s'.".formatted(SECRET)));
    TokenRefused refused = catchThrowableOfType(TokenRefused.class, () -> bySecret().graph(TENANT));
    assertThat(refused).hasMessage("Wrong secret '...'.").hasNoCause();
  }

  @Test
  void aBusyServiceIsAskedAgainAfterTheWaitItAsksFor() throws Exception {
    server.play((_, number) ->
        switch (number) {
          case 1 -> new Answered(429, "", Map.of("Retry-After", "21"));
          case 2 -> Answered.error(400, "invalid_request", 90055, "Throttled.");
          case 3 -> new Answered(503, "<html>", Map.of());
          case 4 -> new Answered(200, "{\"token_ty", Map.of());
          default -> Answered.token("token" + number, "");
        });
    assertThat(bySecret().graph(TENANT)).isEqualTo(new AccessToken("token5"));
    assertThat(pace.sleeps()).hasSize(4).startsWith(Duration.ofSeconds(21));
  }

  @Test
  void aServiceThatStaysBusyIsToldAsSuchAfterSixTries() {
    server.play((_, _) -> new Answered(503, "", Map.of()));
    assertThatThrownBy(() -> bySecret().graph(TENANT))
        .isInstanceOf(TokenUnavailable.class)
        .hasMessageContaining("503");
    assertThat(server.asked()).hasSize(6);
  }

  @Test
  void aServiceThatCanNotBeReachedIsToldAsSuch() {
    AppCredential credential =
        new AppCredential(APP, Optional.empty(), new Proof.Secret(SECRET), Optional.empty());
    Endpoints nowhere = Endpoints.at(URI.create("https://localhost:1"));
    assertThatThrownBy(() -> new MsalTokens(credential, http, nowhere, pace, 7).graph(TENANT))
        .isInstanceOf(TokenUnavailable.class)
        .hasNoCause();
    assertThat(pace.sleeps()).hasSize(5);
  }

  @Test
  void aHugeAnswerIsNotTaken() {
    server.play((_, _) -> new Answered(200, " ".repeat(2_000_000), Map.of()));
    assertThatThrownBy(() -> bySecret().graph(TENANT)).isInstanceOf(TokenUnavailable.class);
  }

  @Test
  void whatIsNoTenantIsNotAskedFor() {
    server.play((_, _) -> Answered.token("token", ""));
    for (String tenant : List.of("", "a/b", "../common", "a b", "x?y", "ü")) {
      assertThatThrownBy(() -> bySecret().graph(tenant)).isInstanceOf(TokenRefused.class);
    }
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void anAddressWithoutTlsIsRefused() {
    AppCredential credential =
        new AppCredential(APP, Optional.empty(), new Proof.Secret(SECRET), Optional.empty());
    Endpoints plain = Endpoints.at(URI.create("http://localhost:8080"));
    assertThatThrownBy(() -> new MsalTokens(credential, http, plain, pace, 7))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tokensAreNotShown() throws Exception {
    server.play((_, _) -> Answered.token("very-secret", ""));
    assertThat(bySecret().graph(TENANT).toString()).doesNotContain("very-secret");
  }

  @Test
  void anInterruptEndsTheRequest() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    server.play((_, number) -> {
      asked.countDown();
      try {
        never.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      return Answered.token("token" + number, "");
    });
    MsalTokens tokens = bySecret();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<AccessToken> waiting = threads.submit(() -> tokens.graph(TENANT));
      asked.await();
      waiting.cancel(true);
    }
    never.countDown();
    server.play((_, number) -> Answered.token("after" + number, ""));
    assertThat(tokens.graph(TENANT)).isEqualTo(new AccessToken("after1"));
  }
}
