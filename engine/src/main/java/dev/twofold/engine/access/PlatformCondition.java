package dev.twofold.engine.access;

import java.util.Set;

/**
 * The platforms of a policy, as the set that it matches; {@code all} includes the unknown one
 * (mfa-semantics CA-703).
 *
 * @param include the included platforms
 * @param exclude the excluded platforms
 */
public record PlatformCondition(Set<DevicePlatform> include, Set<DevicePlatform> exclude) {

  public PlatformCondition {
    include = Set.copyOf(include);
    exclude = Set.copyOf(exclude);
  }

  /** True where a client of this platform matches. */
  public boolean matches(DevicePlatform platform) {
    return include.contains(platform) && !exclude.contains(platform);
  }
}
