package dev.twofold.engine.oracle;

import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterOperator;
import dev.twofold.engine.access.FilterRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rules of filters, with the text that says the same. */
final class RandomFilters {
  static final String TAG = "Access_Tag";
  static final String AREA = "Access_Area";
  static final List<String> TAGS = List.of("strict", "lax", "payroll");

  private static final List<FilterOperator> EQUALITY =
      List.of(FilterOperator.EQ, FilterOperator.NE);
  private static final List<FilterOperator> TEXT = List.of(FilterOperator.values());
  private static final List<FilterOperator> COLLECTION =
      List.of(FilterOperator.CONTAINS, FilterOperator.NOT_CONTAINS);
  private static final List<FilterOperator> POSITIVE =
      List.of(FilterOperator.EQ, FilterOperator.IN, FilterOperator.CONTAINS);
  private static final List<FilterOperator> NEGATIVE =
      List.of(FilterOperator.NE, FilterOperator.NOT_IN, FilterOperator.NOT_CONTAINS);

  private static final Map<String, List<String>> CONSTANTS =
      Map.of(
          "isCompliant", List.of("True", "False"),
          "trustType", List.of("AzureAD", "ServerAD", "Workplace"),
          "deviceOwnership", List.of("Company", "Personal"),
          "displayName", List.of("PAW", "PAW-1", "kiosk"),
          "model", List.of("Surface", "Surface Hub", "Hub"),
          "operatingSystem", List.of("Windows", "iOS"),
          "systemLabels", List.of("MultiUser", "AzureResource"),
          "physicalIds", List.of("[ZTDId]:1", "[OrderId]:a"));

  private final Dice dice;
  private final List<String> properties;

  /** Rules over at most two free properties, so that the combinations stay few. */
  RandomFilters(Dice dice) {
    this.dice = dice;
    List<String> free =
        List.of(
            "deviceOwnership",
            "displayName",
            "model",
            "operatingSystem",
            "systemLabels",
            "physicalIds");
    properties = new ArrayList<>(List.of("isCompliant", "trustType"));
    properties.addAll(dice.some(free, 0, 2));
  }

  FilterRule device() {
    return parsed("device.", expression(1, this::deviceComparison));
  }

  /** A rule over the attributes of applications, with positive operators only. */
  FilterRule application() {
    return parsed("CustomSecurityAttribute.", expression(1, () -> tagComparison(POSITIVE)));
  }

  /** A rule with negative operators too, of which OPEN-08 says that absent tags are not settled. */
  FilterRule negativeApplication() {
    FilterExpression.Comparison negative = tagComparison(NEGATIVE);
    if (dice.chance(0.5)) {
      return parsed("CustomSecurityAttribute.", negative);
    }
    List<FilterExpression> parts = List.of(negative, tagComparison(POSITIVE));
    return parsed(
        "CustomSecurityAttribute.",
        dice.chance(0.5) ? new FilterExpression.And(parts) : new FilterExpression.Or(parts));
  }

  private FilterExpression expression(
      int depth, java.util.function.Supplier<FilterExpression.Comparison> comparison) {
    if (depth > 2 || dice.chance(0.5)) {
      return comparison.get();
    }
    List<FilterExpression> parts = new ArrayList<>();
    for (int i = dice.between(2, 3); i > 0; i--) {
      parts.add(expression(depth + 1, comparison));
    }
    return dice.chance(0.5) ? new FilterExpression.And(parts) : new FilterExpression.Or(parts);
  }

  private FilterExpression.Comparison deviceComparison() {
    String property = dice.pick(properties);
    List<FilterOperator> operators =
        switch (property) {
          case "isCompliant", "trustType" -> EQUALITY;
          case "deviceOwnership" -> EQUALITY;
          case "systemLabels", "physicalIds" -> COLLECTION;
          default -> TEXT;
        };
    return comparison(property, dice.pick(operators), CONSTANTS.get(property));
  }

  private FilterExpression.Comparison tagComparison(List<FilterOperator> operators) {
    return comparison(dice.pick(List.of(TAG, TAG, AREA)), dice.pick(operators), TAGS);
  }

  private FilterExpression.Comparison comparison(
      String property, FilterOperator operator, List<String> constants) {
    int most = operator.positive() == FilterOperator.IN ? 2 : 1;
    List<String> values = dice.some(constants, 1, most).stream().map(this::inSomeCase).toList();
    return new FilterExpression.Comparison(property, operator, values);
  }

  private String inSomeCase(String constant) {
    return dice.chance(0.8) ? constant : constant.toUpperCase(Locale.ROOT);
  }

  private static FilterRule parsed(String prefix, FilterExpression expression) {
    return new FilterRule.Parsed(text(prefix, expression), expression);
  }

  /** The rule in Microsoft's notation. */
  static String text(String prefix, FilterExpression expression) {
    return switch (expression) {
      case FilterExpression.And(List<FilterExpression> parts) -> joined(prefix, parts, " -and ");
      case FilterExpression.Or(List<FilterExpression> parts) -> joined(prefix, parts, " -or ");
      case FilterExpression.Comparison(String property, FilterOperator operator, var values) ->
          "%s%s -%s %s".formatted(prefix, property, operator.word(), constants(operator, values));
    };
  }

  private static String joined(String prefix, List<FilterExpression> parts, String word) {
    return parts.stream()
        .map(part ->
            part instanceof FilterExpression.Comparison
                ? text(prefix, part)
                : "(" + text(prefix, part) + ")")
        .collect(java.util.stream.Collectors.joining(word));
  }

  private static String constants(FilterOperator operator, List<String> values) {
    List<String> quoted = values.stream().map(value -> "\"" + value + "\"").toList();
    return operator.positive() == FilterOperator.IN ? quoted.toString() : quoted.getFirst();
  }
}
