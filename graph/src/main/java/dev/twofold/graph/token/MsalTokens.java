package dev.twofold.graph.token;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import dev.twofold.graph.credential.RefreshToken;
import dev.twofold.graph.pace.Backoff;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.pace.RetryAfter;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tokens by Microsoft's library: for the app itself, or for the partner user whose refresh token
 * the credential holds (graph-api part 2, client credentials and Secure Application Model).
 */
public final class MsalTokens implements Tokens {
  private static final Duration BEFORE_THE_END = Duration.ofMinutes(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final int MOST_TRIES = 6;
  private static final int DEEPEST_CAUSE = 20;
  private static final int MOST_TOKENS = 2_000;
  private static final Pattern TENANT = Pattern.compile("[0-9a-zA-Z][0-9a-zA-Z.-]{0,252}");

  private final AppCredential credential;
  private final HttpClient http;
  private final Endpoints endpoints;
  private final Pace pace;
  private final Backoff backoff;
  private final TokenRequests requests;
  private final TokenCache cache = new TokenCache(MOST_TOKENS);

  /**
   * Tokens for one app.
   *
   * @param http sends the requests; what it trusts is trusted
   * @param endpoints the token service, which must be reached by TLS, and the resources
   * @param pace tells when a token ends, and waits before asking again
   * @param seed of the chance in those waits
   * @throws IllegalArgumentException if the token service's address does not begin with https
   */
  public MsalTokens(
      AppCredential credential, HttpClient http, Endpoints endpoints, Pace pace, long seed) {
    this.credential = credential;
    this.http = http;
    this.endpoints = endpoints;
    this.pace = pace;
    this.backoff = new Backoff(seed);
    this.requests = new TokenRequests(credential, endpoints.authority());
  }

  @Override
  public AccessToken graph(String tenantId)
      throws TokenRefused, TokenUnavailable, InterruptedException {
    return token(tenantId, endpoints.graphResource());
  }

  @Override
  public AccessToken partnerCenter(String tenantId)
      throws TokenRefused, TokenUnavailable, InterruptedException {
    return token(tenantId, endpoints.partnerCenterResource());
  }

  @Override
  public void forget(String tenantId) {
    cache.forget(tenantId);
  }

  private AccessToken token(String tenantId, URI resource)
      throws TokenRefused, TokenUnavailable, InterruptedException {
    if (!TENANT.matcher(tenantId).matches()) {
      throw new TokenRefused(0, "This is neither the id nor the domain of a tenant.");
    }
    TokenCache.Key key = new TokenCache.Key(tenantId, resource.toString());
    return cache.get(key, pace.now(), () -> fetch(tenantId, resource));
  }

  private CachedToken fetch(String tenantId, URI resource)
      throws TokenRefused, TokenUnavailable, InterruptedException {
    for (int tries = 1; ; tries++) {
      TokenExchange exchange = new TokenExchange(http, TIMEOUT);
      Instant asked = pace.now();
      Instant askedByMachine = Instant.now();
      try {
        IAuthenticationResult result = requests.send(tenantId, resource, exchange);
        rotate(exchange);
        return cached(result, asked, askedByMachine);
      } catch (ExecutionException problem) {
        if (isUntrusted(problem)) {
          throw new TokenUnavailable("The token service's certificate is not trusted.");
        }
        // The answer tells more than the library's exception, which may quote the request.
        waitOrGiveUp(tries, exchange.answer());
      }
    }
  }

  /** Trying again does not make a certificate better. */
  private static boolean isUntrusted(Throwable problem) {
    return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST_CAUSE)
        .anyMatch(CertificateException.class::isInstance);
  }

  private void rotate(TokenExchange exchange) {
    Optional<String> fresh = exchange.answer().flatMap(TokenAnswer::refreshToken);
    credential
        .refreshTokens()
        .ifPresent(store -> fresh.map(RefreshToken::new).ifPresent(store::rotate));
  }

  /** The library gives the end by the machine's clock; ours may run faster. */
  private static CachedToken cached(
      IAuthenticationResult result, Instant asked, Instant askedByMachine) {
    Duration life = Duration.between(askedByMachine, result.expiresOnDate().toInstant());
    Duration usable = life.minus(BEFORE_THE_END);
    Duration least = life.dividedBy(2);
    return new CachedToken(
        new AccessToken(result.accessToken()),
        asked.plus(usable.compareTo(least) > 0 ? usable : least));
  }

  private void waitOrGiveUp(int tries, Optional<TokenAnswer> answer)
      throws TokenRefused, TokenUnavailable, InterruptedException {
    if (answer.isPresent() && answer.get().isRefusal()) {
      throw new TokenRefused(answer.get().code(), unquoted(answer.get().sentence()));
    }
    Duration wait =
        answer
            .flatMap(some -> RetryAfter.of(some.headers(), pace.now()))
            .orElseGet(() -> backoff.after(tries));
    if (tries >= MOST_TRIES || wait.compareTo(LONGEST_WAIT) > 0) {
      throw new TokenUnavailable(
          answer
              .map(some -> "The token service answered with status " + some.status() + ".")
              .orElse("The token service could not be reached."));
    }
    pace.sleep(wait);
  }

  /** What was said, without our own secrets should they be quoted. */
  private String unquoted(String words) {
    String plain = words;
    if (credential.proof() instanceof Proof.Secret secret) {
      plain = plain.replace(secret.value(), "...");
    }
    if (credential.refreshTokens().isPresent()) {
      plain = plain.replace(credential.refreshTokens().get().newest().value(), "...");
    }
    return plain;
  }
}
