package dev.twofold.emulator.identity;

import dev.twofold.emulator.world.World;
import java.util.Optional;
import java.util.Set;

/**
 * The first segment of a path of the token service (graph-api part 2, authority hosts and paths).
 *
 * @param segment as the client wrote it
 * @param tenantId the tenant; nothing for those that stand for many
 */
record Authority(String segment, Optional<String> tenantId) {
  private static final Set<String> SHARED = Set.of("common", "organizations", "consumers");

  /** The authority of this name; refuses with AADSTS90002 where there is no such tenant. */
  static Authority of(String segment, World world) throws TokenRefusedException {
    if (SHARED.contains(segment)) {
      return new Authority(segment, Optional.empty());
    }
    Optional<String> tenantId = world.tenantId(segment);
    if (tenantId.isEmpty()) {
      throw new TokenRefusedException(TokenError.unknownTenant(segment));
    }
    return new Authority(segment, tenantId);
  }

  /** The tenant that an app without a user asks for; it must be named. */
  String forApp() throws TokenRefusedException {
    return tenantId.orElseThrow(() -> new TokenRefusedException(TokenError.noTenant(segment)));
  }

  /** The tenant that a user asks for: the user's own where none is named. */
  String forUser(String userPrincipalName, String homeTenantId) throws TokenRefusedException {
    if (segment.equals("consumers")) {
      throw new TokenRefusedException(TokenError.notInTenant(userPrincipalName, segment));
    }
    return tenantId.orElse(homeTenantId);
  }

  /** How documents name the tenant: its id, or the shared name. */
  String name() {
    return tenantId.orElse(segment);
  }
}
