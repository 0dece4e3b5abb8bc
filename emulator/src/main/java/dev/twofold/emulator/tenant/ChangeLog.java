package dev.twofold.emulator.tenant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest changes of one list, oldest first. Safe for many threads. */
final class ChangeLog {
  /** More than this are not remembered. */
  static final int MOST = 10_000;

  private final Deque<Change> changes = new ArrayDeque<>();
  private long forgotten;

  synchronized void add(Change change) {
    changes.addLast(change);
    if (changes.size() > MOST) {
      forgotten = changes.removeFirst().sequence();
    }
  }

  /** The changes after this revision; nothing where some of them are forgotten. */
  synchronized Optional<List<Change>> since(long revision) {
    if (revision < forgotten) {
      return Optional.empty();
    }
    return Optional.of(changes.stream().filter(change -> change.sequence() > revision).toList());
  }
}
