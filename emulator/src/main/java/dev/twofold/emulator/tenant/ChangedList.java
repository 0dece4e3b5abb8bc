package dev.twofold.emulator.tenant;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was changed in one list: rows with new content, holes, and rows that were added. Rows are
 * read by any thread; whoever changes something holds the tenant's lock.
 */
final class ChangedList {
  private final int originals;
  private final Map<Integer, ObjectNode> contents = new ConcurrentHashMap<>();
  private final Set<Integer> holes = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> added = new ConcurrentHashMap<>();
  private final ChangeLog log = new ChangeLog();
  private volatile int size;

  ChangedList(int originals) {
    this.originals = originals;
    this.size = originals;
  }

  ChangeLog log() {
    return log;
  }

  /** The list as it is now and will be, over the rows that were there at the start. */
  Rows over(Rows original) {
    return new View(original);
  }

  void put(Rows original, String key, ObjectNode row, long revision) {
    OptionalInt known = over(original).numberOf(key);
    int number = known.orElse(size);
    Set<String> properties =
        known.isPresent()
            ? differences(over(original).row(number), row)
            : Set.copyOf(row.propertyNames());
    contents.put(number, row.deepCopy());
    if (known.isEmpty()) {
      added.put(key, number);
      size = number + 1;
    }
    log.add(new Change(revision, key, number, properties));
  }

  boolean remove(Rows original, String key, long revision) {
    OptionalInt number = over(original).numberOf(key);
    number.ifPresent(hole -> {
      holes.add(hole);
      added.remove(key, hole);
      log.add(new Change(revision, key, hole, Set.of()));
    });
    return number.isPresent();
  }

  private static Set<String> differences(ObjectNode before, ObjectNode after) {
    Set<String> names = new TreeSet<>(before.propertyNames());
    names.addAll(after.propertyNames());
    names.removeIf(
        name -> before.has(name) && after.has(name) && before.path(name).equals(after.path(name)));
    return names;
  }

  private final class View implements Rows {
    private final Rows original;

    View(Rows original) {
      this.original = original;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public int originals() {
      return originals;
    }

    @Override
    public boolean isNewestFirst() {
      return original.isNewestFirst();
    }

    @Override
    public boolean isHole(int number) {
      return holes.contains(number) || (number < originals && original.isHole(number));
    }

    @Override
    public ObjectNode row(int number) {
      ObjectNode content = contents.get(number);
      return content == null ? original.row(number) : content.deepCopy();
    }

    @Override
    public OptionalInt numberOf(String id) {
      Integer number = added.get(RowKey.canonical(id));
      if (number != null) {
        return OptionalInt.of(number);
      }
      OptionalInt first = original.numberOf(id);
      return first.isPresent() && isHole(first.getAsInt()) ? OptionalInt.empty() : first;
    }
  }
}
