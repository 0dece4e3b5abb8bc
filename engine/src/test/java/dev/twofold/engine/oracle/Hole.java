package dev.twofold.engine.oracle;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A fact that is made unread, and the values that it may have.
 *
 * @param name what is unread
 * @param tear makes it unread
 * @param mends each gives the torn tenant one of the values
 * @param exhaustive whether the values, with respect to one user, are all there are
 */
record Hole(
    String name,
    UnaryOperator<TenantCase> tear,
    List<UnaryOperator<TenantCase>> mends,
    boolean exhaustive) {

  static Hole exhaustive(
      String name, UnaryOperator<TenantCase> tear, List<UnaryOperator<TenantCase>> mends) {
    return new Hole(name, tear, mends, true);
  }

  static Hole sampled(
      String name, UnaryOperator<TenantCase> tear, List<UnaryOperator<TenantCase>> mends) {
    return new Hole(name, tear, mends, false);
  }
}
