package dev.twofold.engine.signin;

import java.util.Optional;

/**
 * A device property that some filter compares.
 *
 * @param property the property, by Microsoft's name
 * @param element for {@code physicalIds} and {@code systemLabels}, the one element that this
 *     dimension is about
 * @param dimension the values: of the property, or for an element the element itself; empty where
 *     the device has none
 */
public record DevicePropertyDimension(
    String property, Optional<String> element, Dimension<Optional<String>> dimension) {}
