package dev.twofold.benchmarks;

import dev.twofold.graph.collect.TenantOutcome;
import dev.twofold.graph.pace.Budgets;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.token.MsalTokens;
import dev.twofold.graph.token.Tokens;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is alive in the collector's heap while it reads partners of several sizes, with a full
 * collection twice a second. To be run with a small heap, so that growth would be the end of it.
 */
final class MemoryBenchmark {
  private static final int PAUSE_MILLIS = 500;
  private static final int TOLD_EVERY = 1_000;

  private final AtomicBoolean done = new AtomicBoolean();
  private long most;
  private long sum;
  private int samples;
  private int tenantsDone;
  private long rows;

  private MemoryBenchmark() {}

  /** Reads partners with so many customers, one after the other. */
  static void run(List<Integer> sizes)
      throws IOException, GeneralSecurityException, InterruptedException {
    System.out.printf("heap of at most %d MiB%n", Runtime.getRuntime().maxMemory() >> 20);
    for (int customers : sizes) {
      try (ChildEmulator emulator = ChildEmulator.start(customers, CollectBenchmark.SEED);
          HttpClient http = emulator.client()) {
        new MemoryBenchmark().measure(emulator, http, CollectBenchmark.tenants(customers));
      }
    }
  }

  private void measure(ChildEmulator emulator, HttpClient http, List<String> tenants)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("twofold-memory");
    Tokens tokens =
        new MsalTokens(emulator.credential(), http, emulator.endpoints(), Pace.real(), 1);
    long start = System.nanoTime();
    Thread sampler = Thread.ofPlatform().daemon().start(this::sample);
    new CollectingRun(emulator.endpoints(), tokens, Budgets.none(), Pace.real(), _ -> http)
        .collect(tenants, folder, outcome -> forget(outcome, folder));
    done.set(true);
    sampler.join();
    CollectingRun.delete(folder);
    System.out.printf(
        "%,d tenants, %,d rows, %.0f s: alive at most %.1f MiB, on average %.1f MiB, %d samples%n",
        tenants.size(),
        rows,
        (System.nanoTime() - start) / 1e9,
        most / 1048576.0,
        sum / 1048576.0 / Math.max(1, samples),
        samples);
  }

  private void forget(TenantOutcome outcome, Path folder) {
    tenantsDone++;
    if (tenantsDone % TOLD_EVERY == 0) {
      System.out.printf("  %,d done%n", tenantsDone);
    }
    switch (outcome) {
      case TenantOutcome.Collected(var result) -> {
        rows += result.rows();
        CollectingRun.delete(folder.resolve(result.tenant()));
      }
      case TenantOutcome.Failed(String tenant, String message) ->
          throw new IllegalStateException(tenant + ": " + message);
    }
  }

  private void sample() {
    while (!done.get()) {
      System.gc();
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      most = Math.max(most, used);
      sum += used;
      samples++;
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
