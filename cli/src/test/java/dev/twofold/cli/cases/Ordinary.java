package dev.twofold.cli.cases;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The most ordinary sign-in (contracts section 3, {@code witness}): what a case does not say of its
 * witness must be so. Application, platform and country are free.
 */
final class Ordinary {
  /** Networks in which no public address lies. */
  private static final List<String> NOT_PUBLIC =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "224.0.0.0/3");

  private Ordinary() {}

  /** The expected witness with the ordinary value wherever the case is silent. */
  static ObjectNode completed(Case test, JsonNode witness) {
    ObjectNode completed =
        Json.object(
            "clientAppType",
            "browser",
            "ipAddress",
            address(test.tenant()),
            "signInRiskLevel",
            "none",
            "userRiskLevel",
            "none",
            "insiderRiskLevel",
            "none",
            "transferMethod",
            "none",
            "deviceInfo",
            null,
            "compliantNetwork",
            false,
            "insideCorporateNetwork",
            false);
    completed.setAll((ObjectNode) witness);
    return completed;
  }

  private static String address(JsonNode tenant) {
    Stream<String> named =
        Json.items(tenant.get("namedLocations")).stream()
            .flatMap(location -> CaseTenant.ranges(location).stream());
    return "in 0.0.0.0/0 but not in "
        + String.join(", ", Stream.concat(NOT_PUBLIC.stream(), named).toList());
  }
}
