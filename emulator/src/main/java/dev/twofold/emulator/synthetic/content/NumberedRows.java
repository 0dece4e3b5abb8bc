package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.tenant.Rows;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows that follow from their number.
 *
 * @param size how many there are
 * @param making makes a row
 * @param finding the number of the row with an id
 */
public record NumberedRows(
    int size, IntFunction<ObjectNode> making, Function<String, OptionalInt> finding)
    implements Rows {

  @Override
  public ObjectNode row(int number) {
    return making.apply(number);
  }

  @Override
  public OptionalInt numberOf(String id) {
    return finding.apply(id);
  }
}
