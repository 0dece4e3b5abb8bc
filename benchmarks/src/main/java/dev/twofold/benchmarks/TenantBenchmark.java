package dev.twofold.benchmarks;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.proof.Ideas;
import dev.twofold.engine.proof.ProofCounters;
import dev.twofold.engine.proof.Proofs;
import dev.twofold.engine.signin.Box;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A generated tenant from disk: how long reading takes, and how long the verdicts take after
 * reading, beside the baseline on the same users.
 */
final class TenantBenchmark {
  private static final int BATCH = 50_000;
  private static final int SAMPLE = 5_000;

  private final Path folder;
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final List<User> batch = new ArrayList<>(BATCH);
  private final List<User> sample = new ArrayList<>(SAMPLE);
  private long assessing;

  private TenantBenchmark(Path folder) {
    this.folder = folder;
  }

  static void run(Path folder, GeneratedTenant tenant)
      throws IOException, UnusableInputException, InterruptedException, ExecutionException {
    if (!Files.exists(folder.resolve("users.json"))) {
      tenant.write(folder);
    }
    TenantBenchmark benchmark = new TenantBenchmark(folder);
    System.out.printf("%s in %s, %d MB of JSON%n", tenant, folder, megabytes(folder));
    benchmark.read();
    benchmark.assess();
  }

  private static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          >> 20;
    }
  }

  private void read() throws UnusableInputException {
    for (int time = 0; time < 2; time++) {
      long start = System.nanoTime();
      AtomicInteger users = new AtomicInteger();
      try (Snapshot snapshot = Snapshot.open(folder)) {
        snapshot.forEachUser(_ -> users.incrementAndGet());
      }
      System.out.printf(
          "reading %d users: %.2f s%n", users.get(), seconds(System.nanoTime() - start));
    }
  }

  private void assess() throws UnusableInputException, InterruptedException, ExecutionException {
    try (Snapshot snapshot = Snapshot.open(folder);
        ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      long start = System.nanoTime();
      Assessor assessor = new Assessor(snapshot.tenant());
      System.out.printf("preparing: %.2f s%n", seconds(System.nanoTime() - start));
      snapshot.forEachUser(user -> {
        batch.add(user);
        if (batch.size() == BATCH) {
          assessBatch(assessor, threads);
        }
      });
      assessBatch(assessor, threads);
      System.out.printf("verdicts after reading: %.2f s, %s%n", seconds(assessing), verdicts);
      print(assessor.counters());
      System.out.printf("peak heap: %d MiB%n", peakHeap() >> 20);
      compare(snapshot.tenant());
    }
  }

  private void assessBatch(Assessor assessor, ExecutorService threads) {
    if (sample.isEmpty()) {
      sample.addAll(batch.subList(0, Math.min(SAMPLE, batch.size())));
    }
    long start = System.nanoTime();
    int parts = 2 * Runtime.getRuntime().availableProcessors();
    List<Future<Map<Verdict, Integer>>> results = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      List<User> users =
          batch.subList(batch.size() * part / parts, batch.size() * (part + 1) / parts);
      results.add(threads.submit(() -> verdicts(assessor, users)));
    }
    results.forEach(result -> result(result).forEach((v, n) -> verdicts.merge(v, n, Integer::sum)));
    assessing += System.nanoTime() - start;
    batch.clear();
  }

  private static Map<Verdict, Integer> verdicts(Assessor assessor, List<User> users) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (User user : users) {
      UserVerdict verdict = assessor.assess(user);
      counts.merge(verdict.finding().verdict(), 1, Integer::sum);
    }
    return counts;
  }

  private static Map<Verdict, Integer> result(Future<Map<Verdict, Integer>> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compare(Tenant tenant) {
    System.out.printf("the first %d users on one core, without causes:%n", sample.size());
    Proofs boxes = new Proofs(tenant);
    Box whole = boxes.space().whole();
    List<BoxSubtraction> baselines =
        sample.stream().map(user -> new BoxSubtraction(boxes.closedBoxes(user))).toList();
    for (int time = 0; time < 2; time++) {
      long start = System.nanoTime();
      long open = baselines.stream().filter(baseline -> !baseline.covers(whole)).count();
      System.out.printf(
          "baseline, coverage only: %.1f us a user, %d open%n",
          (System.nanoTime() - start) / 1e3 / sample.size(), open);
    }
    for (Ideas ideas :
        List.of(
            Ideas.all(),
            Ideas.all(),
            new Ideas(false, true, true, true),
            new Ideas(true, false, true, true),
            new Ideas(true, true, false, true),
            new Ideas(true, true, true, false))) {
      Proofs proofs = new Proofs(tenant, ideas);
      long start = System.nanoTime();
      long open = sample.stream().filter(user -> proofs.of(user).gap()).count();
      System.out.printf(
          "%s: %.1f us a user, %d open; ",
          ideas, (System.nanoTime() - start) / 1e3 / sample.size(), open);
      print(proofs.counters());
    }
  }

  private static void print(ProofCounters counters) {
    System.out.printf(
        "%d signatures, %d searches, %d rule hits, %d nodes%n",
        counters.signatures(), counters.searches(), counters.ruleHits(), counters.nodes());
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
