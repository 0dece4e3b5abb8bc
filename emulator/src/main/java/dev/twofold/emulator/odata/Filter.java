package dev.twofold.emulator.odata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A {@code $filter}, in the forms that clients use. */
public sealed interface Filter {
  /** Both hold. */
  record And(Filter left, Filter right) implements Filter {}

  /** One of both holds. */
  record Or(Filter left, Filter right) implements Filter {}

  /** It does not hold. */
  record Not(Filter filter) implements Filter {}

  /** A property against a value. */
  record Comparison(Path path, Operator operator, Literal value) implements Filter {}

  /** A property is one of these. */
  record In(Path path, List<Literal> values) implements Filter {
    /** Copies the values. */
    public In {
      values = List.copyOf(values);
    }
  }

  /** A text has this part. */
  record TextTest(Part part, Path path, String text) implements Filter {}

  /** A set of flags has this one. */
  record Has(Path path, String flag) implements Filter {}

  /** Some element of a list is so; some element at all where there is no condition. */
  record Any(Path path, String variable, Optional<Filter> condition) implements Filter {}

  /** Each element of a list is so. */
  record All(Path path, String variable, Filter condition) implements Filter {}

  /** The row is of this type, {@code microsoft.graph.ipNamedLocation}. */
  record IsOf(String type) implements Filter {}

  /** A property, alone, is true. */
  record Truth(Path path) implements Filter {}

  /** How a property is compared. */
  enum Operator {
    /** {@code eq}. */
    EQ,
    /** {@code ne}. */
    NE,
    /** {@code gt}. */
    GT,
    /** {@code ge}. */
    GE,
    /** {@code lt}. */
    LT,
    /** {@code le}. */
    LE
  }

  /** Where a text is looked for. */
  enum Part {
    /** At the start. */
    STARTS_WITH,
    /** At the end. */
    ENDS_WITH,
    /** Anywhere. */
    CONTAINS
  }

  /**
   * A property, or a property of a property.
   *
   * @param names the names, the variable of an {@code any} included where it begins with one
   * @param count whether it is the number of elements, {@code x/$count}
   */
  record Path(List<String> names, boolean count) {
    /** Copies the names. */
    public Path {
      names = List.copyOf(names);
    }

    /** The last name. */
    public String last() {
      return names.getLast();
    }
  }

  /**
   * Reads a filter.
   *
   * @throws QueryRefused if it is none
   */
  static Filter parse(String text) {
    return new FilterParser(text).parse();
  }

  /** True where this row, as beta shows it, fits. */
  default boolean matches(ObjectNode row) {
    return new FilterTest(row).holds(this);
  }

  /**
   * True where directory objects want {@code ConsistencyLevel} for it: {@code ne}, {@code not},
   * {@code endsWith} (graph-api part 3, advanced directory queries).
   */
  default boolean isAdvanced() {
    return switch (this) {
      case Not _ -> true;
      case Comparison(_, Operator operator, _) -> operator == Operator.NE;
      case TextTest(Part part, _, _) -> part == Part.ENDS_WITH;
      case And(Filter left, Filter right) -> left.isAdvanced() || right.isAdvanced();
      case Or(Filter left, Filter right) -> left.isAdvanced() || right.isAdvanced();
      case Any(_, _, Optional<Filter> condition) -> condition.map(Filter::isAdvanced).orElse(false);
      case All(_, _, Filter condition) -> condition.isAdvanced();
      case In _, Has _, IsOf _, Truth _ -> false;
    };
  }

  /** True where it asks for this property of the row. */
  default boolean uses(String property) {
    return paths().anyMatch(path -> path.names().getFirst().equalsIgnoreCase(property));
  }

  /** The earliest time of this property that any fitting row can have, where it tells one. */
  default Optional<Instant> notBefore(String property) {
    return switch (this) {
      case And(Filter left, Filter right) ->
          Stream.of(left.notBefore(property), right.notBefore(property))
              .flatMap(Optional::stream)
              .max(Instant::compareTo);
      case Comparison(Path path, Operator operator, Literal.Time(Instant instant))
          when path.last().equalsIgnoreCase(property)
              && List.of(Operator.GE, Operator.GT, Operator.EQ).contains(operator) ->
          Optional.of(instant);
      case Comparison _, Or _, Not _, In _, TextTest _, Has _, Any _, All _, IsOf _, Truth _ ->
          Optional.empty();
    };
  }

  /** The latest time of this property that any fitting row can have, where it tells one. */
  default Optional<Instant> notAfter(String property) {
    return switch (this) {
      case And(Filter left, Filter right) ->
          Stream.of(left.notAfter(property), right.notAfter(property))
              .flatMap(Optional::stream)
              .min(Instant::compareTo);
      case Comparison(Path path, Operator operator, Literal.Time(Instant instant))
          when path.last().equalsIgnoreCase(property)
              && List.of(Operator.LE, Operator.LT, Operator.EQ).contains(operator) ->
          Optional.of(instant);
      case Comparison _, Or _, Not _, In _, TextTest _, Has _, Any _, All _, IsOf _, Truth _ ->
          Optional.empty();
    };
  }

  private Stream<Path> paths() {
    return switch (this) {
      case And(Filter left, Filter right) -> Stream.concat(left.paths(), right.paths());
      case Or(Filter left, Filter right) -> Stream.concat(left.paths(), right.paths());
      case Not(Filter filter) -> filter.paths();
      case Comparison(Path path, _, _) -> Stream.of(path);
      case In(Path path, _) -> Stream.of(path);
      case TextTest(_, Path path, _) -> Stream.of(path);
      case Has(Path path, _) -> Stream.of(path);
      case Any(Path path, _, _) -> Stream.of(path);
      case All(Path path, _, _) -> Stream.of(path);
      case Truth(Path path) -> Stream.of(path);
      case IsOf _ -> Stream.empty();
    };
  }
}
