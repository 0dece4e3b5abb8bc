package dev.twofold.emulator.odata;

import dev.twofold.emulator.tenant.Rows;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list that a caller asks for.
 *
 * @param rows its rows
 * @param rules what it lets a caller ask
 * @param context what stands behind {@code $metadata#}, without the selected names
 * @param tenantId whose it is
 * @param kept the rows that belong to it; the others are passed over
 * @param view what a row looks like before {@code $select} cuts it; filters see the row itself
 */
public record Listing(
    Rows rows,
    ListRules rules,
    String context,
    String tenantId,
    Predicate<ObjectNode> kept,
    UnaryOperator<ObjectNode> view) {

  /** A list to which all rows belong. */
  public Listing(
      Rows rows, ListRules rules, String context, String tenantId, UnaryOperator<ObjectNode> view) {
    this(rows, rules, context, tenantId, _ -> true, view);
  }

  /** What a query keeps of it. */
  Predicate<ObjectNode> wanted(Query query) {
    Predicate<ObjectNode> filtered =
        query.filter().map(filter -> kept.and(filter::matches)).orElse(kept);
    return query.search().map(search -> filtered.and(search::matches)).orElse(filtered);
  }
}
