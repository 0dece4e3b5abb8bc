package dev.twofold.engine.signin;

import java.util.List;
import java.util.function.Predicate;

/**
 * One dimension of the space of sign-ins, cut into atoms: values that nothing in the tenant can
 * tell apart are one atom. Each atom is represented by its most ordinary value, and atoms are
 * numbered in the order in which a witness prefers them, so that a condition is the set of atoms
 * whose representative meets it.
 *
 * @param index the dimension's place in the space, which is also its place in the order of
 *     preference
 * @param name the name, for the reader of a trace
 * @param values the representatives
 * @param <V> the type of the values
 */
public record Dimension<V>(int index, String name, List<V> values) {

  public Dimension {
    values = List.copyOf(values);
  }

  /** How many atoms there are. */
  public int size() {
    return values.size();
  }

  /** The atoms whose representative meets the condition. */
  public AtomSet where(Predicate<? super V> condition) {
    return AtomSet.where(values.size(), atom -> condition.test(values.get(atom)));
  }

  /** The value of this dimension in a cell. */
  public V at(int[] cell) {
    return values.get(cell[index]);
  }
}
