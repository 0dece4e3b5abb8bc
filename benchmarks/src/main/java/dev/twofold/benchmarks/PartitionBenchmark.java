package dev.twofold.benchmarks;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.proof.Ideas;
import dev.twofold.engine.proof.ProofCounters;
import dev.twofold.engine.proof.Proofs;
import dev.twofold.engine.signin.Box;
import dev.twofold.engine.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hard tenant (b): 240 policies that cover the space only together, for a user bound by all of
 * them, and for 240 users each left out of one. Each proof is timed beside the baseline on the same
 * boxes.
 */
final class PartitionBenchmark {
  private static final int POLICIES = 240;
  private static final int SEEDS = 3;

  /** Nanoseconds of one proof, and of the baseline on the same boxes. */
  private record Times(long proof, long baseline) {}

  private static long withWitness;

  private PartitionBenchmark() {}

  static void run() {
    for (int warmUp = 0; warmUp < 1; warmUp++) {
      measured(new Partition(99 + warmUp, 7).tenant(POLICIES), Ideas.all());
    }
    System.out.printf(
        "%-6s %12s %14s %8s %22s %10s %8s%n",
        "seed",
        "proofs, ms",
        "baseline, ms",
        "ratio",
        "slowest proof, ms",
        "worst excess, ms",
        "nodes");
    for (int seed = 1; seed <= SEEDS; seed++) {
      print(seed);
    }
    ideas();
  }

  private static void print(int seed) {
    Tenant tenant = new Partition(seed, 7).tenant(POLICIES);
    Proofs proofs = new Proofs(tenant);
    withWitness = 0;
    List<Times> times = measured(tenant, proofs);
    double total = millis(times.stream().mapToLong(Times::proof).sum());
    double baseline = millis(times.stream().mapToLong(Times::baseline).sum());
    Times slowest = times.stream().max((a, b) -> Long.compare(a.proof, b.proof)).orElseThrow();
    double slower = millis(times.stream().mapToLong(t -> t.proof - t.baseline).max().orElse(0));
    System.out.printf(
        "%-6d %12.1f %14.1f %8.1f %10.2f (of %7.2f) %9.3f %8d, findings %.1f ms%n",
        seed,
        total,
        baseline,
        baseline / total,
        millis(slowest.proof),
        millis(slowest.baseline),
        slower,
        proofs.counters().nodes(),
        millis(withWitness));
  }

  private static void ideas() {
    Tenant tenant = new Partition(1, 7).tenant(POLICIES);
    for (Ideas ideas :
        List.of(
            Ideas.all(),
            new Ideas(false, true, true, true),
            new Ideas(true, false, true, true),
            new Ideas(true, true, false, true),
            new Ideas(true, true, true, false),
            new Ideas(false, false, false, false))) {
      Proofs proofs = new Proofs(tenant, ideas);
      long start = System.nanoTime();
      users(tenant).forEach(proofs::of);
      long total = System.nanoTime() - start;
      ProofCounters counters = proofs.counters();
      System.out.printf(
          "%s: %.1f ms, %d searches, %d rule hits, %d nodes%n",
          ideas, millis(total), counters.searches(), counters.ruleHits(), counters.nodes());
    }
  }

  private static List<Times> measured(Tenant tenant, Ideas ideas) {
    return measured(tenant, new Proofs(tenant, ideas));
  }

  private static List<Times> measured(Tenant tenant, Proofs proofs) {
    Box whole = proofs.space().whole();
    List<Times> times = new ArrayList<>();
    for (User user : users(tenant)) {
      BoxSubtraction baseline = new BoxSubtraction(proofs.closedBoxes(user));
      long start = System.nanoTime();
      boolean proved = proofs.isCovered(user);
      long between = System.nanoTime();
      boolean covered = baseline.covers(whole);
      long end = System.nanoTime();
      Finding finding = proofs.of(user);
      withWitness += System.nanoTime() - end;
      if (covered != proved || covered == finding.gap()) {
        throw new IllegalStateException("the proof and the baseline differ for " + user.id());
      }
      times.add(new Times(between - start, end - between));
    }
    return times;
  }

  /** One user whom no policy excludes, and one excluded from each. */
  private static List<User> users(Tenant tenant) {
    return IntStream.range(-1, tenant.policies().orElse(List.of()).size())
        .mapToObj(number -> Members.member("user-" + number))
        .toList();
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
