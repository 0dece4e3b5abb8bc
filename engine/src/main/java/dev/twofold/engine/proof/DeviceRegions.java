package dev.twofold.engine.proof;

import dev.twofold.engine.access.DeviceProperty;
import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterExpression.Comparison;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.signin.AtomSet;
import dev.twofold.engine.signin.Box;
import dev.twofold.engine.signin.DevicePropertyDimension;
import dev.twofold.engine.signin.Region;
import dev.twofold.engine.signin.SignInSpace;
import dev.twofold.engine.signin.TextAtoms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the rule of a filter for devices into the region of devices for which it holds, or does not
 * hold (mfa-semantics section 1.10).
 */
final class DeviceRegions {
  private final SignInSpace space;
  private final boolean wanted;
  private final Box whole;
  private final AtomSet registered;

  /**
   * @param wanted true for the devices that the rule matches (a filter that includes), false for
   *     those that it does not (one that excludes)
   */
  DeviceRegions(SignInSpace space, boolean wanted) {
    this.space = space;
    this.wanted = wanted;
    this.whole = space.whole();
    this.registered = space.trust().where(Optional::isPresent);
  }

  /** The devices of a rule without extension attributes. */
  Region of(FilterExpression rule) {
    return unregistered(rule)
        .or(holds(rule, wanted, true).within(space.trust().index(), registered));
  }

  /**
   * Of a rule with extension attributes, the devices on which they are available or not compared.
   */
  Region ofAvailableExtensionAttributes(FilterExpression rule) {
    return unregistered(rule).or(holds(rule, wanted, true).and(managed(space)));
  }

  /**
   * Of a rule with extension attributes, the registered devices on which they are not available,
   * read as if they were null. The other reading is that the policy does not apply to them
   * (CA-A06).
   */
  Region ofUnavailableExtensionAttributes(FilterExpression rule) {
    return holds(rule, wanted, false).and(registeredUnmanaged(space));
  }

  /** Devices that are compliant or hybrid joined. */
  static Region managed(SignInSpace space) {
    Box registered =
        space.whole().within(space.trust().index(), space.trust().where(Optional::isPresent));
    return Region.of(
        List.of(
            registered.within(
                space.compliant().index(), space.compliant().where(compliant -> compliant)),
            registered.within(space.trust().index(), hybridJoined(space))));
  }

  /** Registered devices that are neither compliant nor hybrid joined. */
  static Region registeredUnmanaged(SignInSpace space) {
    Box box =
        space
            .whole()
            .within(space.trust().index(), space.trust().where(Optional::isPresent))
            .within(space.trust().index(), hybridJoined(space).not())
            .within(space.compliant().index(), space.compliant().where(compliant -> !compliant));
    return Region.of(box);
  }

  /** Devices without registration. */
  static Region unregistered(SignInSpace space) {
    return Region.of(
        space.whole().within(space.trust().index(), space.trust().where(Optional::isEmpty)));
  }

  static AtomSet hybridJoined(SignInSpace space) {
    return space.trust().where(Optional.of(TrustType.SERVER_AD)::equals);
  }

  private Region unregistered(FilterExpression rule) {
    return holdsWithoutProperties(rule) == wanted ? unregistered(space) : Region.empty();
  }

  /** Every property is null: positive operators fail, negative ones hold (CA-A04, CA-A07). */
  private static boolean holdsWithoutProperties(FilterExpression rule) {
    return switch (rule) {
      case FilterExpression.And(var parts) ->
          parts.stream().allMatch(DeviceRegions::holdsWithoutProperties);
      case FilterExpression.Or(var parts) ->
          parts.stream().anyMatch(DeviceRegions::holdsWithoutProperties);
      case Comparison comparison -> comparison.operator().negative();
    };
  }

  private Region holds(FilterExpression rule, boolean truth, boolean extensionAttributes) {
    return switch (rule) {
      case FilterExpression.And(var parts) -> combined(parts, truth, truth, extensionAttributes);
      case FilterExpression.Or(var parts) -> combined(parts, truth, !truth, extensionAttributes);
      case Comparison comparison -> holds(comparison, truth, extensionAttributes);
    };
  }

  private Region combined(
      List<FilterExpression> parts, boolean truth, boolean all, boolean extensionAttributes) {
    Region region = all ? Region.of(whole) : Region.empty();
    for (FilterExpression part : parts) {
      Region of = holds(part, truth, extensionAttributes);
      region = all ? region.and(of) : region.or(of);
    }
    return region;
  }

  private Region holds(Comparison comparison, boolean truth, boolean extensionAttributes) {
    String property = comparison.property();
    if (property.equals(DeviceProperty.IS_COMPLIANT)) {
      return compares(
          space.compliant().index(),
          space.compliant().where(value -> matches(comparison, value) == truth));
    }
    if (property.equals(DeviceProperty.TRUST_TYPE)) {
      return compares(
          space.trust().index(), space.trust().where(value -> matches(comparison, value) == truth));
    }
    if (DeviceProperty.isExtensionAttribute(property) && !extensionAttributes) {
      return comparison.operator().negative() == truth ? Region.of(whole) : Region.empty();
    }
    return DeviceProperty.isCollection(property)
        ? elements(comparison, truth)
        : text(comparison, truth);
  }

  private static boolean matches(Comparison comparison, boolean compliant) {
    return TextAtoms.holds(comparison, Optional.of(compliant ? "True" : "False"));
  }

  private static boolean matches(Comparison comparison, Optional<TrustType> trust) {
    return TextAtoms.holds(comparison, trust.map(TrustType::graphName));
  }

  private Region text(Comparison comparison, boolean truth) {
    DevicePropertyDimension property = dimensions(comparison.property()).getFirst();
    return compares(
        property.dimension().index(),
        property.dimension().where(value -> TextAtoms.holds(comparison, value) == truth));
  }

  /** {@code -contains} holds where one of the constants is an element, whole (CA-A03). */
  private Region elements(Comparison comparison, boolean truth) {
    Set<String> constants = Set.copyOf(comparison.values());
    boolean wantsElement = comparison.operator().negative() != truth;
    Region region = wantsElement ? Region.empty() : Region.of(whole);
    for (DevicePropertyDimension element : dimensions(comparison.property())) {
      if (constants.stream().anyMatch(element.element().orElse("")::equalsIgnoreCase)) {
        Region has =
            compares(
                element.dimension().index(),
                element.dimension().where(value -> value.isPresent() == wantsElement));
        region = wantsElement ? region.or(has) : region.and(has);
      }
    }
    return region;
  }

  private List<DevicePropertyDimension> dimensions(String property) {
    List<DevicePropertyDimension> found = new ArrayList<>();
    for (DevicePropertyDimension dimension : space.deviceProperties()) {
      if (dimension.property().equals(property)) {
        found.add(dimension);
      }
    }
    return found;
  }

  private Region compares(int dimension, AtomSet atoms) {
    return Region.of(whole.within(dimension, atoms));
  }
}
