package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.DeviceProperty;
import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterExpression.Comparison;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.SignIn;
import java.util.Optional;
import java.util.Set;

/** The filter for devices (mfa-semantics CA-A01 to CA-A13). */
final class OnDevices implements Condition {

  @Override
  public AnalysisReason reason() {
    return AnalysisReason.DEVICES;
  }

  @Override
  public Answer matches(ConditionalAccessPolicy policy, SignIn signIn) {
    return policy.devices().map(filter -> matches(filter, signIn.device())).orElse(Answer.YES);
  }

  private static Answer matches(DeviceFilter filter, Device device) {
    return switch (filter.rule()) {
      case FilterRule.Unparsed _ -> Answer.UNREAD; // CA-A08
      case FilterRule.Parsed(_, var expression) -> matches(filter.mode(), expression, device);
    };
  }

  private static Answer matches(FilterMode mode, FilterExpression expression, Device device) {
    Answer rule = Filters.holds(expression, comparison -> compare(comparison, device));
    Answer withNulls =
        switch (mode) {
          case INCLUDE -> rule;
          case EXCLUDE -> rule.not();
        };
    // CA-A06: on a registered device that is not managed, either the extension attributes are null,
    // or the policy does not apply at all; where the two differ, Microsoft does not say which.
    boolean ambiguous = !extensionAttributesAvailable(device) && namesExtension(expression);
    return ambiguous ? withNulls.and(Answer.UNREAD) : withNulls;
  }

  /** An unregistered device has no properties at all, which is not ambiguous (CA-A04). */
  private static boolean extensionAttributesAvailable(Device device) {
    return switch (device) {
      case Device.Unregistered _ -> true;
      case Device.Registered registered -> registered.managed();
    };
  }

  private static boolean namesExtension(FilterExpression expression) {
    return Filters.anyComparison(
        expression, comparison -> DeviceProperty.isExtensionAttribute(comparison.property()));
  }

  private static Answer compare(Comparison comparison, Device device) {
    boolean whole = DeviceProperty.isCollection(comparison.property());
    return Answer.of(Filters.matches(comparison, values(device, comparison.property()), whole));
  }

  private static Set<String> values(Device device, String property) {
    return switch (device) {
      case Device.Unregistered _ -> Set.of(); // every property is null (CA-A04)
      case Device.Registered registered -> values(registered, property);
    };
  }

  private static Set<String> values(Device.Registered device, String property) {
    if (property.equals(DeviceProperty.IS_COMPLIANT)) {
      return Set.of(device.compliant() ? "True" : "False");
    }
    if (property.equals(DeviceProperty.TRUST_TYPE)) {
      return Set.of(device.trustType().graphName());
    }
    if (DeviceProperty.isCollection(property)) {
      return device.collections().getOrDefault(property, Set.of());
    }
    if (DeviceProperty.isExtensionAttribute(property) && !device.managed()) {
      return Set.of(); // CA-A06
    }
    return Optional.ofNullable(device.properties().get(property)).map(Set::of).orElse(Set.of());
  }

  @Override
  public String why(ConditionalAccessPolicy policy, SignIn signIn) {
    return policy
        .devices()
        .map(filter -> why(filter, signIn.device(), matches(filter, signIn.device())))
        .orElse("");
  }

  private static String why(DeviceFilter filter, Device device, Answer answer) {
    String rule = Words.quoted(filter.rule().text());
    if (answer == Answer.UNREAD) {
      return whyUnread(filter.rule(), device);
    }
    return switch (filter.mode()) {
      case INCLUDE -> "%s does not match %s".formatted(Words.of(device), rule);
      case EXCLUDE -> "%s matches %s, which the policy excludes".formatted(Words.of(device), rule);
    };
  }

  private static String whyUnread(FilterRule rule, Device device) {
    return switch (rule) {
      case FilterRule.Unparsed(var text, var reason) ->
          "the filter %s was not understood: %s".formatted(Words.quoted(text), reason);
      case FilterRule.Parsed(var text, _) ->
          "Microsoft does not say how %s applies to %s"
              .formatted(Words.quoted(text), Words.of(device));
    };
  }
}
