package dev.twofold.engine.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rule of a filter for devices or applications: the grammar of dynamic group rules with
 * the operators of mfa-semantics CA-A03. {@code -and} binds tighter than {@code -or}. What
 * Microsoft does not document for filters, {@code -not} and {@code null}, is left unparsed
 * (CA-A07).
 */
public final class FilterParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<string>\"(?:[^\"\\\\`]|[\\\\`].)*\"|'(?:[^'])*')|(?<mark>[()\\[\\],])|(?<word>[^\\s()\\[\\],\"']+))");
  private static final int LONGEST_RULE = 3072;
  private static final int DEEPEST_NESTING = 200;

  private final Kind kind;
  private final List<String> tokens;
  private int at;
  private int depth;

  private enum Kind {
    DEVICE("device."),
    APPLICATION("customsecurityattribute.");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  private FilterParser(Kind kind, List<String> tokens) {
    this.kind = kind;
    this.tokens = tokens;
  }

  /** Reads the rule of a filter for devices. */
  public static FilterRule device(String text) {
    return parse(Kind.DEVICE, text);
  }

  /** Reads the rule of a filter for applications. */
  public static FilterRule application(String text) {
    return parse(Kind.APPLICATION, text);
  }

  private static FilterRule parse(Kind kind, String text) {
    if (text.length() > LONGEST_RULE) {
      return new FilterRule.Unparsed(
          text, "it is longer than %d characters".formatted(LONGEST_RULE));
    }
    try {
      FilterParser parser = new FilterParser(kind, tokens(text));
      FilterExpression expression = parser.disjunction();
      if (parser.at < parser.tokens.size()) {
        throw parser.unexpected();
      }
      return new FilterRule.Parsed(text, expression);
    } catch (NotUnderstood e) {
      return new FilterRule.Unparsed(text, e.reason);
    }
  }

  private static List<String> tokens(String text) throws NotUnderstood {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text.strip());
    int end = 0;
    while (matcher.lookingAt()) {
      tokens.add(matcher.group().strip());
      end = matcher.end();
      matcher.region(end, text.strip().length());
    }
    if (end < text.strip().length()) {
      throw new NotUnderstood("`%s` is not understood".formatted(text.strip().substring(end)));
    }
    return tokens;
  }

  private FilterExpression disjunction() throws NotUnderstood {
    List<FilterExpression> parts = new ArrayList<>(List.of(conjunction()));
    while (takeWord("-or")) {
      parts.add(conjunction());
    }
    return parts.size() == 1 ? parts.getFirst() : new FilterExpression.Or(parts);
  }

  private FilterExpression conjunction() throws NotUnderstood {
    List<FilterExpression> parts = new ArrayList<>(List.of(term()));
    while (takeWord("-and")) {
      parts.add(term());
    }
    return parts.size() == 1 ? parts.getFirst() : new FilterExpression.And(parts);
  }

  private FilterExpression term() throws NotUnderstood {
    if (!takeWord("(")) {
      return comparison();
    }
    if (++depth > DEEPEST_NESTING) {
      throw new NotUnderstood("it nests deeper than %d".formatted(DEEPEST_NESTING));
    }
    FilterExpression inner = disjunction();
    if (!takeWord(")")) {
      throw unexpected();
    }
    depth--;
    return inner;
  }

  private FilterExpression comparison() throws NotUnderstood {
    String property = property(next());
    String word = next();
    FilterOperator operator =
        Optional.of(word)
            .filter(token -> token.startsWith("-"))
            .flatMap(token -> FilterOperator.of(token.substring(1)))
            .orElseThrow(() -> new NotUnderstood("`%s` is no operator".formatted(word)));
    checkOperator(property, operator);
    boolean takesList = operator.positive() == FilterOperator.IN;
    List<String> values = takesList ? list() : List.of(constant());
    checkConstants(property, values);
    return new FilterExpression.Comparison(property, operator, values);
  }

  private String property(String token) throws NotUnderstood {
    String lower = token.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(kind.prefix)) {
      throw new NotUnderstood("`%s` is no property of a filter".formatted(token));
    }
    String name = token.substring(kind.prefix.length());
    if (kind == Kind.APPLICATION) {
      return name;
    }
    return DeviceProperty.canonical(name)
        .orElseThrow(() -> new NotUnderstood("`%s` is no property of a device".formatted(token)));
  }

  private void checkOperator(String property, FilterOperator operator) throws NotUnderstood {
    boolean fits =
        !DeviceProperty.isCollection(property)
            || operator.positive() == FilterOperator.CONTAINS
            || kind == Kind.APPLICATION;
    if (!fits) {
      throw new NotUnderstood("`-%s` is not for `%s`".formatted(operator.word(), property));
    }
  }

  private void checkConstants(String property, List<String> values) throws NotUnderstood {
    if (kind == Kind.DEVICE
        && property.equals(DeviceProperty.IS_COMPLIANT)
        && !values.stream()
            .allMatch(value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false"))) {
      throw new NotUnderstood("`isCompliant` is compared with something else than True or False");
    }
  }

  private List<String> list() throws NotUnderstood {
    if (!takeWord("[")) {
      return List.of(constant());
    }
    List<String> values = new ArrayList<>();
    while (!takeWord("]")) {
      values.add(constant());
      takeWord(",");
    }
    return values;
  }

  private String constant() throws NotUnderstood {
    String token = next();
    char first = token.charAt(0);
    if (first == '"' || first == '\'') {
      return token.substring(1, token.length() - 1).replaceAll("[\\\\`](.)", "$1");
    }
    if (token.equalsIgnoreCase("null") || token.equalsIgnoreCase("$null")) {
      throw new NotUnderstood("a comparison with `null` is not documented for filters");
    }
    if (token.startsWith("-") || "()[],".indexOf(first) >= 0) {
      throw new NotUnderstood("`%s` stands where a constant belongs".formatted(token));
    }
    return token;
  }

  private String next() throws NotUnderstood {
    if (at == tokens.size()) {
      throw new NotUnderstood("it ends too early");
    }
    return tokens.get(at++);
  }

  private boolean takeWord(String word) {
    boolean there = at < tokens.size() && tokens.get(at).equalsIgnoreCase(word);
    at += there ? 1 : 0;
    return there;
  }

  private NotUnderstood unexpected() {
    return new NotUnderstood(
        at < tokens.size()
            ? "`%s` stands where it does not belong".formatted(tokens.get(at))
            : "it ends too early");
  }

  private static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    NotUnderstood(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
