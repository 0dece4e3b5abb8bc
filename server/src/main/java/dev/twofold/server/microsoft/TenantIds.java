package dev.twofold.server.microsoft;

import java.util.Optional;
import java.util.UUID;

/** Tenant ids in addresses. */
public final class TenantIds {
  private static final int LENGTH = 36;

  private TenantIds() {}

  /** The id; empty where the text is none. */
  public static Optional<UUID> parse(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
