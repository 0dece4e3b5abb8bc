package dev.twofold.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs one benchmark by its name. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs {@code partition}, {@code enumeration}, {@code signatures [FOLDER]} or {@code million
   * [FOLDER]}. The last two write a generated tenant into the folder unless it is there.
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
      default ->
          System.out.println(
              "usage: partition | enumeration | signatures [FOLDER] | million [FOLDER]");
    }
  }

  private static Path folder(String[] arguments) throws IOException {
    return arguments.length > 1
        ? Path.of(arguments[1])
        : Files.createTempDirectory("twofold-benchmark");
  }
}
