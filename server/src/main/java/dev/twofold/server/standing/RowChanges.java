package dev.twofold.server.standing;

import dev.twofold.server.store.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whose rows are others than before.
 *
 * @param all each customer's rows with what it had
 */
record RowChanges(List<RowChanges.Change> all) {

  /** A customer's rows, and what it had. */
  record Change(Assessed.Made made, Optional<WrittenRows> before, WrittenRows now) {

    /** True where the rows of one table are others, or made by another edition. */
    boolean isIn(Function<WrittenRows, Sha256> table) {
      return before
          .filter(had -> had.edition() == now.edition())
          .filter(had -> table.apply(had).equals(table.apply(now)))
          .isEmpty();
    }

    /** True where anything is different. */
    boolean isAny() {
      return !before.equals(Optional.of(now));
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
      Optional<WrittenRows> had = Optional.ofNullable(before.get(made.snapshot().tenantNo()));
      changes.add(new Change(made, had, WrittenRows.of(made.rows())));
    }
    return new RowChanges(changes);
  }

  /** Those whose rows of one table are others. */
  List<Assessed.Made> in(Function<WrittenRows, Sha256> table) {
    return all.stream().filter(change -> change.isIn(table)).map(Change::made).toList();
  }

  /** What is to be noted of those with a change in any table, by their numbers. */
  Map<Integer, WrittenRows> toNote() {
    Map<Integer, WrittenRows> others = new HashMap<>();
    all.stream()
        .filter(Change::isAny)
        .forEach(change -> others.put(change.made.snapshot().tenantNo(), change.now));
    return others;
  }
}
