package dev.twofold.engine.proof;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.DeviceProperty;
import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterExpression.Comparison;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.signin.TextAtoms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the filters for devices of a tenant's policies compare, property by property. */
final class DeviceFilters {
  private static final Set<String> OWN_DIMENSION =
      Set.of(DeviceProperty.IS_COMPLIANT, DeviceProperty.TRUST_TYPE);

  private final Map<String, Optional<List<Optional<String>>>> texts = new TreeMap<>();
  private final Map<String, Set<String>> elements = new TreeMap<>();

  DeviceFilters(List<ConditionalAccessPolicy> policies) {
    Map<String, List<Comparison>> byProperty = new TreeMap<>();
    policies.stream()
        .flatMap(policy -> policy.devices().stream())
        .flatMap(filter -> comparisons(filter.rule()).stream())
        .filter(comparison -> !OWN_DIMENSION.contains(comparison.property()))
        .forEach(comparison ->
            byProperty
                .computeIfAbsent(comparison.property(), _ -> new ArrayList<>())
                .add(comparison));
    byProperty.forEach(this::add);
  }

  private void add(String property, List<Comparison> comparisons) {
    if (DeviceProperty.isCollection(property)) {
      Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      comparisons.forEach(comparison -> named.addAll(comparison.values()));
      elements.put(property, named);
    } else {
      texts.put(property, TextAtoms.representatives(comparisons.stream().distinct().toList()));
    }
  }

  /** The values that matter of each property that is one text. */
  Map<String, List<Optional<String>>> texts() {
    Map<String, List<Optional<String>>> known = new TreeMap<>();
    texts.forEach((property, atoms) -> atoms.ifPresent(values -> known.put(property, values)));
    return known;
  }

  /** The elements that matter of each property that holds several. */
  Map<String, Set<String>> elements() {
    return elements;
  }

  /**
   * True where what the filter matches can be told: it parses, and its texts have few enough cases.
   */
  boolean understands(DeviceFilter filter) {
    return filter.rule() instanceof FilterRule.Parsed
        && comparisons(filter.rule()).stream()
            .allMatch(comparison ->
                texts.getOrDefault(comparison.property(), Optional.of(List.of())).isPresent());
  }

  /** True where the filter compares extension attributes, which not every device has (CA-A06). */
  static boolean usesExtensionAttributes(DeviceFilter filter) {
    return comparisons(filter.rule()).stream()
        .anyMatch(comparison -> DeviceProperty.isExtensionAttribute(comparison.property()));
  }

  /** Every comparison of a rule; none where it does not parse. */
  static List<Comparison> comparisons(FilterRule rule) {
    return rule instanceof FilterRule.Parsed(String _, FilterExpression expression)
        ? comparisons(expression).toList()
        : List.of();
  }

  private static Stream<Comparison> comparisons(FilterExpression expression) {
    return switch (expression) {
      case FilterExpression.And(var parts) -> parts.stream().flatMap(DeviceFilters::comparisons);
      case FilterExpression.Or(var parts) -> parts.stream().flatMap(DeviceFilters::comparisons);
      case Comparison comparison -> Stream.of(comparison);
    };
  }
}
