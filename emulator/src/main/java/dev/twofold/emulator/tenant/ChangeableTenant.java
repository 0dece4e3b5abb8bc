package dev.twofold.emulator.tenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tenant with what was changed in it since the emulator started. What nobody changed is read
 * straight from the original. Safe for many threads.
 */
public final class ChangeableTenant implements TenantContent {
  private final TenantContent original;
  private final String history;
  private final Consumer<ChangeableTenant> onFirstChange;
  private final Object lock = new Object();
  private final Map<String, ChangedList> lists = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> objects = new ConcurrentHashMap<>();
  private final AtomicLong revision = new AtomicLong();

  /** A tenant in which nothing was changed yet. */
  public ChangeableTenant(TenantContent original) {
    this(original, UUID.randomUUID().toString(), _ -> {});
  }

  ChangeableTenant(
      TenantContent original, String history, Consumer<ChangeableTenant> onFirstChange) {
    this.original = original;
    this.history = history;
    this.onFirstChange = onFirstChange;
  }

  @Override
  public String id() {
    return original.id();
  }

  @Override
  public String displayName() {
    return original.displayName();
  }

  @Override
  public String domain() {
    return original.domain();
  }

  @Override
  public Answer read(String path) {
    ObjectNode object = objects.get(path);
    if (object != null) {
      return new Answer.One(object.deepCopy());
    }
    ChangedList list = lists.get(path);
    Answer answer = original.read(path);
    if (list == null || answer instanceof Answer.Refused) {
      return answer;
    }
    return new Answer.Many(list.over(rowsOf(path, answer)));
  }

  /**
   * Adds a row to a list, or replaces the one with the same {@code id} ({@code tenantId} where it
   * has no {@code id}). A list that the tenant refuses to show still refuses afterwards.
   *
   * @throws IllegalArgumentException if the row has neither, or if the path holds a single object
   */
  public void put(String path, ObjectNode row) {
    String key =
        RowKey.of(row).orElseThrow(() -> new IllegalArgumentException("a row needs an id"));
    synchronized (lock) {
      Rows rows = originalRows(path);
      list(path, rows).put(rows, key, row, revision.get() + 1);
      advance();
    }
  }

  /**
   * Deletes a row; false where there is none with this id.
   *
   * @throws IllegalArgumentException if the path holds a single object
   */
  public boolean remove(String path, String id) {
    synchronized (lock) {
      Rows rows = originalRows(path);
      boolean removed = list(path, rows).remove(rows, RowKey.canonical(id), revision.get() + 1);
      if (removed) {
        advance();
      }
      return removed;
    }
  }

  /**
   * Replaces a single object.
   *
   * @throws IllegalArgumentException if the path holds a list
   */
  public void replace(String path, ObjectNode object) {
    synchronized (lock) {
      if (lists.containsKey(path) || original.read(path) instanceof Answer.Many) {
        throw new IllegalArgumentException(path + " is a list");
      }
      objects.put(path, object.deepCopy());
      advance();
    }
  }

  /** A number that grows with each change to any collection; 0 as long as nothing was changed. */
  public long revision() {
    return revision.get();
  }

  /**
   * Names the run of revisions: two tenants with the same history and revision are the same. An
   * emulator that is started again begins another history.
   */
  public String history() {
    return history;
  }

  /**
   * The changes of a list after a revision, oldest first; nothing where the tenant remembers only
   * some of them (it remembers the last 10,000 of each list).
   */
  public Optional<List<Change>> changesSince(String path, long after) {
    ChangedList list = lists.get(path);
    return list == null ? Optional.of(List.of()) : list.log().since(after);
  }

  private ChangedList list(String path, Rows original) {
    return lists.computeIfAbsent(path, _ -> new ChangedList(original.size()));
  }

  private Rows originalRows(String path) {
    if (objects.containsKey(path)) {
      throw new IllegalArgumentException(path + " is no list");
    }
    return rowsOf(path, original.read(path));
  }

  private static Rows rowsOf(String path, Answer answer) {
    return switch (answer) {
      case Answer.Many(Rows rows) -> rows;
      case Answer.One _ -> throw new IllegalArgumentException(path + " is no list");
      case Answer.Refused _, Answer.Nothing _ -> ListRows.empty();
    };
  }

  private void advance() {
    if (revision.get() == 0) {
      onFirstChange.accept(this);
    }
    revision.incrementAndGet();
  }
}
