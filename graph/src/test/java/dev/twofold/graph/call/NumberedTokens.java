package dev.twofold.graph.call;

import dev.twofold.graph.token.TokenRefused;
import dev.twofold.graph.token.TokenUnavailable;
import dev.twofold.graph.token.Tokens;
import java.util.concurrent.atomic.AtomicInteger;

/** Tokens that are numbered anew after each that was forgotten. */
class NumberedTokens implements Tokens {
  private final AtomicInteger number = new AtomicInteger(1);

  @Override
  public AccessToken graph(String tenantId)
      throws TokenRefused, TokenUnavailable, InterruptedException {
    return new AccessToken("graph-token-%d-of-%s".formatted(number.get(), tenantId));
  }

  @Override
  public AccessToken partnerCenter(String tenantId) {
    return new AccessToken("partner-token-%d-of-%s".formatted(number.get(), tenantId));
  }

  @Override
  public void forget(String tenantId) {
    number.incrementAndGet();
  }
}
