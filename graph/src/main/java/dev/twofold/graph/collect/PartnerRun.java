package dev.twofold.graph.collect;

import dev.twofold.graph.call.TenantGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads many tenants at once, each in a thread of its own and into a folder of its own. A tenant
 * that fails or waits holds up no other; nothing is kept of a tenant that is done, so that ten
 * thousand take no more memory than those that are read at the same time.
 */
public final class PartnerRun {
  /** How many tenants are read at once where nobody says. */
  public static final int USUAL_CONCURRENCY = 128;

  private final TenantCollector collector;
  private final Function<String, TenantGraph> graphs;
  private final int concurrency;

  /**
   * A run.
   *
   * @param graphs gives Graph in the tenant with this id
   * @param concurrency how many tenants are read at once, 1 or more
   */
  public PartnerRun(
      TenantCollector collector, Function<String, TenantGraph> graphs, int concurrency) {
    this.collector = collector;
    this.graphs = graphs;
    this.concurrency = concurrency;
  }

  /**
   * Reads the tenants into folders with their ids below {@code to}.
   *
   * @param tenants the ids of the tenants
   * @param consumer hears what became of each, one at a time, in the order in which they are done
   * @throws InterruptedException if the thread is interrupted; all tenants stop, to be resumed
   */
  public void run(
      Iterator<String> tenants, Path to, CollectOptions options, Consumer<TenantOutcome> consumer)
      throws InterruptedException {
    Semaphore free = new Semaphore(concurrency);
    AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      while (tenants.hasNext() && fault.get() == null) {
        String tenant = tenants.next();
        free.acquire();
        threads.execute(() -> {
          try {
            report(collect(tenant, to, options), consumer);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // The run ends; the tenant is resumed later.
          } catch (RuntimeException | Error e) {
            fault.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
      }
      free.acquire(concurrency);
    } finally {
      threads.shutdownNow();
      threads.close();
    }
    rethrow(fault.get());
  }

  private static void rethrow(@Nullable Throwable fault) {
    switch (fault) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }

  private TenantOutcome collect(String tenant, Path to, CollectOptions options)
      throws InterruptedException {
    try {
      TenantGraph graph = graphs.apply(tenant);
      return new TenantOutcome.Collected(
          collector.collect(graph, tenant, to.resolve(tenant), options));
    } catch (UnusableFolder problem) {
      return new TenantOutcome.Failed(tenant, String.valueOf(problem.getMessage()));
    } catch (IOException problem) {
      return new TenantOutcome.Failed(
          tenant, "The snapshot can't be written: %s".formatted(problem.getMessage()));
    }
  }

  private synchronized void report(TenantOutcome outcome, Consumer<TenantOutcome> consumer) {
    consumer.accept(outcome);
  }
}
