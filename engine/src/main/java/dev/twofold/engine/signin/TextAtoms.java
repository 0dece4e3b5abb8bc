package dev.twofold.engine.signin;

import dev.twofold.engine.access.FilterExpression.Comparison;
import dev.twofold.engine.access.FilterOperator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cuts all texts, and the state of having none, into those that comparisons can tell apart: the
 * satisfiable combinations of {@code -eq}, {@code -startsWith}, {@code -endsWith}, {@code
 * -contains} and {@code -in} with their negations.
 *
 * <p>Every combination that some text satisfies is satisfied by a constant of {@code -eq} or {@code
 * -in}, or by a text made of one prefix, some of the contained pieces and one suffix with a mark
 * between them that occurs in no constant: such a text contains nothing that the pieces do not
 * contain.
 */
public final class TextAtoms {
  private static final int MOST_ATOMS = 4096;

  private final List<Comparison> comparisons;
  private final String mark;

  private TextAtoms(List<Comparison> comparisons) {
    this.comparisons = comparisons;
    this.mark = unusedMark();
  }

  /**
   * One text for each class that the comparisons can tell apart, the state of having none first;
   * empty where there are more than 4,096 classes.
   */
  public static Optional<List<Optional<String>>> representatives(List<Comparison> comparisons) {
    return new TextAtoms(comparisons).representatives();
  }

  /** True where the comparison holds of this value; without one only the negative operators do. */
  public static boolean holds(Comparison comparison, Optional<String> value) {
    boolean positive =
        value.isPresent()
            && comparison.values().stream()
                .anyMatch(
                    constant -> holds(comparison.operator(), lower(value.get()), lower(constant)));
    return positive != comparison.operator().negative();
  }

  private static boolean holds(FilterOperator operator, String value, String constant) {
    return switch (operator.positive()) {
      case STARTS_WITH -> value.startsWith(constant);
      case ENDS_WITH -> value.endsWith(constant);
      case CONTAINS -> value.contains(constant);
      default -> value.equals(constant);
    };
  }

  private Optional<List<Optional<String>>> representatives() {
    Map<List<Boolean>, Optional<String>> atoms = new LinkedHashMap<>();
    add(Optional.empty(), atoms);
    exactConstants().forEach(constant -> add(Optional.of(constant), atoms));
    for (List<String> pieces : combinationsOfPieces()) {
      for (String prefix : prefixes()) {
        for (String suffix : suffixes()) {
          add(Optional.of(text(prefix, pieces, suffix)), atoms);
        }
      }
      if (atoms.size() > MOST_ATOMS) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(atoms.values()));
  }

  private void add(Optional<String> value, Map<List<Boolean>, Optional<String>> atoms) {
    atoms.putIfAbsent(
        comparisons.stream().map(comparison -> holds(comparison, value)).toList(), value);
  }

  private String text(String prefix, List<String> pieces, String suffix) {
    StringBuilder text = new StringBuilder(prefix).append(mark);
    pieces.forEach(piece -> text.append(piece).append(mark));
    return text.append(suffix).toString();
  }

  private List<List<String>> combinationsOfPieces() {
    List<List<String>> combinations = new ArrayList<>(List.of(List.of()));
    for (String piece : constants(FilterOperator.CONTAINS)) {
      for (List<String> without : List.copyOf(combinations)) {
        combinations.add(Stream.concat(without.stream(), Stream.of(piece)).toList());
      }
      if (combinations.size() > MOST_ATOMS) {
        break; // more classes than we take: the caller learns it from their number
      }
    }
    return combinations;
  }

  private List<String> prefixes() {
    return Stream.concat(Stream.of(""), constants(FilterOperator.STARTS_WITH).stream()).toList();
  }

  private List<String> suffixes() {
    return Stream.concat(Stream.of(""), constants(FilterOperator.ENDS_WITH).stream()).toList();
  }

  private Set<String> exactConstants() {
    Set<String> constants = constants(FilterOperator.EQ);
    constants.addAll(constants(FilterOperator.IN));
    return constants;
  }

  private Set<String> constants(FilterOperator operator) {
    Set<String> constants = new LinkedHashSet<>();
    comparisons.stream()
        .filter(comparison -> comparison.operator().positive() == operator)
        .forEach(comparison -> constants.addAll(comparison.values()));
    return constants;
  }

  private String unusedMark() {
    String all =
        lower(String.join("", comparisons.stream().flatMap(c -> c.values().stream()).toList()));
    char mark = '-';
    while (all.indexOf(mark) >= 0) {
      mark = mark == '-' ? '\u00B7' : (char) (mark + 1);
    }
    return String.valueOf(mark);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
