package dev.twofold.emulator.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** Counts what the emulator was asked and what it answered. Safe for many threads. */
public final class Traffic {
  private static final int MOST_CALLS = 2_000;
  private static final String OTHER = "other";
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder failures = new LongAdder();

  /**
   * The counts at one moment.
   *
   * @param requests all requests, those without an answer included
   * @param bytes what was sent of bodies, in bytes
   * @param dropped requests whose connection was closed without an answer
   * @param failures requests that ended in a fault of the emulator's own
   * @param statuses answers by status
   * @param calls requests by method and path, where ids are {@code {id}}, such as {@code GET
   *     /v1.0/users/{id}}; what is beyond 2,000 different ones counts as {@code other}
   * @param refusals refusals for a limit, by the limit's name; those inside a batch included
   */
  public record Counts(
      long requests,
      long bytes,
      long dropped,
      long failures,
      Map<Integer, Long> statuses,
      Map<String, Long> calls,
      Map<String, Long> refusals) {

    /** How many answers had this status. */
    public long status(int status) {
      return statuses.getOrDefault(status, 0L);
    }

    /** How many requests there were to this method and path, such as {@code GET /v1.0/users}. */
    public long call(String methodAndPath) {
      return calls.getOrDefault(methodAndPath, 0L);
    }

    /** How many refusals there were for any limit. */
    public long throttled() {
      return refusals.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** A request was answered with so many bytes of body. */
  void answered(Request request, int status, long sent) {
    count(statuses, status);
    countCall(request);
    bytes.add(sent);
  }

  /** A request was not answered, on purpose. */
  void dropped(Request request) {
    countCall(request);
    dropped.increment();
  }

  /** A request was refused because of this limit. */
  public void throttled(String limit) {
    count(refusals, limit);
  }

  /** The emulator itself failed on a request. */
  public void failed() {
    failures.increment();
  }

  /** What was counted since the start or the last reset. */
  public Counts counts() {
    Map<String, Long> byCall = sums(calls);
    long requests = byCall.values().stream().mapToLong(Long::longValue).sum();
    return new Counts(
        requests,
        bytes.sum(),
        dropped.sum(),
        failures.sum(),
        sums(statuses),
        byCall,
        sums(refusals));
  }

  /** Starts counting anew. */
  public void reset() {
    statuses.clear();
    calls.clear();
    refusals.clear();
    bytes.reset();
    dropped.reset();
    failures.reset();
  }

  private void countCall(Request request) {
    String call = request.method() + " " + GUID.matcher(request.rawPath()).replaceAll("{id}");
    count(calls, calls.size() < MOST_CALLS || calls.containsKey(call) ? call : OTHER);
  }

  private static <K> void count(Map<K, LongAdder> counters, K key) {
    counters.computeIfAbsent(key, _ -> new LongAdder()).increment();
  }

  private static <K extends Comparable<K>> Map<K, Long> sums(Map<K, LongAdder> counters) {
    Map<K, Long> sums = new TreeMap<>();
    counters.forEach((key, counter) -> sums.put(key, counter.sum()));
    return sums;
  }
}
