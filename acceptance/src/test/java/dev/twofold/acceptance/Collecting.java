package dev.twofold.acceptance;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Partner;
import dev.twofold.graph.call.CallObserver;
import dev.twofold.graph.call.GraphClient;
import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.collect.CollectObserver;
import dev.twofold.graph.collect.CollectOptions;
import dev.twofold.graph.collect.TenantCollector;
import dev.twofold.graph.collect.TenantResult;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import dev.twofold.graph.credential.RefreshToken;
import dev.twofold.graph.credential.RefreshTokenStore;
import dev.twofold.graph.pace.Budgets;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.token.MsalTokens;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The collector as it reads from an emulator, on the emulator's clock. */
final class Collecting implements AutoCloseable {
  private final HttpClient http;
  private final GraphClient client;
  private final Pace pace;
  private final TenantCollector collector;

  /** A collector that keeps to these limits. */
  Collecting(Emulator emulator, Budgets budgets) {
    this(emulator, budgets, Optional.empty());
  }

  private Collecting(Emulator emulator, Budgets budgets, Optional<String> user) {
    this.pace = paceOf(emulator.clock());
    this.http =
        HttpClient.newBuilder()
            .sslContext(emulator.clientContext())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    Endpoints endpoints = Endpoints.at(emulator.httpsUri());
    App app = emulator.world().apps().getFirst();
    AppCredential credential =
        new AppCredential(
            app.clientId(),
            Optional.empty(),
            new Proof.Secret(app.secrets().getFirst()),
            user.map(RefreshToken::new).map(RefreshTokenStore::inMemory));
    this.client =
        new GraphClient(
            http,
            endpoints,
            new MsalTokens(credential, http, endpoints, pace, 1),
            budgets,
            pace,
            CallObserver.NONE,
            2);
    this.collector = new TenantCollector(pace, "twofold collect", CollectObserver.NONE);
  }

  /** A collector that keeps to no limits. */
  static Collecting unlimited(Emulator emulator) {
    return new Collecting(emulator, Budgets.none());
  }

  /** A collector that acts for a partner user, and keeps to no limits. */
  static Collecting delegated(Emulator emulator, Partner.Technician user) {
    return new Collecting(emulator, Budgets.none(), Optional.of(emulator.refreshToken(user)));
  }

  /** The emulator's clock as the collector's. */
  static Pace paceOf(EmulatorClock clock) {
    return new Pace() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        clock.sleep(duration);
      }
    };
  }

  GraphClient client() {
    return client;
  }

  TenantCollector collector() {
    return collector;
  }

  TenantResult collect(String tenantId, Path folder) throws Exception {
    return collect(tenantId, folder, CollectOptions.usual());
  }

  TenantResult collect(String tenantId, Path folder, CollectOptions options) throws Exception {
    return collector.collect(client.tenant(tenantId), tenantId, folder, options);
  }

  @Override
  public void close() {
    http.close();
  }
}
