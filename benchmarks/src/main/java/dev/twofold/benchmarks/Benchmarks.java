package dev.twofold.benchmarks;

import dev.twofold.benchmarks.pages.PagesBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs one benchmark by its name. */
public final class Benchmarks {
  private static final double LIFE = 1;

  private Benchmarks() {}

  /**
   * Runs {@code partition}, {@code enumeration}, {@code signatures [FOLDER]} or {@code million
   * [FOLDER]}, which write a generated tenant into the folder unless it is there; {@code collect
   * [CUSTOMERS]}, {@code memory [CUSTOMERS...]} or {@code limits [CUSTOMERS [SPEED]]}, which read
   * the customers of an emulated partner; {@code stored [CUSTOMERS]}, which assesses the customers
   * of a made-up partner from the database.
   *
   * @throws Exception if the benchmark can't be run
   */
  public static void main(String[] arguments) throws Exception {
    String name = arguments.length == 0 ? "" : arguments[0];
    System.out.printf(
        "%s, %d processors, %s %s%n",
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"));
    switch (name) {
      case "partition" -> PartitionBenchmark.run();
      case "enumeration" -> EnumerationBenchmark.run();
      case "signatures" -> TenantBenchmark.run(folder(arguments), GeneratedTenant.manySignatures());
      case "million" -> TenantBenchmark.run(folder(arguments), GeneratedTenant.millionUsers());
      case "collect" -> CollectBenchmark.run((int) number(arguments, 1, 1_000));
      case "memory" -> MemoryBenchmark.run(sizes(arguments));
      case "limits" ->
          LimitsBenchmark.run((int) number(arguments, 1, 10_000), number(arguments, 2, LIFE));
      case "stored" -> StoredBenchmark.run((int) number(arguments, 1, 1_000));
      case "pages" ->
          PagesBenchmark.run(
              Path.of(arguments[1]), Path.of(arguments[2]), (int) number(arguments, 3, 100_000));
      default ->
          System.out.println(
              "usage: partition | enumeration | signatures [FOLDER] | million [FOLDER]"
                  + " | collect [CUSTOMERS] | memory [CUSTOMERS...] | limits [CUSTOMERS [SPEED]]"
                  + " | stored [CUSTOMERS] | pages COLLECTED LAUNCHER [CUSTOMERS]");
    }
  }

  private static List<Integer> sizes(String[] arguments) {
    return arguments.length > 1
        ? Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList()
        : List.of(100, 1_000, 10_000);
  }

  private static double number(String[] arguments, int index, double otherwise) {
    return arguments.length > index ? Double.parseDouble(arguments[index]) : otherwise;
  }

  private static Path folder(String[] arguments) throws IOException {
    return arguments.length > 1
        ? Path.of(arguments[1])
        : Files.createTempDirectory("twofold-benchmark");
  }
}
