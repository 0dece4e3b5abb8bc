package dev.twofold.engine.meaning;

import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterExpression.Comparison;
import dev.twofold.engine.access.FilterOperator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the rule of a filter means (mfa-semantics CA-A03, CA-A07). */
final class Filters {
  private Filters() {}

  /** The Boolean algebra over the comparisons' answers. */
  static Answer holds(FilterExpression expression, Function<Comparison, Answer> comparison) {
    return switch (expression) {
      case FilterExpression.And(var parts) ->
          Answer.all(parts.stream().map(part -> holds(part, comparison)));
      case FilterExpression.Or(var parts) ->
          Answer.any(parts.stream().map(part -> holds(part, comparison)));
      case Comparison leaf -> comparison.apply(leaf);
    };
  }

  /** True where some comparison of the rule is like that. */
  static boolean anyComparison(FilterExpression expression, Predicate<Comparison> like) {
    return switch (expression) {
      case FilterExpression.And(var parts) ->
          parts.stream().anyMatch(part -> anyComparison(part, like));
      case FilterExpression.Or(var parts) ->
          parts.stream().anyMatch(part -> anyComparison(part, like));
      case Comparison leaf -> like.test(leaf);
    };
  }

  /**
   * Whether these values match the comparison. A positive operator needs a value that fits; the
   * negative one is its opposite and so matches where there is no value (CA-A04).
   *
   * @param values the values of the property, none where it is null
   * @param whole whether they are elements of a collection, which match as a whole only (CA-A03)
   */
  static boolean matches(Comparison comparison, Set<String> values, boolean whole) {
    FilterOperator positive = comparison.operator().positive();
    boolean fits =
        values.stream()
            .anyMatch(value ->
                comparison.values().stream()
                    .anyMatch(constant -> fits(positive, value, constant, whole)));
    return comparison.operator().negative() != fits;
  }

  private static boolean fits(
      FilterOperator positive, String value, String constant, boolean whole) {
    String left = value.toLowerCase(Locale.ROOT);
    String right = constant.toLowerCase(Locale.ROOT);
    return switch (positive) {
      case EQ, IN -> left.equals(right);
      case STARTS_WITH -> left.startsWith(right);
      case ENDS_WITH -> left.endsWith(right);
      case CONTAINS -> whole ? left.equals(right) : left.contains(right);
      case NE, NOT_STARTS_WITH, NOT_ENDS_WITH, NOT_CONTAINS, NOT_IN ->
          throw new IllegalStateException("positive() gives no negative operator");
    };
  }
}
