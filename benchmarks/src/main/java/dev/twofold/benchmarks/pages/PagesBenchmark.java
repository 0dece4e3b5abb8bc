package dev.twofold.benchmarks.pages;

import dev.twofold.server.database.Database;
import dev.twofold.server.postgres.PostgresServer;
import dev.twofold.snapshot.UnusableInputException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How fast each page comes while 50 requests a second are sent on schedule, with a large partner in
 * the database; and how much memory the server takes.
 */
public final class PagesBenchmark {
  private static final int PER_SECOND = 50;
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration MEASURED = Duration.ofMinutes(2);
  private static final double GOAL_MILLIS = 50;
  private static final int CONNECTIONS = 4;

  private PagesBenchmark() {}

  /**
   * Runs it.
   *
   * @param collected a folder with a snapshot folder for each of a few customers
   * @param launcher the launcher, built
   * @param customers how many customers the partner shall have
   */
  public static void run(Path collected, Path launcher, int customers)
      throws IOException, UnusableInputException, InterruptedException {
    Path folder = Files.createTempDirectory("twofold-pages");
    try (PostgresServer postgres = PostgresServer.start(folder.resolve("postgresql"));
        Database database =
            Database.open(postgres.url(), postgres.user(), postgres.password(), CONNECTIONS)) {
      fill(database, collected, customers);
      try (ServerProcess server = ServerProcess.start(launcher, postgres, folder, freePort());
          HttpClient http = HttpClient.newHttpClient()) {
        Mix mix = new Mix(server.address(), database);
        OpenLoop loop = new OpenLoop(http, PER_SECOND);
        loop.run(WARM_UP, mix);
        Collection<Answer> answers = loop.run(MEASURED, mix);
        tell(answers);
        System.out.printf("peak memory of the server: %,d MiB%n", server.peakMemory() >> 20);
      }
    }
  }

  private static void fill(Database database, Path collected, int customers)
      throws IOException, UnusableInputException {
    long began = System.nanoTime();
    FewCustomers few = new FewCustomers(database);
    List<Path> folders;
    try (Stream<Path> found = Files.list(collected)) {
      folders = found.filter(Files::isDirectory).sorted().toList();
    }
    for (Path folder : folders) {
      few.add(String.valueOf(folder.getFileName()), folder);
    }
    new LargePartner(database).grow(folders.size(), customers);
    System.out.printf(
        "%,d customers, %,d users, %,d kept collections, filled in %.0f s%n",
        count(database, "customer"),
        count(database, "user_standing"),
        count(database, "collection"),
        (System.nanoTime() - began) / 1e9);
  }

  private static long count(Database database, String table) {
    return database
        .sql()
        .sql("select count(*) from " + table)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static void tell(Collection<Answer> answers) {
    Map<String, List<Answer>> pages =
        answers.stream()
            .collect(Collectors.groupingBy(Answer::page, TreeMap::new, Collectors.toList()));
    System.out.printf(
        "%-32s %8s %6s %8s %8s %8s %8s %8s %8s%n",
        "page", "requests", "failed", "p50 ms", "p90 ms", "p99 ms", "max ms", "< 50 ms", "KiB");
    pages.forEach(PagesBenchmark::tell);
  }

  private static void tell(String page, List<Answer> answers) {
    double[] millis =
        answers.stream().mapToDouble(answer -> answer.took().toNanos() / 1e6).sorted().toArray();
    System.out.printf(
        "%-32s %8d %6d %8.1f %8.1f %8.1f %8.1f %7.1f%% %8.1f%n",
        page,
        millis.length,
        answers.stream().filter(answer -> !answer.good()).count(),
        at(millis, 0.5),
        at(millis, 0.9),
        at(millis, 0.99),
        millis[millis.length - 1],
        100.0 * answers.stream().filter(PagesBenchmark::isQuick).count() / millis.length,
        answers.stream().mapToInt(Answer::bytes).average().orElse(0) / 1024);
  }

  private static boolean isQuick(Answer answer) {
    return answer.good() && answer.took().toNanos() / 1e6 < GOAL_MILLIS;
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
