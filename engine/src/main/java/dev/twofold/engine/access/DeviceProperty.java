package dev.twofold.engine.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The properties that a filter for devices can compare (mfa-semantics CA-A02). */
public final class DeviceProperty {
  /** The property that tells whether a device is compliant. */
  public static final String IS_COMPLIANT = "isCompliant";

  /** The property that tells how a device is joined. */
  public static final String TRUST_TYPE = "trustType";

  private static final Set<String> TEXTS =
      Set.of(
          "deviceId",
          "displayName",
          "deviceOwnership",
          "enrollmentProfileName",
          "isCompliant",
          "manufacturer",
          "mdmAppId",
          "model",
          "operatingSystem",
          "operatingSystemVersion",
          "profileType",
          "trustType");
  private static final Set<String> COLLECTIONS = Set.of("physicalIds", "systemLabels");

  private DeviceProperty() {}

  /**
   * Microsoft's spelling of a property that is written in any case, or empty where there is none.
   */
  public static Optional<String> canonical(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    for (Set<String> names : Set.of(TEXTS, COLLECTIONS)) {
      for (String name : names) {
        if (name.toLowerCase(Locale.ROOT).equals(lower)) {
          return Optional.of(name);
        }
      }
    }
    return extensionAttributeNumber(lower).map(number -> "extensionAttribute" + number);
  }

  /** True for the properties that hold several values, matched whole (CA-A03). */
  public static boolean isCollection(String property) {
    return COLLECTIONS.contains(property);
  }

  /** True for {@code extensionAttribute1} to {@code 15} (CA-A06). */
  public static boolean isExtensionAttribute(String property) {
    return property.startsWith("extensionAttribute");
  }

  private static Optional<Integer> extensionAttributeNumber(String lower) {
    if (!lower.matches("extensionattribute([1-9]|1[0-5])")) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(lower.substring("extensionattribute".length())));
  }
}
