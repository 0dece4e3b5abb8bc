package dev.twofold.graph.token;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import dev.twofold.graph.credential.RefreshToken;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks Microsoft's library for one token. The library's own cache is left aside, for it lives by
 * the machine's clock and grows with the tenants: so each request has an application object of its
 * own, which costs little beside the request.
 */
final class TokenRequests {
  private final AppCredential credential;
  private final IClientCredential proof;
  private final URI authority;

  /**
   * For one app.
   *
   * @param authority the token service; the library takes {@code https} only
   */
  TokenRequests(AppCredential credential, URI authority) {
    if (!"https".equalsIgnoreCase(authority.getScheme())) {
      throw new IllegalArgumentException("The token service's address must begin with https.");
    }
    this.credential = credential;
    this.proof = proof(credential.proof());
    this.authority = authority;
  }

  private static IClientCredential proof(Proof proof) {
    return switch (proof) {
      case Proof.Secret secret -> ClientCredentialFactory.createFromSecret(secret.value());
      case Proof.Certificate pair ->
          ClientCredentialFactory.createFromCertificate(pair.key(), pair.certificate());
    };
  }

  /**
   * Asks once.
   *
   * @param tenantId the id or domain of the tenant, which must be fit for a path
   * @param resource what the token is for
   * @param exchange carries the request and keeps the answer
   * @throws ExecutionException if there is no token; the answer tells why
   */
  IAuthenticationResult send(String tenantId, URI resource, TokenExchange exchange)
      throws ExecutionException, InterruptedException {
    Set<String> scopes = Set.of(resource + "/.default");
    // Its own threads, so that an interrupt ends the request too.
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ConfidentialClientApplication app = application(tenantId, exchange, threads);
      try {
        return ask(app, scopes).get();
      } catch (InterruptedException interrupt) {
        threads.shutdownNow();
        throw interrupt;
      }
    }
  }

  private CompletableFuture<IAuthenticationResult> ask(
      ConfidentialClientApplication app, Set<String> scopes) {
    Optional<RefreshToken> token = credential.refreshTokens().map(store -> store.newest());
    return token.isPresent()
        ? app.acquireToken(RefreshTokenParameters.builder(scopes, token.get().value()).build())
        : app.acquireToken(ClientCredentialParameters.builder(scopes).skipCache(true).build());
  }

  private ConfidentialClientApplication application(
      String tenantId, TokenExchange exchange, ExecutorService threads) {
    try {
      return ConfidentialClientApplication.builder(credential.clientId(), proof)
          .authority(authority.resolve("/" + tenantId + "/").toString())
          .validateAuthority(false)
          .instanceDiscovery(false)
          .httpClient(exchange)
          .executorService(threads)
          .disableInternalRetries()
          .build();
    } catch (MalformedURLException failure) {
      throw new IllegalArgumentException("The token service's address is no URL.", failure);
    }
  }
}
