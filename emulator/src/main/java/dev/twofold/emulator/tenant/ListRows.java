package dev.twofold.emulator.tenant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/** Rows that are held in memory. They must not be changed once they are in here. */
public final class ListRows implements Rows {
  private static final ListRows EMPTY = new ListRows(List.of());

  private final List<ObjectNode> rows;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** These rows, in this order; of two with the same id the first one is found by it. */
  public ListRows(List<ObjectNode> rows) {
    this.rows = List.copyOf(rows);
    for (int number = 0; number < this.rows.size(); number++) {
      int here = number;
      RowKey.of(this.rows.get(number)).ifPresent(key -> numbers.putIfAbsent(key, here));
    }
  }

  /** No rows. */
  public static ListRows empty() {
    return EMPTY;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public ObjectNode row(int number) {
    return rows.get(number).deepCopy();
  }

  @Override
  public OptionalInt numberOf(String id) {
    Integer number = numbers.get(RowKey.canonical(id));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
