package dev.twofold.server.postgres;

import java.util.Locale;

/** Which of the packed PostgreSQL programs fit this machine. */
final class Platform {
  private Platform() {}

  /**
   * The packed programs for this system and processor.
   *
   * @throws PostgresUnavailable where there are none
   */
  static String archive(String system, String processor) throws PostgresUnavailable {
    if (system.equals("Linux")) {
      switch (processor.toLowerCase(Locale.ROOT)) {
        case "amd64", "x86_64" -> {
          return "/postgres-linux-x86_64.txz";
        }
        case "aarch64", "arm64" -> {
          return "/postgres-linux-arm_64.txz";
        }
        default -> {}
      }
    }
    throw new PostgresUnavailable(
        "Twofold brings PostgreSQL for Linux on x64 and arm64 only, and this is %s on %s: name a PostgreSQL of yours, 14 or newer, in the configuration file (database: url: jdbc:postgresql://...)"
            .formatted(system, processor));
  }
}
