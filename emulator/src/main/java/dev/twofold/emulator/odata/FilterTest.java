package dev.twofold.emulator.odata;

import dev.twofold.emulator.odata.Filter.Operator;
import dev.twofold.emulator.odata.Filter.Part;
import dev.twofold.emulator.odata.Filter.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/** Holds one row against a filter. Texts are compared without case. */
final class FilterTest {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final JsonNode row;
  private final Map<String, JsonNode> variables;

  FilterTest(JsonNode row) {
    this(row, Map.of());
  }

  private FilterTest(JsonNode row, Map<String, JsonNode> variables) {
    this.row = row;
    this.variables = variables;
  }

  /** The time that a property tells; nothing where it is none. */
  static Optional<Instant> time(JsonNode value) {
    if (!value.isString()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(value.stringValue()).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty(); // a text that is no time equals none
    }
  }

  boolean holds(Filter filter) {
    return switch (filter) {
      case Filter.And(Filter left, Filter right) -> holds(left) && holds(right);
      case Filter.Or(Filter left, Filter right) -> holds(left) || holds(right);
      case Filter.Not(Filter inner) -> !holds(inner);
      case Filter.Comparison(Path path, Operator operator, Literal value) ->
          compares(value(path), operator, value);
      case Filter.In(Path path, List<Literal> values) ->
          values.stream().anyMatch(value -> compares(value(path), Operator.EQ, value));
      case Filter.TextTest(Part part, Path path, String text) -> has(value(path), part, text);
      case Filter.Has(Path path, String flag) -> hasFlag(value(path), flag);
      case Filter.Any(Path path, String variable, Optional<Filter> condition) ->
          value(path).valueStream().anyMatch(with(variable, condition));
      case Filter.All(Path path, String variable, Filter condition) ->
          value(path).valueStream().allMatch(with(variable, Optional.of(condition)));
      case Filter.IsOf(String type) ->
          row.path("@odata.type").asString("").equalsIgnoreCase("#" + type);
      case Filter.Truth(Path path) -> value(path).asBoolean(false);
    };
  }

  private Predicate<JsonNode> with(String variable, Optional<Filter> condition) {
    return element -> {
      Map<String, JsonNode> inside = new HashMap<>(variables);
      inside.put(variable, element);
      return condition.map(filter -> new FilterTest(row, inside).holds(filter)).orElse(true);
    };
  }

  private JsonNode value(Path path) {
    List<String> names = path.names();
    JsonNode variable = variables.get(names.getFirst());
    JsonNode value =
        variable == null
            ? Properties.of(row, names)
            : Properties.of(variable, names.subList(1, names.size()));
    return path.count() ? IntNode.valueOf(value.size()) : value;
  }

  private static boolean compares(JsonNode value, Operator operator, Literal literal) {
    if (literal instanceof Literal.Null) {
      boolean isNull = value.isNull() || value.isMissingNode();
      return switch (operator) {
        case EQ -> isNull;
        case NE -> !isNull;
        case GT, GE, LT, LE -> false;
      };
    }
    OptionalInt order = order(value, literal);
    return switch (operator) {
      case EQ -> order.isPresent() && order.getAsInt() == 0;
      case NE -> order.isEmpty() || order.getAsInt() != 0;
      case GT -> order.isPresent() && order.getAsInt() > 0;
      case GE -> order.isPresent() && order.getAsInt() >= 0;
      case LT -> order.isPresent() && order.getAsInt() < 0;
      case LE -> order.isPresent() && order.getAsInt() <= 0;
    };
  }

  /** How the value lies to the literal; nothing where they can't be compared. */
  private static OptionalInt order(JsonNode value, Literal literal) {
    return switch (literal) {
      case Literal.Text(String text) when value.isString() ->
          OptionalInt.of(value.stringValue().compareToIgnoreCase(text));
      case Literal.Numeric(var number) when value.isNumber() ->
          OptionalInt.of(value.decimalValue().compareTo(number));
      case Literal.Bool(boolean bool) when value.isBoolean() ->
          OptionalInt.of(Boolean.compare(value.booleanValue(), bool));
      case Literal.Time(Instant instant) ->
          time(value)
              .map(time -> OptionalInt.of(time.compareTo(instant)))
              .orElseGet(OptionalInt::empty);
      case Literal.Text _, Literal.Numeric _, Literal.Bool _, Literal.Null _ -> OptionalInt.empty();
    };
  }

  private static boolean has(JsonNode value, Part part, String text) {
    if (!value.isString()) {
      return false;
    }
    String whole = value.stringValue().toLowerCase(Locale.ROOT);
    String sought = text.toLowerCase(Locale.ROOT);
    return switch (part) {
      case STARTS_WITH -> whole.startsWith(sought);
      case ENDS_WITH -> whole.endsWith(sought);
      case CONTAINS -> whole.contains(sought);
    };
  }

  private static boolean hasFlag(JsonNode value, String flag) {
    return value.isString()
        && COMMA.splitAsStream(value.stringValue()).anyMatch(flag::equalsIgnoreCase);
  }
}
