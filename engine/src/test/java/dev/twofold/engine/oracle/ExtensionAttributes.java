package dev.twofold.engine.oracle;

import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterOperator;
import java.util.List;

/** The two readings of mfa-semantics CA-A06, as rules that say what they mean. */
final class ExtensionAttributes {
  private static final FilterExpression MANAGED =
      or(is("isCompliant", "True"), is("trustType", "ServerAD"));
  private static final FilterExpression NOT_MANAGED =
      and(isNot("isCompliant", "True"), isNot("trustType", "ServerAD"));
  private static final FilterExpression REGISTERED_AND_NOT_MANAGED =
      and(
          or(is("trustType", "AzureAD"), is("trustType", "Workplace")),
          isNot("isCompliant", "True"));
  private static final FilterExpression UNREGISTERED =
      and(
          isNot("trustType", "AzureAD"),
          isNot("trustType", "Workplace"),
          isNot("trustType", "ServerAD"));

  private ExtensionAttributes() {}

  /** Where the device is not managed, positive operators don't match and negative ones do. */
  static FilterExpression noValueOnUnmanaged(FilterExpression expression) {
    return switch (expression) {
      case FilterExpression.And(List<FilterExpression> parts) ->
          new FilterExpression.And(
              parts.stream().map(ExtensionAttributes::noValueOnUnmanaged).toList());
      case FilterExpression.Or(List<FilterExpression> parts) ->
          new FilterExpression.Or(
              parts.stream().map(ExtensionAttributes::noValueOnUnmanaged).toList());
      case FilterExpression.Comparison it ->
          it.operator().negative() ? or(it, NOT_MANAGED) : and(it, MANAGED);
    };
  }

  /** The policy does not apply to a registered device that is not managed. */
  static FilterExpression notApplyingOnUnmanaged(FilterMode mode, FilterExpression expression) {
    return mode == FilterMode.INCLUDE
        ? and(expression, or(MANAGED, UNREGISTERED))
        : or(expression, REGISTERED_AND_NOT_MANAGED);
  }

  private static FilterExpression is(String property, String value) {
    return new FilterExpression.Comparison(property, FilterOperator.EQ, List.of(value));
  }

  private static FilterExpression isNot(String property, String value) {
    return new FilterExpression.Comparison(property, FilterOperator.NE, List.of(value));
  }

  private static FilterExpression and(FilterExpression... parts) {
    return new FilterExpression.And(List.of(parts));
  }

  private static FilterExpression or(FilterExpression... parts) {
    return new FilterExpression.Or(List.of(parts));
  }
}
