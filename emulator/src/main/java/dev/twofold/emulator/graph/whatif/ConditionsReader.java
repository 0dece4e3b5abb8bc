package dev.twofold.emulator.graph.whatif;

import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.DeviceProperty;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads {@code signInConditions}; what is not said is the most ordinary value. */
final class ConditionsReader {
  /** An address outside everybody's network (RFC 5737), for requests without one. */
  private static final IpAddress SOMEWHERE = IpAddress.parse("192.0.2.1");

  private ConditionsReader() {}

  /**
   * The sign-in with these conditions.
   *
   * @throws RefusedException if a condition has no such value
   */
  static SignIn signIn(JsonNode json, Audience audience) {
    return new SignIn(
        audience,
        word(json, "clientAppType", ClientAppType.class, ClientAppType::graphName)
            .orElse(ClientAppType.BROWSER),
        word(
                json.path("authenticationFlow"),
                "transferMethod",
                TransferMethod.class,
                TransferMethod::graphName)
            .orElse(TransferMethod.NONE),
        risk(json, "signInRiskLevel"),
        risk(json, "userRiskLevel"),
        word(json, "insiderRiskLevel", InsiderRiskLevel.class, InsiderRiskLevel::graphName)
            .orElse(InsiderRiskLevel.NONE),
        device(json.path("deviceInfo")),
        network(json),
        word(json, "devicePlatform", DevicePlatform.class, DevicePlatform::graphName)
            .orElse(DevicePlatform.UNKNOWN));
  }

  private static RiskLevel risk(JsonNode json, String key) {
    return word(json, key, RiskLevel.class, RiskLevel::graphName).orElse(RiskLevel.NONE);
  }

  private static <E extends Enum<E>> Optional<E> word(
      JsonNode json, String key, Class<E> type, Function<E, String> name) {
    String word = json.path(key).asString("");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(type.getEnumConstants())
            .filter(value -> name.apply(value).equals(word))
            .findFirst()
            .orElseThrow(
                () -> RefusedException.badRequest("%s does not know %s.".formatted(key, word))));
  }

  private static Network network(JsonNode json) {
    Optional<String> country =
        Optional.of(json.path("country").asString("")).filter(text -> !text.isEmpty());
    return new Network(address(json), country, Optional.empty(), false, false);
  }

  private static IpAddress address(JsonNode json) {
    String text = json.path("ipAddress").asString("");
    try {
      return text.isEmpty() ? SOMEWHERE : IpAddress.parse(text);
    } catch (IllegalArgumentException _) {
      throw RefusedException.badRequest("ipAddress must be an IPv4 or IPv6 address.");
    }
  }

  private static Device device(JsonNode info) {
    if (!info.isObject() || info.isEmpty()) {
      return new Device.Unregistered();
    }
    Map<String, String> texts = new HashMap<>();
    Map<String, Set<String>> collections = new HashMap<>();
    info.properties()
        .forEach(property -> {
          Optional<String> name = property(property.getKey());
          JsonNode value = property.getValue();
          if (name.isPresent() && value.isArray()) {
            collections.put(
                name.get(),
                value.valueStream().map(JsonNode::asString).collect(Collectors.toSet()));
          } else if (name.isPresent() && value.isString()) {
            texts.put(name.get(), value.stringValue());
          }
        });
    return new Device.Registered(
        info.path("isCompliant").asBoolean(false),
        word(info, "trustType", TrustType.class, TrustType::graphName).orElse(TrustType.WORKPLACE),
        texts,
        collections);
  }

  /** The properties beside the two that every registered device has. */
  private static Optional<String> property(String key) {
    String filterName = key.equals("ownership") ? "deviceOwnership" : key;
    return DeviceProperty.canonical(filterName)
        .filter(name -> !name.equals(DeviceProperty.IS_COMPLIANT))
        .filter(name -> !name.equals(DeviceProperty.TRUST_TYPE));
  }
}
