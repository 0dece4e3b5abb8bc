package dev.twofold.emulator.world;

import dev.twofold.emulator.tenant.MemoryContent;
import dev.twofold.emulator.tenant.TenantContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The partner whose customers are snapshots: a small tenant of its own, two technicians who did
 * MFA, and one app.
 */
final class TwofoldPartner {
  /** The id of the partner's tenant. */
  static final String TENANT_ID = "a7c1e0d2-51b4-4f0e-9a36-2f6b8d9c1e01";

  /** The security group that relationships give their roles to. */
  static final String TECHNICIANS_GROUP = "de0a61c7-93f2-4f1b-a9d4-3b2c1d0e9001";

  /** The client id of the app. */
  static final String CLIENT_ID = "c2d7b6a1-0e54-4f3a-8c19-7b5d3a2e1f60";

  private static final String ADMIN_AGENTS_GROUP = "de0a61c7-93f2-4f1b-a9d4-3b2c1d0e9002";
  private static final String DISPLAY_NAME = "Twofold Partner";
  private static final String DOMAIN = "twofoldpartner.onmicrosoft.com";
  private static final int SECRET_BYTES = 32;

  private TwofoldPartner() {}

  static Partner partner() {
    return new Partner(
        TENANT_ID,
        DISPLAY_NAME,
        DOMAIN,
        List.of(
            technician("1f0a5c02-7d3e-4b16-9c48-5e2d7a6b9001", "lea", "Lea Brandt"),
            technician("1f0a5c02-7d3e-4b16-9c48-5e2d7a6b9002", "tom", "Tom Okafor")));
  }

  private static Partner.Technician technician(String id, String name, String displayName) {
    return new Partner.Technician(
        id,
        name + "@twofoldpartner.example",
        displayName,
        List.of(TECHNICIANS_GROUP, ADMIN_AGENTS_GROUP),
        true,
        true);
  }

  /** The app, with a secret that nobody else has. */
  static App app() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return new App(
        CLIENT_ID,
        "Twofold",
        List.of(Base64.getUrlEncoder().withoutPadding().encodeToString(secret)),
        List.of(),
        Permissions.all(),
        Permissions.all());
  }

  /** The content of the partner's own tenant. */
  static TenantContent content() {
    try (InputStream in = TwofoldPartner.class.getResourceAsStream("partner-tenant.json")) {
      if (in == null) {
        throw new IllegalStateException("partner-tenant.json is missing");
      }
      return new MemoryContent(
          TENANT_ID, DISPLAY_NAME, DOMAIN, JsonMapper.shared().readTree(in).asObject());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
