package dev.twofold.engine.oracle;

import dev.twofold.engine.access.DeviceProperty;
import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.signin.Device;
import java.util.Locale;
import java.util.Set;

/** The comparisons of a filter's rule, without regard to case (mfa-semantics CA-A03, CA-A04). */
final class Texts {
  private Texts() {}

  /** A negative operator is the negation of its positive one, also where there is no value. */
  static boolean compares(FilterExpression.Comparison comparison, Device device) {
    boolean positive =
        switch (device) {
          case Device.Unregistered() -> false;
          case Device.Registered registered -> positive(comparison, registered);
        };
    return positive != comparison.operator().negative();
  }

  private static boolean positive(
      FilterExpression.Comparison comparison, Device.Registered device) {
    String property = comparison.property();
    if (DeviceProperty.isCollection(property)) {
      Set<String> elements = device.collections().getOrDefault(property, Set.of());
      return elements.stream()
          .anyMatch(element -> comparison.values().stream().anyMatch(element::equalsIgnoreCase));
    }
    return switch (property) {
      case DeviceProperty.IS_COMPLIANT ->
          positive(comparison, device.compliant() ? "True" : "False");
      case DeviceProperty.TRUST_TYPE -> positive(comparison, device.trustType().graphName());
      default -> {
        String value = device.properties().get(property);
        yield value != null && positive(comparison, value);
      }
    };
  }

  /** Whether the positive partner of the operator holds for this value. */
  static boolean positive(FilterExpression.Comparison comparison, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return comparison.values().stream()
        .map(constant -> constant.toLowerCase(Locale.ROOT))
        .anyMatch(constant ->
            switch (comparison.operator().positive()) {
              case STARTS_WITH -> lower.startsWith(constant);
              case ENDS_WITH -> lower.endsWith(constant);
              case CONTAINS -> lower.contains(constant);
              default -> lower.equals(constant);
            });
  }
}
