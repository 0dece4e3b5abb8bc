package dev.twofold.emulator.identity;

import java.util.Set;

/**
 * What a user may do through an app in a tenant.
 *
 * @param scopes the delegated scopes
 * @param roles template ids of the user's directory roles there
 */
record Permit(Set<String> scopes, Set<String> roles) {
  Permit {
    scopes = Set.copyOf(scopes);
    roles = Set.copyOf(roles);
  }
}
