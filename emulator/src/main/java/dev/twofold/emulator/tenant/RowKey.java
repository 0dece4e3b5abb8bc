package dev.twofold.emulator.tenant;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What tells a row of a list from the others: its {@code id}, or its {@code tenantId} where it has
 * no {@code id} ({@code policies/crossTenantAccessPolicy/partners}).
 */
final class RowKey {
  private RowKey() {}

  /** The key in small letters; nothing where the row has none. */
  static Optional<String> of(ObjectNode row) {
    JsonNode id = row.path("id");
    JsonNode key = id.isString() ? id : row.path("tenantId");
    return key.isString() ? Optional.of(canonical(key.stringValue())) : Optional.empty();
  }

  /** A key as keys are compared. */
  static String canonical(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
