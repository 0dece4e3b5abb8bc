package dev.twofold.benchmarks;

import dev.twofold.graph.call.CallObserver;
import dev.twofold.graph.call.GraphClient;
import dev.twofold.graph.call.TenantGraph;
import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.collect.CollectObserver;
import dev.twofold.graph.collect.CollectOptions;
import dev.twofold.graph.collect.PartnerRun;
import dev.twofold.graph.collect.TenantCollector;
import dev.twofold.graph.collect.TenantOutcome;
import dev.twofold.graph.pace.Budgets;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.token.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A run over a whole partner, as the collector does it.
 *
 * @param endpoints where to
 * @param tokens gets the tokens
 * @param budgets the limits that are kept
 * @param pace the time
 * @param clients the client for the calls to a tenant
 */
record CollectingRun(
    Endpoints endpoints,
    Tokens tokens,
    Budgets budgets,
    Pace pace,
    Function<String, HttpClient> clients) {

  /** Reads the tenants into folders below {@code to}. */
  void collect(List<String> tenants, Path to, Consumer<TenantOutcome> consumer)
      throws InterruptedException {
    TenantCollector collector = new TenantCollector(pace, "twofold", CollectObserver.NONE);
    new PartnerRun(collector, this::graph, PartnerRun.USUAL_CONCURRENCY)
        .run(tenants.iterator(), to, CollectOptions.usual(), consumer);
  }

  private TenantGraph graph(String tenant) {
    HttpClient http = clients.apply(tenant);
    return new GraphClient(http, endpoints, tokens, budgets, pace, CallObserver.NONE, 2)
        .tenant(tenant);
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
