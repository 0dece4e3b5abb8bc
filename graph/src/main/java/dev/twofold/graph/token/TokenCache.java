package dev.twofold.graph.token;

import dev.twofold.graph.token.Tokens.AccessToken;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Tokens by tenant and resource, those longest unused dropped first; and for each at most one
 * request under way, for whose result all others wait. Safe for many threads.
 */
final class TokenCache {
  private final int most;
  private final Map<Key, CachedToken> tokens = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Key, CompletableFuture<Optional<AccessToken>>> flights = new LinkedHashMap<>();

  /** Keeps at most so many tokens; 1 or more. */
  TokenCache(int most) {
    this.most = most;
  }

  /** What a token is for. */
  record Key(String tenantId, String resource) {}

  /** Gets a new token. */
  interface Source {
    /** A new token. */
    CachedToken fetch() throws TokenRefused, TokenUnavailable, InterruptedException;
  }

  /** A token that is good now, from the cache or from the source. */
  AccessToken get(Key key, Instant now, Source source)
      throws TokenRefused, TokenUnavailable, InterruptedException {
    while (true) {
      CompletableFuture<Optional<AccessToken>> own = new CompletableFuture<>();
      CompletableFuture<Optional<AccessToken>> other;
      synchronized (this) {
        CachedToken cached = tokens.get(key);
        if (cached != null && now.isBefore(cached.renewFrom())) {
          return cached.token();
        }
        other = flights.putIfAbsent(key, own);
      }
      if (other == null) {
        return fetch(key, own, source);
      }
      Optional<AccessToken> theirs = await(other);
      if (theirs.isPresent()) {
        return theirs.get();
      }
    }
  }

  private AccessToken fetch(Key key, CompletableFuture<Optional<AccessToken>> flight, Source source)
      throws TokenRefused, TokenUnavailable, InterruptedException {
    try {
      CachedToken fresh = source.fetch();
      land(key, fresh);
      flight.complete(Optional.of(fresh.token()));
      return fresh.token();
    } catch (TokenRefused | TokenUnavailable failure) {
      land(key, null);
      flight.completeExceptionally(failure);
      throw failure;
    } finally {
      // Interrupted, or a fault of ours: those who waited try for themselves.
      if (!flight.isDone()) {
        land(key, null);
        flight.complete(Optional.empty());
      }
    }
  }

  private synchronized void land(Key key, @Nullable CachedToken fresh) {
    flights.remove(key);
    if (fresh != null) {
      tokens.put(key, fresh);
      if (tokens.size() > most) {
        tokens.remove(tokens.keySet().iterator().next());
      }
    }
  }

  private static Optional<AccessToken> await(CompletableFuture<Optional<AccessToken>> flight)
      throws TokenRefused, TokenUnavailable, InterruptedException {
    try {
      return flight.get();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case TokenRefused refused -> throw new TokenRefused(refused.code(), words(refused));
        case TokenUnavailable away -> throw new TokenUnavailable(words(away));
        case null, default -> throw new CompletionException(failure.getCause());
      }
    }
  }

  private static String words(Exception failure) {
    return String.valueOf(failure.getMessage());
  }

  /** Forgets the tokens of a tenant. */
  synchronized void forget(String tenantId) {
    tokens.keySet().removeIf(key -> key.tenantId().equals(tenantId));
  }

  /** How many tokens are kept. */
  synchronized int size() {
    return tokens.size();
  }
}
