package dev.twofold.graph.collect;

import dev.twofold.graph.call.CallObserver;
import dev.twofold.graph.pace.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** How far a run has come. Fed by the calls and the collector; safe for many threads. */
public final class Progress implements CallObserver, CollectObserver {
  private final Pace pace;
  private final Instant began;
  private final AtomicInteger tenants = new AtomicInteger();
  private final AtomicInteger tenantsDone = new AtomicInteger();
  private final LongAdder calls = new LongAdder();
  private final LongAdder rows = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final Map<String, AtomicInteger> waiting = new ConcurrentHashMap<>();

  /** Begins now. */
  public Progress(Pace pace) {
    this.pace = pace;
    this.began = pace.now();
  }

  /**
   * How far it has come at a moment.
   *
   * @param at the moment
   * @param tenantsDone how many tenants are done
   * @param tenants how many there are; 0 where it is not known yet
   * @param calls how many calls were made
   * @param rows how many rows were read
   * @param bytes how many bytes of answers were read
   * @param waitingFor the limit that most calls wait for, if any waits
   * @param left about how long the rest takes, once a tenant is done
   */
  public record View(
      Instant at,
      int tenantsDone,
      int tenants,
      long calls,
      long rows,
      long bytes,
      Optional<String> waitingFor,
      Optional<Duration> left) {}

  /** There are so many tenants. */
  public void expect(int count) {
    tenants.set(count);
  }

  /** One more tenant is done. */
  public void tenantDone() {
    tenantsDone.incrementAndGet();
  }

  @Override
  public void called(String tenantId, int status, long received) {
    calls.increment();
    bytes.add(received);
  }

  @Override
  public void waiting(String tenantId, String limit, Duration atMost) {
    waiting.computeIfAbsent(limit, _ -> new AtomicInteger()).incrementAndGet();
  }

  @Override
  public void waited(String tenantId, String limit) {
    waiting.computeIfAbsent(limit, _ -> new AtomicInteger()).decrementAndGet();
  }

  @Override
  public void settled(String tenant, String collection, CollectionState state) {
    if (state instanceof CollectionState.Read(long more, _, _)) {
      rows.add(more);
    }
  }

  /** How far it has come. */
  public View view() {
    Instant now = pace.now();
    int done = tenantsDone.get();
    int all = tenants.get();
    return new View(
        now, done, all, calls.sum(), rows.sum(), bytes.sum(), waitingFor(), left(now, done, all));
  }

  private Optional<String> waitingFor() {
    return waiting.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), entry.getValue().get()))
        .filter(entry -> entry.getValue() > 0)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** By the tenants done so far; nobody knows how large the others are. */
  private Optional<Duration> left(Instant now, int done, int all) {
    if (done == 0 || all < done) {
      return Optional.empty();
    }
    return Optional.of(Duration.between(began, now).multipliedBy(all - done).dividedBy(done));
  }
}
