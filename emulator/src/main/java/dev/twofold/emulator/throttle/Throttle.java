package dev.twofold.emulator.throttle;

import dev.twofold.emulator.throttle.Charges.Charge;
import dev.twofold.emulator.web.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Decides which calls are too many, by the documented limits as exact sliding windows: a call is
 * refused when what was asked in the window, with this call, would exceed the limit. Refused calls
 * count too (graph-api part 3: "throttled calls count against the quota"), until they fall out of
 * the window like others. Safe for many threads.
 */
public final class Throttle {
  private static final int LEAST_BETWEEN_SWEEPS = 1_024;
  private static final long NANOS = 1_000_000_000L;

  private final Mode mode;
  private final InstantSource clock;
  private final Consumer<Limit> onRefusal;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Key, SlidingWindow> windows = new HashMap<>();
  private int sinceSweep;

  /** How limits are kept. */
  public enum Mode {
    /** As documented. */
    DOCUMENTED,
    /** As documented, but no refusal has a Retry-After. */
    WITHOUT_RETRY_AFTER,
    /** Not at all. */
    NONE
  }

  /** What becomes of a call. */
  public sealed interface Decision {
    /** It may go on; its answer gets these headers. */
    record Admitted(Map<String, String> headers) implements Decision {}

    /** It is refused because of this limit, with this answer. */
    record Refused(Limit limit, Response response) implements Decision {}
  }

  /** Whose calls, within one limit. */
  private record Key(Limit limit, String appId, String tenantId) {
    static Key of(Limit limit, ThrottledCall call) {
      return switch (limit.scope()) {
        case TENANT_APPLICATION -> new Key(limit, call.appId(), call.tenantId());
        case TENANT -> new Key(limit, "", call.tenantId());
        case APPLICATION -> new Key(limit, call.appId(), "");
      };
    }
  }

  /** A charge, with the window in which it counts. */
  private record Entry(Charge charge, SlidingWindow window) {
    boolean admits() {
      return window.admits(charge.cost());
    }

    long delay(long now) {
      return window.delay(now, charge.cost());
    }
  }

  /**
   * A throttle in which nothing was asked yet.
   *
   * @param onRefusal is told of each refusal
   */
  public Throttle(Mode mode, InstantSource clock, Consumer<Limit> onRefusal) {
    this.mode = mode;
    this.clock = clock;
    this.onRefusal = onRefusal;
  }

  /** Counts a call and decides what becomes of it. */
  public Decision decide(ThrottledCall call) {
    if (mode == Mode.NONE) {
      return new Decision.Admitted(ThrottleHeaders.ofAdmitted(call, 0));
    }
    Decision decision = counted(call);
    if (decision instanceof Decision.Refused(Limit limit, _)) {
      onRefusal.accept(limit);
    }
    return decision;
  }

  private Decision counted(ThrottledCall call) {
    List<Charge> charges = Charges.of(call);
    lock.lock();
    try {
      long now = nanos(clock.instant());
      sweep(now);
      List<Entry> entries = entries(call, charges, now);
      boolean admitted = entries.stream().allMatch(Entry::admits);
      List<Entry> exceeded = entries.stream().filter(entry -> !entry.admits()).toList();
      entries.forEach(entry -> entry.window().count(now, entry.charge().cost()));
      return admitted ? admit(call, entries) : refuse(call, entries, exceeded, now);
    } finally {
      lock.unlock();
    }
  }

  private List<Entry> entries(ThrottledCall call, List<Charge> charges, long now) {
    List<Entry> entries = new ArrayList<>(charges.size());
    for (Charge charge : charges) {
      Limit limit = charge.limit();
      SlidingWindow window =
          windows.computeIfAbsent(Key.of(limit, call), _ -> new SlidingWindow(limit));
      window.forget(now);
      entries.add(new Entry(charge, window));
    }
    return entries;
  }

  private static Decision admit(ThrottledCall call, List<Entry> entries) {
    return new Decision.Admitted(ThrottleHeaders.ofAdmitted(call, share(entries)));
  }

  /** The limit that keeps the caller waiting longest is the one that is named. */
  private Decision refuse(ThrottledCall call, List<Entry> entries, List<Entry> exceeded, long now) {
    Limit limit =
        exceeded.stream()
            .max(Comparator.comparingLong(entry -> entry.delay(now)))
            .orElseThrow()
            .charge()
            .limit();
    // Counting this call may have filled windows that still had room: all of them must have room
    // again.
    long delay = entries.stream().mapToLong(entry -> entry.delay(now)).max().orElse(0);
    boolean tells = mode == Mode.DOCUMENTED && limit.tellsRetryAfter();
    long seconds = tells ? Math.max(1, Math.ceilDiv(delay, NANOS)) : 0;
    return new Decision.Refused(
        limit, ThrottleHeaders.refusal(call, limit, seconds, share(entries)));
  }

  private static double share(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.charge().limit().resource() == Limit.Resource.RESOURCE_UNITS)
        .mapToDouble(entry -> entry.window().share())
        .max()
        .orElse(0);
  }

  /** Lets go of windows in which nothing was asked for long, now and then. */
  private void sweep(long now) {
    sinceSweep++;
    if (sinceSweep >= Math.max(LEAST_BETWEEN_SWEEPS, windows.size() / 2)) {
      sinceSweep = 0;
      windows.values().forEach(window -> window.forget(now));
      windows.values().removeIf(SlidingWindow::isEmpty);
    }
  }

  /** How many windows are held, for tests of memory. */
  int windowsHeld() {
    lock.lock();
    try {
      return windows.size();
    } finally {
      lock.unlock();
    }
  }

  private static long nanos(Instant instant) {
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
  }
}
