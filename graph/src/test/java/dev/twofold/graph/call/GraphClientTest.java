package dev.twofold.graph.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.twofold.graph.call.GraphRefused.Refusal;
import dev.twofold.graph.cloud.Cloud;
import dev.twofold.graph.pace.Budgets;
import dev.twofold.graph.pace.JumpingPace;
import dev.twofold.graph.token.TokenRefused;
import dev.twofold.graph.token.TokenUnavailable;
import dev.twofold.graph.token.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphClientTest extends CallFixture {
  private static final GraphRequest USERS = GraphRequest.v1("users?$top=999");
  private static final String OK = "{\"value\": []}";

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void aCallHasItsTokenItsIdAndItsHeaders() throws Exception {
    server.then(200, OK);
    assertThat(get(USERS.with("ConsistencyLevel", "eventual"))).isEqualTo(OK);
    ScriptedServer.Seen seen = server.seen().getFirst();
    assertThat(seen.method()).isEqualTo("GET");
    assertThat(seen.target()).isEqualTo("/v1.0/users?$top=999");
    assertThat(seen.headers().getFirst("Authorization"))
        .isEqualTo("Bearer graph-token-1-of-" + TENANT);
    assertThat(seen.headers().getFirst("Accept")).isEqualTo("application/json");
    assertThat(seen.headers().getFirst("ConsistencyLevel")).isEqualTo("eventual");
    assertThat(seen.headers().getFirst("client-request-id")).hasSize(36);
  }

  @Test
  void aZippedBodyIsUnzipped() throws Exception {
    byte[] body = zipped(OK.getBytes(StandardCharsets.UTF_8));
    server.then(x -> ScriptedServer.answer(x, 200, body, "Content-Encoding", "gzip"));
    assertThat(get(USERS)).isEqualTo(OK);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedOnceAndNotAskedForAgain() {
    server.then(200, "x".repeat(LARGEST + 1)).then(200, OK);
    assertThat(unavailable(USERS).code()).isEqualTo("bodyTooLarge");
    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void aSmallBodyThatUnzipsToAHugeOneIsRefused() throws Exception {
    byte[] body = zipped(new byte[LARGEST * 100]);
    assertThat(body.length).isLessThan(LARGEST);
    server.then(x -> ScriptedServer.answer(x, 200, body, "Content-Encoding", "gzip"));
    assertThat(unavailable(USERS).code()).isEqualTo("bodyTooLarge");
  }

  @Test
  void aBodyOfTheLargestSizeIsTaken() throws Exception {
    server.then(200, "x".repeat(LARGEST));
    assertThat(get(USERS)).hasSize(LARGEST);
  }

  @Test
  void aCutBodyIsNeverTakenForAWholeOne() throws Exception {
    server.thenCut().thenCut().then(200, OK);
    assertThat(get(USERS)).isEqualTo(OK);
    assertThat(server.seen()).hasSize(3);
  }

  @Test
  void aCutZippedBodyIsAskedForAgain() throws Exception {
    byte[] whole = zipped(OK.getBytes(StandardCharsets.UTF_8));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length - 9);
    server.then(x -> ScriptedServer.answer(x, 200, half, "Content-Encoding", "gzip")).then(200, OK);
    assertThat(get(USERS)).isEqualTo(OK);
  }

  @Test
  void aStalledAnswerIsGivenUpAfterItsTimeAndAskedForAgain() throws Exception {
    java.util.concurrent.CountDownLatch end = new java.util.concurrent.CountDownLatch(1);
    server
        .then(exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        })
        .then(200, OK);
    TenantGraph impatient =
        client(new NumberedTokens(), Budgets.none(), CallObserver.NONE)
            .withTimeout(Duration.ofSeconds(1))
            .tenant(TENANT);
    assertThat(impatient.get(USERS)).asString().isEqualTo(OK);
    end.countDown();
  }

  @Test
  void retryAfterInSecondsIsWaitedOut() throws Exception {
    server.then(429, error("TooManyRequests", "wait"), "Retry-After", "17").then(200, OK);
    assertThat(get(USERS)).isEqualTo(OK);
    assertThat(pace.sleeps()).containsExactly(Duration.ofSeconds(17));
  }

  @Test
  void retryAfterAsADateIsWaitedOut() throws Exception {
    // The server dates its answers by the machine's clock; the wait is what lies between the two.
    server
        .then(exchange -> {
          ZonedDateTime until = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(600);
          String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(until);
          ScriptedServer.answer(exchange, 503, new byte[0], "Retry-After", date);
        })
        .then(200, OK);
    assertThat(get(USERS)).isEqualTo(OK);
    assertThat(pace.sleeps()).hasSize(1);
    assertThat(pace.sleeps().getFirst()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
  }

  @Test
  void withoutRetryAfterTheWaitsGrow() throws Exception {
    for (int i = 0; i < 4; i++) {
      server.then(429, error("TooManyRequests", "wait"));
    }
    server.then(200, OK);
    assertThat(get(USERS)).isEqualTo(OK);
    assertThat(pace.sleeps()).hasSize(4);
    for (int i = 0; i < 4; i++) {
      Duration least = Duration.ofSeconds(1L << i);
      assertThat(pace.sleeps().get(i)).isBetween(least, least.multipliedBy(2));
    }
  }

  @Test
  void throttlingThatDoesNotEndIsToldAsSuchAfterTenTries() {
    for (int i = 0; i < 20; i++) {
      server.then(429, error("TooManyRequests", "Please retry again later."), "Retry-After", "5");
    }
    GraphUnavailable failure = unavailable(USERS);
    assertThat(failure.reason()).isEqualTo(GraphUnavailable.Cause.THROTTLED);
    assertThat(failure.status()).isEqualTo(429);
    assertThat(failure.code()).isEqualTo("TooManyRequests");
    assertThat(server.seen()).hasSize(10);
  }

  @Test
  void throttlingOfMoreThanAQuarterOfAnHourIsNotWaitedFor() {
    for (int i = 0; i < 4; i++) {
      server.then(429, error("TooManyRequests", "wait"), "Retry-After", "400");
    }
    assertThat(unavailable(USERS).reason()).isEqualTo(GraphUnavailable.Cause.THROTTLED);
    assertThat(pace.sleeps()).containsExactly(Duration.ofSeconds(400), Duration.ofSeconds(400));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void errorsOfTheServiceAreTriedSixTimes(int status) throws Exception {
    for (int i = 0; i < 5; i++) {
      server.then(status, error("UnknownError", "oops"));
    }
    server.then(200, OK);
    assertThat(get(USERS)).isEqualTo(OK);
    for (int i = 0; i < 10; i++) {
      server.then(status, error("UnknownError", "oops"));
    }
    GraphUnavailable failure = unavailable(USERS);
    assertThat(failure.reason()).isEqualTo(GraphUnavailable.Cause.BROKEN);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.code()).isEqualTo("UnknownError");
    assertThat(server.seen()).hasSize(12);
  }

  @Test
  void aServerThatIsNotThereIsToldAsSuch() {
    server.close();
    GraphUnavailable failure = unavailable(USERS);
    assertThat(failure.reason()).isEqualTo(GraphUnavailable.Cause.BROKEN);
    assertThat(failure.status()).isZero();
    assertThat(failure.code()).isEqualTo("connectionLost");
    assertThat(pace.sleeps()).hasSize(5);
  }

  @Test
  void anExpiredTokenIsReplacedTwicePerCallAndNotMore() throws Exception {
    String expired = error("InvalidAuthenticationToken", "the token is expired.");
    server.then(401, expired).then(401, expired).then(200, OK);
    assertThat(get(USERS)).isEqualTo(OK);
    assertThat(server.seen())
        .extracting(seen -> seen.headers().getFirst("Authorization"))
        .containsExactly(
            "Bearer graph-token-1-of-" + TENANT,
            "Bearer graph-token-2-of-" + TENANT,
            "Bearer graph-token-3-of-" + TENANT);
    server.then(401, expired).then(401, expired).then(401, expired);
    assertThat(refused(USERS).refusal().code()).isEqualTo("InvalidAuthenticationToken");
  }

  @Test
  void aLicenceRefusalIsAskedOnceMoreAfterTwoSeconds() throws Exception {
    String code = "Authentication_RequestFromNonPremiumTenantOrB2CTenant";
    server.then(403, error(code, "no licence")).then(200, OK);
    assertThat(get(USERS)).isEqualTo(OK);
    assertThat(pace.sleeps()).containsExactly(Duration.ofSeconds(2));
    server.then(403, error(code, "no licence")).then(403, error(code, "no licence"));
    assertThat(refused(USERS).refusal())
        .isEqualTo(new Refusal(403, code, "no licence", "0b4a3c9e"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, Request_BadRequest", "401, Unauthorized", "403, Authorization_RequestDenied",
    "404, Request_ResourceNotFound", "410, syncStateNotFound", "501, NotImplemented"
  })
  void aRefusalIsToldInGraphsWordsAtOnce(int status, String code) {
    server.then(status, error(code, "Insufficient privileges."));
    assertThat(refused(USERS).refusal())
        .isEqualTo(new Refusal(status, code, "Insufficient privileges.", "0b4a3c9e"));
    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void theRequestIdIsFoundWhereverItIs() {
    server.then(
        403,
        "{\"error\":{\"code\":\"a\",\"innererror\":{\"innerError\":{\"request-id\":\"deep\"}}}}");
    assertThat(refused(USERS).refusal().requestId()).isEqualTo("deep");
    server.then(403, "", "request-id", "header");
    assertThat(refused(USERS).refusal())
        .isEqualTo(new Refusal(403, "http403", "No reason was given.", "header"));
    server.then(404, "<html>proxy</html>");
    assertThat(refused(USERS).refusal().code()).isEqualTo("http404");
  }

  @Test
  void aRedirectIsNotFollowed() {
    for (int i = 0; i < 6; i++) {
      server.then(302, "", "Location", server.base() + "/elsewhere");
    }
    assertThat(unavailable(USERS).status()).isEqualTo(302);
    assertThat(targets()).containsOnly("/v1.0/users?$top=999");
    try (HttpClient following =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      assertThatThrownBy(() ->
              new GraphClient(
                  following,
                  Cloud.GLOBAL.endpoints(),
                  new NumberedTokens(),
                  Budgets.none(),
                  pace,
                  CallObserver.NONE,
                  1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aLinkIsFollowedByteForByte() throws Exception {
    server.then(200, OK);
    String query = "users?$skiptoken=RFNwdAIAAQ%2c%27Az%2Bure%27+x/y==&$filter=startsWith(a%2c'b')";
    get(USERS.next(server.base() + "/v1.0/" + query));
    assertThat(targets()).containsExactly("/v1.0/" + query);
  }

  @Test
  void whatNoAddressMayContainIsEncodedAndNothingElse() throws Exception {
    server.then(200, OK).then(200, OK);
    get(USERS.next(server.base() + "/v1.0/users?$skiptoken=a b|c%zz%20\"ü#"));
    get(GraphRequest.v1("users?$filter=displayName eq 'Zoë'"));
    assertThat(targets())
        .containsExactly(
            "/v1.0/users?$skiptoken=a%20b%7Cc%25zz%20%22%C3%BC%23",
            "/v1.0/users?$filter=displayName%20eq%20'Zo%C3%AB'");
  }

  @Test
  void anIdWithBracketsIsEncodedInThePathOnly() throws Exception {
    server.then(200, OK);
    get(GraphRequest.v1("/groups/[a]/members?$filter=[b]"));
    assertThat(targets()).containsExactly("/v1.0/groups/%5Ba%5D/members?$filter=[b]");
  }

  @Test
  void anEmptyBodyThatClaimsToBeZippedIsEmpty() {
    server.then(403, "", "Content-Encoding", "gzip");
    assertThat(refused(USERS).refusal().code()).isEqualTo("http403");
  }

  @Test
  void aTokenThatCanNotBeSentIsNotShown() {
    Tokens odd =
        new NumberedTokens() {
          @Override
          public AccessToken graph(String tenantId) {
            return new AccessToken("odd-token\n");
          }
        };
    GraphUnavailable failure =
        catchThrowableOfType(
            GraphUnavailable.class,
            () -> client(odd, Budgets.none(), CallObserver.NONE).tenant(TENANT).get(USERS));
    assertThat(failure.code()).isEqualTo("badHeader");
    assertThat(failure).hasNoCause();
    assertThat(failure.toString()).doesNotContain("odd-token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:PORT/v1.0/users",
        "http://localhost:1/v1.0/users",
        "http://localhost/v1.0/users",
        "http://graph.example:PORT/v1.0/users",
        "http://localhost:PORT@graph.example/v1.0/users",
        "http://somebody@localhost:PORT/v1.0/users",
        "HTTP://graph.example/v1.0/users",
        "http://",
      })
  void aLinkThatLeadsElsewhereIsNotFollowed(String link) {
    String full = link.replace("PORT", String.valueOf(server.base().getPort()));
    GraphUnavailable failure = unavailable(USERS.next(full));
    assertThat(failure.code()).isEqualTo("foreignLink");
    assertThat(server.seen()).isEmpty();
  }

  @Test
  void aRefusedTokenIsTheRefusalOfTheCall() {
    Tokens refusing =
        new NumberedTokens() {
          @Override
          public AccessToken graph(String tenantId) throws TokenRefused {
            throw new TokenRefused(65001, "The user or administrator has not consented.");
          }
        };
    GraphRefused failure =
        catchThrowableOfType(
            GraphRefused.class,
            () -> client(refusing, Budgets.none(), CallObserver.NONE).tenant(TENANT).get(USERS));
    assertThat(failure.refusal())
        .isEqualTo(
            new Refusal(400, "AADSTS65001", "The user or administrator has not consented.", ""));
    assertThat(server.seen()).isEmpty();
  }

  @Test
  void aTokenServiceOutOfReachIsToldAsSuch() {
    Tokens away =
        new NumberedTokens() {
          @Override
          public AccessToken graph(String tenantId) throws TokenUnavailable {
            throw new TokenUnavailable("The token service could not be reached.");
          }
        };
    GraphUnavailable failure =
        catchThrowableOfType(
            GraphUnavailable.class,
            () -> client(away, Budgets.none(), CallObserver.NONE).tenant(TENANT).get(USERS));
    assertThat(failure.code()).isEqualTo("tokenService");
  }

  @Test
  void aTokenThatAnErrorQuotesIsNotShown() {
    server.then(400, error("graph-token-1-of-" + TENANT, "Bearer graph-token-1-of-" + TENANT));
    GraphRefused failure = refused(USERS);
    assertThat(failure.toString()).doesNotContain("graph-token");
    assertThat(failure.refusal().toString()).doesNotContain("graph-token");
  }

  @Test
  void whatALimitIsWaitedForIsTold() throws Exception {
    List<String> told = new ArrayList<>();
    CallObserver observer =
        new CallObserver() {
          @Override
          public void called(String tenantId, int status, long bytes) {
            told.add("called %d %d".formatted(status, bytes));
          }

          @Override
          public void waiting(String tenantId, String limit, Duration atMost) {
            told.add("waiting " + limit);
          }

          @Override
          public void waited(String tenantId, String limit) {
            told.add("waited " + limit);
          }
        };
    TenantGraph limited =
        client(new NumberedTokens(), Budgets.documented(pace), observer).tenant(TENANT);
    GraphRequest policies = GraphRequest.v1("identity/conditionalAccess/policies");
    server.then(200, "{}").then(429, "").then(200, "{}");
    limited.get(policies);
    limited.get(policies);
    assertThat(told)
        .startsWith(
            "called 200 2",
            "waiting Conditional Access of the tenant",
            "waited Conditional Access of the tenant",
            "called 429 0",
            "waiting Retry-After",
            "waited Retry-After")
        .endsWith("called 200 2");
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    server.then(429, "", "Retry-After", "5").then(200, OK);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> graph().get(USERS)).isInstanceOf(InterruptedException.class);
    assertThat(pace.now()).isEqualTo(JumpingPace.START);
  }
}
