package dev.twofold.graph.call;

import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.pace.Backoff;
import dev.twofold.graph.pace.Budgets;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.token.Tokens;
import java.net.http.HttpClient;
import java.time.Duration;

/** Graph in all tenants, and Partner Center, for one app id. Safe for many threads. */
public final class GraphClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(100);

  private final Endpoints endpoints;
  private final Caller caller;

  /**
   * A client whose calls wait at most 100 seconds of the machine's time for an answer.
   *
   * @param http sends the calls; must not follow redirects: a token must not leave
   * @param budgets the limits of the app id; one for all clients of the same app
   * @param pace the time that limits and waits are counted in
   * @param seed of the chance in the waits between tries
   */
  public GraphClient(
      HttpClient http,
      Endpoints endpoints,
      Tokens tokens,
      Budgets budgets,
      Pace pace,
      CallObserver observer,
      long seed) {
    this(
        new Transport(withoutRedirects(http), TIMEOUT, Transport.LARGEST_BODY),
        endpoints,
        tokens,
        budgets,
        pace,
        observer,
        seed);
  }

  GraphClient(
      Transport transport,
      Endpoints endpoints,
      Tokens tokens,
      Budgets budgets,
      Pace pace,
      CallObserver observer,
      long seed) {
    this.endpoints = endpoints;
    this.caller = new Caller(transport, tokens, budgets, pace, new Backoff(seed), observer);
  }

  private GraphClient(Endpoints endpoints, Caller caller) {
    this.endpoints = endpoints;
    this.caller = caller;
  }

  private static HttpClient withoutRedirects(HttpClient http) {
    if (http.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException("the HTTP client must not follow redirects");
    }
    return http;
  }

  /** The same client with another limit on the time of one answer, by the machine's clock. */
  public GraphClient withTimeout(Duration timeout) {
    return new GraphClient(endpoints, caller.with(caller.transport().with(timeout)));
  }

  /** Graph in one tenant. */
  public TenantGraph tenant(String tenantId) {
    return new TenantCalls(tenantId, new Links(endpoints.graph()), caller);
  }

  /** Partner Center, of the partner with this tenant. */
  public PartnerCenterCalls partnerCenter(String partnerTenantId) {
    return new PartnerCalls(partnerTenantId, new Links(endpoints.partnerCenter()), caller);
  }
}
