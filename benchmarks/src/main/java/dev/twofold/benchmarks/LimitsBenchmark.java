package dev.twofold.benchmarks;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.synthetic.SyntheticWorld;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.App;
import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.collect.TenantOutcome;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import dev.twofold.graph.pace.Budgets;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.token.MsalTokens;
import dev.twofold.graph.token.Tokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Collecting a whole partner within the documented limits, on a clock that the emulator and the
 * collector share: the least time that the limits leave against the time that it took.
 */
final class LimitsBenchmark {
  private static final double SECONDS_OF_DAY = 86_400;
  private static final int TOLD_EVERY = 500;

  private LimitsBenchmark() {}

  /**
   * Runs it.
   *
   * @param speed how many seconds pass in a real one; so few that the processors do not hold it up
   */
  static void run(int customers, double speed) throws IOException, InterruptedException {
    try (Emulator emulator =
            Emulator.of(SyntheticWorld.of(customers, CollectBenchmark.SEED))
                .clock(EmulatorClock.startingAt(Instant.now(), speed))
                .throttling(Throttle.Mode.DOCUMENTED)
                .start();
        HttpClient http =
            HttpClient.newBuilder()
                .sslContext(emulator.clientContext())
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
      System.out.printf("%,d customers, clock %.1f times as fast as life%n", customers, speed);
      AskedOfLimits asked = new AskedOfLimits();
      Duration took = collect(emulator, http, customers, asked);
      print(asked, took, emulator);
    }
  }

  private static Duration collect(
      Emulator emulator, HttpClient http, int customers, AskedOfLimits asked)
      throws IOException, InterruptedException {
    Pace pace = paceOf(emulator.clock());
    Endpoints endpoints = Endpoints.at(emulator.httpsUri());
    Tokens tokens = new MsalTokens(credential(emulator), http, endpoints, pace, 1);
    Transfer transfer = new Transfer();
    CollectingRun run =
        new CollectingRun(
            endpoints,
            tokens,
            Budgets.documented(pace),
            pace,
            tenant -> new WatchedClient(http, asked.of(tenant, transfer)));
    Path folder = Files.createTempDirectory("twofold-limits");
    AtomicInteger done = new AtomicInteger();
    Instant start = pace.now();
    run.collect(
        CollectBenchmark.tenants(customers),
        folder,
        outcome -> {
          if (done.incrementAndGet() % TOLD_EVERY == 0) {
            System.out.printf(
                "  %,d done after %d s%n",
                done.get(), Duration.between(start, pace.now()).toSeconds());
          }
          if (outcome instanceof TenantOutcome.Collected(var result)) {
            CollectingRun.delete(folder.resolve(result.tenant()));
          }
        });
    Duration took = Duration.between(start, pace.now());
    CollectingRun.delete(folder);
    return took;
  }

  private static AppCredential credential(Emulator emulator) {
    App app = emulator.world().apps().getFirst();
    return new AppCredential(
        app.clientId(),
        Optional.empty(),
        new Proof.Secret(app.secrets().getFirst()),
        Optional.empty());
  }

  private static Pace paceOf(EmulatorClock clock) {
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

  private static void print(AskedOfLimits asked, Duration took, Emulator emulator) {
    double least = asked.leastSeconds();
    double seconds = took.toMillis() / 1e3;
    System.out.printf(
        "least %,.0f s, took %,.0f s, ratio %.2f, %.2f %% of a day; %d refused for their number%n",
        least,
        seconds,
        seconds / Math.max(1, least),
        100 * seconds / SECONDS_OF_DAY,
        emulator.traffic().counts().throttled());
  }
}
