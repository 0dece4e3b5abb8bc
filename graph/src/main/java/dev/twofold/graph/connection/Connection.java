package dev.twofold.graph.connection;

import dev.twofold.graph.call.CallObserver;
import dev.twofold.graph.call.GraphClient;
import dev.twofold.graph.call.TenantGraph;
import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.customers.Customers;
import dev.twofold.graph.pace.Budgets;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.token.MsalTokens;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/** The way to Microsoft for one app, with one set of limits for all tenants. */
public final class Connection implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http;
  private final Budgets budgets;
  private final GraphClient client;

  /**
   * Connects; nothing is sent yet.
   *
   * @param trust a PEM file with the only certificates that servers are believed by
   * @throws UnusableTrust if that file can't be used
   */
  public Connection(
      AppCredential credential,
      Endpoints endpoints,
      Optional<Path> trust,
      Pace pace,
      CallObserver observer)
      throws UnusableTrust {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT);
    if (trust.isPresent()) {
      builder.sslContext(Trust.of(trust.get()));
    }
    this.http = builder.build();
    this.budgets = Budgets.documented(pace);
    long seed = new SecureRandom().nextLong();
    MsalTokens tokens = new MsalTokens(credential, http, endpoints, pace, seed);
    this.client = new GraphClient(http, endpoints, tokens, budgets, pace, observer, seed);
  }

  /** Graph in a tenant. */
  public TenantGraph tenant(String tenant) {
    return client.tenant(tenant);
  }

  /** The customers of the partner with this tenant. */
  public Customers customers(String partner) {
    return new Customers(client.partnerCenter(partner), client.tenant(partner));
  }

  /** So many users make the size of the tenant, and with it a limit of Graph. */
  public void knowUsers(String tenant, long users) {
    budgets.sizeClass(tenant, users);
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
