package dev.twofold.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.twofold.emulator.synthetic.SyntheticWorld;
import dev.twofold.emulator.world.World;
import dev.twofold.graph.collect.PartnerRun;
import dev.twofold.graph.collect.TenantOutcome;
import dev.twofold.graph.pace.Budgets;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.token.MsalTokens;
import dev.twofold.graph.token.Tokens;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Collecting a whole partner without limits, against a plain download of the same pages by the
 * JDK's client: the same requests with as many under way, bodies thrown away.
 */
final class CollectBenchmark {
  static final long SEED = 21;
  private static final int TIMES = 3;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final ChildEmulator emulator;
  private final HttpClient http;
  private final List<String> tenants;
  private final Recording recording = new Recording();
  private long rows;
  private int whole;

  private CollectBenchmark(ChildEmulator emulator, HttpClient http, List<String> tenants) {
    this.emulator = emulator;
    this.http = http;
    this.tenants = tenants;
  }

  /**
   * One pass.
   *
   * @param bytes the bytes of the bodies on the wire, tokens left out
   * @param answers the answers, tokens left out
   * @param seconds how long it took
   * @param cpu processor seconds of this process
   * @param served processor seconds of the emulator
   */
  private record Pass(long bytes, long answers, double seconds, double cpu, double served) {
    double rate() {
      return bytes / 1e6 / seconds;
    }
  }

  /** What is timed. */
  private interface Work {
    Transfer run() throws IOException, InterruptedException, ExecutionException;
  }

  /** Runs it with so many customers. */
  static void run(int customers)
      throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
    try (ChildEmulator emulator = ChildEmulator.start(customers, SEED);
        HttpClient http = emulator.client()) {
      new CollectBenchmark(emulator, http, tenants(customers)).measure();
    }
  }

  /** The ids of the customers, as the emulator makes them. */
  static List<String> tenants(int customers) {
    World world = SyntheticWorld.of(customers, SEED);
    return IntStream.range(0, customers)
        .mapToObj(number -> world.customers().customer(number).tenantId())
        .toList();
  }

  private void measure() throws IOException, InterruptedException, ExecutionException {
    print("first pass", timed(() -> collect(newTokens(new Transfer()), recording::of)));
    System.out.printf(
        "%d tenants, %d of them read without gaps, %d rows, %d calls%n",
        tenants.size(), whole, rows, recording.size());
    print("plain, to warm up", timed(this::download));
    List<Pass> collecting = new ArrayList<>();
    List<Pass> holding = new ArrayList<>();
    List<Pass> plain = new ArrayList<>();
    Tokens held = newTokens(new Transfer());
    timed(() -> collect(held, CollectBenchmark::counting));
    for (int time = 0; time < TIMES; time++) {
      Transfer tokens = new Transfer();
      collecting.add(timed(() -> collect(newTokens(tokens), CollectBenchmark::counting)));
      print("collect", collecting.getLast());
      System.out.printf("  and %d token requests, %d bytes%n", tokens.answers(), tokens.bytes());
      plain.add(timed(this::download));
      print("plain", plain.getLast());
      holding.add(timed(() -> collect(held, CollectBenchmark::counting)));
      print("collect, tokens held", holding.getLast());
    }
    compare("collect / plain", collecting, plain);
    compare("collect, tokens held / plain", holding, plain);
  }

  private Tokens newTokens(Transfer transfer) {
    HttpClient watched = new WatchedClient(http, counting("", transfer));
    return new MsalTokens(emulator.credential(), watched, emulator.endpoints(), Pace.real(), 1);
  }

  private interface WatchOfTenant {
    WatchedClient.Watch of(String tenant, Transfer transfer);
  }

  private static WatchedClient.Watch counting(String tenant, Transfer transfer) {
    return new WatchedClient.Watch() {
      @Override
      public void sending(HttpRequest request) {
        // Only answers are counted.
      }

      @Override
      public Transfer transfer() {
        return transfer;
      }
    };
  }

  private Transfer collect(Tokens tokens, WatchOfTenant watches)
      throws IOException, InterruptedException {
    Transfer transfer = new Transfer();
    Function<String, HttpClient> clients =
        tenant -> new WatchedClient(http, watches.of(tenant, transfer));
    Path folder = Files.createTempDirectory("twofold-collect");
    rows = 0;
    whole = 0;
    new CollectingRun(emulator.endpoints(), tokens, Budgets.none(), Pace.real(), clients)
        .collect(tenants, folder, this::count);
    leftovers.add(folder);
    return transfer;
  }

  private final List<Path> leftovers = new ArrayList<>();

  private void count(TenantOutcome outcome) {
    if (outcome instanceof TenantOutcome.Collected(var result)) {
      rows += result.rows();
      whole += result.notRead() == 0 ? 1 : 0;
    }
  }

  private Transfer download() throws InterruptedException, ExecutionException {
    return recording.download(http, tenants, PartnerRun.USUAL_CONCURRENCY, Budgets.CALLS_IN_FLIGHT);
  }

  /** Folders are deleted when the time is taken. */
  private Pass timed(Work work) throws IOException, InterruptedException, ExecutionException {
    System.gc();
    long served = emulator.cpu().toNanos();
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    Transfer transfer = work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    Pass pass =
        new Pass(
            transfer.bytes(),
            transfer.answers(),
            seconds,
            (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
            (emulator.cpu().toNanos() - served) / 1e9);
    leftovers.forEach(CollectingRun::delete);
    leftovers.clear();
    return pass;
  }

  private static void print(String name, Pass pass) {
    System.out.printf(
        "%-22s %,d bytes in %,d answers, %.1f s, %.1f MB/s, CPU %.1f s, of the emulator %.1f s%n",
        name, pass.bytes, pass.answers, pass.seconds, pass.rate(), pass.cpu, pass.served);
  }

  private static void compare(String name, List<Pass> one, List<Pass> other) {
    long difference =
        IntStream.range(0, TIMES).mapToLong(i -> one.get(i).bytes - other.get(i).bytes).sum();
    System.out.printf(
        "%s: bytes per second %.2f, CPU %.2f, difference %,d bytes in all%n",
        name,
        median(one, Pass::rate) / median(other, Pass::rate),
        median(one, Pass::cpu) / median(other, Pass::cpu),
        difference);
  }

  private static double median(List<Pass> passes, Function<Pass, Double> figure) {
    return passes.stream().map(figure).sorted().toList().get(passes.size() / 2);
  }
}
