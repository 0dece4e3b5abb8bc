package dev.twofold.report.json;

import dev.twofold.engine.signin.Device;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** The device of a sign-in as Graph's {@code deviceInfo}. */
final class DeviceJson {

  private DeviceJson() {}

  /** Writes the property {@code deviceInfo}; null is an unregistered device. */
  static void write(JsonGenerator json, Device device) {
    json.writeName("deviceInfo");
    switch (device) {
      case Device.Unregistered _ -> json.writeNull();
      case Device.Registered registered -> write(json, registered);
    }
  }

  private static void write(JsonGenerator json, Device.Registered device) {
    json.writeStartObject();
    json.writeBooleanProperty("isCompliant", device.compliant());
    json.writeStringProperty("trustType", device.trustType().graphName());
    new TreeMap<>(device.properties())
        .forEach((name, value) -> Property.text(json, graphName(name), value));
    new TreeMap<>(device.collections())
        .forEach((name, values) -> Property.texts(json, name, sorted(values)));
    json.writeEndObject();
  }

  private static List<String> sorted(Set<String> values) {
    return values.stream().sorted().toList();
  }

  /** Graph's deviceInfo has another name than the filter for this one property. */
  private static String graphName(String property) {
    return property.equals("deviceOwnership") ? "ownership" : property;
  }
}
