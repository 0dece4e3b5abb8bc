package dev.twofold.emulator.odata;

import dev.twofold.emulator.odata.Filter.Operator;
import dev.twofold.emulator.odata.Filter.Part;
import dev.twofold.emulator.odata.Filter.Path;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one filter, word by word. */
final class FilterParser {
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 60;
  private static final List<String> OPERATORS = List.of("eq", "ne", "gt", "ge", "lt", "le");

  private final List<FilterWord> words;
  private int next;
  private int depth;

  FilterParser(String text) {
    if (text.length() > LONGEST) {
      throw invalid("the clause is too long");
    }
    this.words = FilterWord.of(text);
  }

  Filter parse() {
    Filter filter = either();
    if (peek().kind() != FilterWord.Kind.END) {
      throw invalid("Syntax error at '%s'".formatted(peek().text()));
    }
    return filter;
  }

  private Filter either() {
    Filter left = both();
    while (takeName("or")) {
      left = new Filter.Or(left, both());
    }
    return left;
  }

  private Filter both() {
    Filter left = one();
    while (takeName("and")) {
      left = new Filter.And(left, one());
    }
    return left;
  }

  private Filter one() {
    depth++;
    if (depth > DEEPEST) {
      throw invalid("the clause is nested too deeply");
    }
    try {
      if (peek().isName("not")) {
        next++;
        return new Filter.Not(one());
      }
      if (take('(')) {
        Filter inner = either();
        need(')');
        return inner;
      }
      return words.get(Math.min(next + 1, words.size() - 1)).is('(') ? function() : comparison();
    } finally {
      depth--;
    }
  }

  private Filter function() {
    String name = name().toLowerCase(Locale.ROOT);
    need('(');
    Filter filter =
        switch (name) {
          case "startswith" -> textTest(Part.STARTS_WITH);
          case "endswith" -> textTest(Part.ENDS_WITH);
          case "contains" -> textTest(Part.CONTAINS);
          case "isof" -> new Filter.IsOf(text());
          default -> throw invalid("An unknown function with name '%s' was found".formatted(name));
        };
    need(')');
    return orCompared(filter);
  }

  private Filter textTest(Part part) {
    Path path = path();
    need(',');
    return new Filter.TextTest(part, path, text());
  }

  /** {@code startsWith(..) eq true}, as some clients write. */
  private Filter orCompared(Filter filter) {
    if (!takeName("eq")) {
      return filter;
    }
    return literal() instanceof Literal.Bool(boolean value) && value
        ? filter
        : new Filter.Not(filter);
  }

  private Filter comparison() {
    if (peek().kind() != FilterWord.Kind.NAME || isWord(peek().text())) {
      Literal value = literal();
      Operator operator = mirrored(operator());
      return compared(path(), operator, value);
    }
    Path path = path();
    if (peek().is('(')) {
      return lambda(path);
    }
    if (takeName("in")) {
      return new Filter.In(path, list());
    }
    if (takeName("has")) {
      return new Filter.Has(path, text());
    }
    return isOperator(peek()) ? compared(path, operator(), literal()) : new Filter.Truth(path);
  }

  private static Filter compared(Path path, Operator operator, Literal value) {
    if (value instanceof Literal.Text && path.last().endsWith("DateTime")) {
      throw invalid(
          "A binary operator with incompatible types was detected. Found operand types"
              + " 'Edm.DateTimeOffset' and 'Edm.String'");
    }
    return new Filter.Comparison(path, operator, value);
  }

  private Filter lambda(Path withName) {
    Path path = new Path(withName.names().subList(0, withName.names().size() - 1), false);
    if (path.names().isEmpty()) {
      throw invalid("An unknown function with name '%s' was found".formatted(withName.last()));
    }
    need('(');
    if (take(')') && withName.last().equalsIgnoreCase("any")) {
      return new Filter.Any(path, "", Optional.empty());
    }
    String variable = name();
    need(':');
    Filter condition = either();
    need(')');
    return switch (withName.last().toLowerCase(Locale.ROOT)) {
      case "any" -> new Filter.Any(path, variable, Optional.of(condition));
      case "all" -> new Filter.All(path, variable, condition);
      default -> throw invalid("'%s' is no operator".formatted(withName.last()));
    };
  }

  private Path path() {
    List<String> names = new ArrayList<>();
    names.add(name());
    while (take('/')) {
      if (takeName("$count")) {
        return new Path(names, true);
      }
      names.add(name());
    }
    return new Path(names, false);
  }

  private List<Literal> list() {
    need('(');
    List<Literal> values = new ArrayList<>();
    do {
      values.add(literal());
    } while (take(','));
    need(')');
    return values;
  }

  private Literal literal() {
    FilterWord word = words.get(next);
    next = Math.min(next + 1, words.size() - 1);
    return switch (word.kind()) {
      case TEXT, ID -> new Literal.Text(word.text());
      case NUMBER -> new Literal.Numeric(new BigDecimal(word.text()));
      case TIME -> new Literal.Time(time(word.text()));
      case NAME -> constant(word.text());
      case SIGN, END -> throw invalid("Expression expected");
    };
  }

  private static Literal constant(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "true" -> new Literal.Bool(true);
      case "false" -> new Literal.Bool(false);
      case "null" -> new Literal.Null();
      default -> throw invalid("Could not find a property named '%s'".formatted(name));
    };
  }

  private static Instant time(String text) {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      throw invalid("Unrecognized 'Edm.DateTimeOffset' literal '%s'".formatted(text));
    }
  }

  private Operator operator() {
    if (!isOperator(peek())) {
      throw invalid("Syntax error at '%s'".formatted(peek().text()));
    }
    return Operator.valueOf(words.get(next++).text().toUpperCase(Locale.ROOT));
  }

  private static Operator mirrored(Operator operator) {
    return switch (operator) {
      case EQ, NE -> operator;
      case GT -> Operator.LT;
      case GE -> Operator.LE;
      case LT -> Operator.GT;
      case LE -> Operator.GE;
    };
  }

  private static boolean isOperator(FilterWord word) {
    return word.kind() == FilterWord.Kind.NAME
        && OPERATORS.contains(word.text().toLowerCase(Locale.ROOT));
  }

  private static boolean isWord(String name) {
    return List.of("true", "false", "null").contains(name.toLowerCase(Locale.ROOT));
  }

  private String name() {
    if (peek().kind() != FilterWord.Kind.NAME) {
      throw invalid("Syntax error at '%s'".formatted(peek().text()));
    }
    return words.get(next++).text();
  }

  private String text() {
    return switch (literal()) {
      case Literal.Text(String text) -> text;
      case Literal.Numeric _, Literal.Bool _, Literal.Time _, Literal.Null _ ->
          throw invalid("a text in quotes is expected");
    };
  }

  private FilterWord peek() {
    return words.get(next);
  }

  private boolean takeName(String name) {
    return moveIf(peek().isName(name));
  }

  private boolean take(char sign) {
    return moveIf(peek().is(sign));
  }

  private boolean moveIf(boolean condition) {
    if (condition) {
      next++;
    }
    return condition;
  }

  private void need(char sign) {
    if (!take(sign)) {
      throw invalid("'%s' expected".formatted(sign));
    }
  }

  private static QueryRefused invalid(String why) {
    return QueryRefused.badRequest("Invalid filter clause: %s.".formatted(why));
  }
}
