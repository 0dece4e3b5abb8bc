package dev.twofold.graph.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.graph.pace.JumpingPace;
import dev.twofold.graph.token.Tokens.AccessToken;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TokenCacheTest {
  private static final Instant NOW = JumpingPace.START;

  private final TokenCache cache = new TokenCache(100);

  private static CachedToken fresh(String value) {
    return new CachedToken(new AccessToken(value), NOW.plusSeconds(60));
  }

  private static TokenCache.Key key(String tenantId) {
    return new TokenCache.Key(tenantId, "graph");
  }

  @Test
  void itDoesNotGrowWithTheTenantsAndKeepsThoseInUse() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      int tenant = i;
      cache.get(key("tenant" + tenant), NOW, () -> fresh("token" + tenant));
      cache.get(key("tenant0"), NOW, () -> fresh("another"));
    }
    assertThat(cache.size()).isEqualTo(100);
    assertThat(cache.get(key("tenant0"), NOW, () -> fresh("another")).value()).isEqualTo("token0");
  }

  @Test
  void aRefusalIsNotKept() throws Exception {
    assertThatThrownBy(() ->
            cache.get(
                key("a"),
                NOW,
                () -> {
                  throw new TokenRefused(65001, "no consent");
                }))
        .isInstanceOf(TokenRefused.class);
    assertThat(cache.get(key("a"), NOW, () -> fresh("granted")).value()).isEqualTo("granted");
  }

  @Test
  void whoWaitsForAnInterruptedRequestAsksForItself() throws Exception {
    CountDownLatch asking = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<AccessToken> first =
          threads.submit(() ->
              cache.get(
                  key("a"),
                  NOW,
                  () -> {
                    asking.countDown();
                    never.await();
                    return fresh("first");
                  }));
      asking.await();
      Future<AccessToken> second =
          threads.submit(() -> cache.get(key("a"), NOW, () -> fresh("second")));
      first.cancel(true);
      assertThat(second.get().value()).isEqualTo("second");
    }
  }

  @Test
  void aFaultOfTheSourceDoesNotBlockTheKey() throws Exception {
    assertThatThrownBy(() ->
            cache.get(
                key("a"),
                NOW,
                () -> {
                  throw new IllegalStateException("fault");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(cache.get(key("a"), NOW, () -> fresh("later")).value()).isEqualTo("later");
  }
}
