package dev.twofold.engine.access;

import java.util.List;

/** The meaning of a filter's rule: comparisons, joined by {@code -and} and {@code -or}. */
public sealed interface FilterExpression {

  /** Every part must hold. */
  record And(List<FilterExpression> parts) implements FilterExpression {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** One part must hold. */
  record Or(List<FilterExpression> parts) implements FilterExpression {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A property compared with constants. Strings compare without regard to case.
   *
   * @param property the property without {@code device.} or {@code CustomSecurityAttribute.}
   * @param operator the operator
   * @param values one constant, or several for {@code -in} and {@code -notIn}
   */
  record Comparison(String property, FilterOperator operator, List<String> values)
      implements FilterExpression {
    public Comparison {
      values = List.copyOf(values);
    }
  }
}
