package dev.twofold.server.api;

import java.util.Optional;
import java.util.UUID;

/** Tenant ids in addresses. */
final class TenantIds {
  private static final int LENGTH = 36;

  private TenantIds() {}

  /** The id; empty where the text is none. */
  static Optional<UUID> parse(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
