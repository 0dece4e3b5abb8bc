package dev.twofold.report.wording;

import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.signin.Device;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Devices in words. */
final class DeviceWords {

  private DeviceWords() {}

  /** The device. */
  static String of(Device device) {
    return switch (device) {
      case Device.Unregistered _ -> "on an unregistered device";
      case Device.Registered registered -> registered(registered);
    };
  }

  private static String registered(Device.Registered device) {
    String plain =
        "on a %s %s device"
            .formatted(
                device.compliant() ? "compliant" : "non-compliant", joined(device.trustType()));
    String more = more(device);
    return more.isEmpty() ? plain : "%s with %s".formatted(plain, more);
  }

  private static String joined(TrustType trust) {
    return switch (trust) {
      case AZURE_AD -> "Microsoft Entra joined";
      case SERVER_AD -> "Microsoft Entra hybrid joined";
      case WORKPLACE -> "Microsoft Entra registered";
    };
  }

  private static String more(Device.Registered device) {
    return Stream.concat(
            new TreeMap<>(device.properties())
                .entrySet().stream().map(e -> "%s `%s`".formatted(e.getKey(), e.getValue())),
            new TreeMap<>(device.collections()).entrySet().stream().map(DeviceWords::collection))
        .collect(Collectors.joining(" and "));
  }

  private static String collection(Map.Entry<String, Set<String>> entry) {
    return entry.getValue().stream()
        .sorted()
        .collect(Collectors.joining("`, `", entry.getKey() + " `", "`"));
  }
}
