package dev.twofold.emulator.partnercenter;

import dev.twofold.emulator.identity.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last thousand calls of users, newest first. Safe for many threads. */
final class RequestLog {
  private static final int KEPT = 1_000;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /**
   * A call.
   *
   * @param requestId {@code MS-RequestId}
   * @param correlationId {@code MS-CorrelationId}
   * @param operation what was called
   * @param time when
   * @param user who called
   */
  record Entry(
      String requestId,
      String correlationId,
      String operation,
      Instant time,
      Caller.Delegated user) {}

  /**
   * Calls of one app on one day.
   *
   * @param day the day, in UTC
   * @param appId the app
   */
  record DayOfApp(LocalDate day, String appId) {}

  synchronized void add(Entry entry) {
    entries.addFirst(entry);
    if (entries.size() > KEPT) {
      entries.removeLast();
    }
  }

  synchronized List<Entry> all() {
    return new ArrayList<>(entries);
  }

  /** The last call of each user who did not do MFA. */
  List<Entry> lastWithoutMfa() {
    Map<String, Entry> last = new LinkedHashMap<>();
    all().stream()
        .filter(entry -> !entry.user().mfa())
        .forEach(entry -> last.putIfAbsent(entry.user().userId(), entry));
    return List.copyOf(last.values());
  }

  /** The calls by day and app, newest first. */
  Map<DayOfApp, List<Entry>> byDayAndApp() {
    Map<DayOfApp, List<Entry>> groups = new LinkedHashMap<>();
    for (Entry entry : all()) {
      LocalDate day = entry.time().atZone(ZoneOffset.UTC).toLocalDate();
      groups
          .computeIfAbsent(new DayOfApp(day, entry.user().appId()), _ -> new ArrayList<>())
          .add(entry);
    }
    return groups;
  }
}
