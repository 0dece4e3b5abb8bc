package dev.twofold.report.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on a stream of items in batches, several at once, and hands the results on in the order of
 * the items. Holds a bounded number of batches, whatever the length of the stream.
 *
 * <p>The calling thread hands over the items and takes the results.
 *
 * @param <T> the items
 * @param <R> the result of a batch
 */
public final class Pipeline<T, R> implements AutoCloseable {
  private static final int BATCH = 256;
  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
  private static final int AHEAD = 4 * THREADS;

  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("assess-", 1).factory());
  private final Function<List<T>, R> work;
  private final Consumer<R> results;
  private final Deque<Future<R>> underWay = new ArrayDeque<>();
  private List<T> batch = new ArrayList<>(BATCH);

  /** Does {@code work} on each batch and hands what comes of it to {@code results}. */
  public Pipeline(Function<List<T>, R> work, Consumer<R> results) {
    this.work = work;
    this.results = results;
  }

  /** Takes the next item. */
  public void add(T item) {
    batch.add(item);
    if (batch.size() == BATCH) {
      submit();
    }
  }

  /** Waits until everything is done. */
  public void finish() {
    if (!batch.isEmpty()) {
      submit();
    }
    while (!underWay.isEmpty()) {
      results.accept(result(underWay.remove()));
    }
  }

  private void submit() {
    List<T> full = batch;
    batch = new ArrayList<>(BATCH);
    underWay.add(workers.submit(() -> work.apply(full)));
    while (underWay.size() > AHEAD || (!underWay.isEmpty() && underWay.element().isDone())) {
      results.accept(result(underWay.remove()));
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw unchecked(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The cause as it is; work throws no checked exceptions. */
  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
