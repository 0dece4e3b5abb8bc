package dev.twofold.server.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose rows are others than before.
 *
 * @param all each customer's rows with what it had
 */
record RowChanges(List<RowChanges.Change> all) {

  /** A customer's rows, and what it had. */
  record Change(Assessed.Made made, WrittenRows before, WrittenRows now) {
    int tenant() {
      return made.snapshot().tenantNo();
    }
  }

  /**
   * The changes.
   *
   * @param before what customers had, by their numbers
   */
  static RowChanges of(List<Assessed.Made> all, Map<Integer, WrittenRows> before) {
    List<Change> changes = new ArrayList<>();
    for (Assessed.Made made : all) {
      WrittenRows had = before.getOrDefault(made.snapshot().tenantNo(), WrittenRows.NONE);
      changes.add(new Change(made, had, WrittenRows.of(made.rows())));
    }
    return new RowChanges(changes);
  }

  /** Those whose rows of one table are others. */
  List<Assessed.Made> in(WrittenRows.Part part) {
    return all.stream()
        .filter(change -> !change.now.isSame(change.before, part))
        .map(Change::made)
        .toList();
  }

  /** What is to be noted of those with a change in any table. */
  Map<Integer, WrittenRows> toNote() {
    Map<Integer, WrittenRows> others = new HashMap<>();
    all.stream()
        .filter(change -> !change.now.isSame(change.before))
        .forEach(change -> others.put(change.tenant(), change.now));
    return others;
  }
}
