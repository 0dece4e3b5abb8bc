package dev.twofold.engine.access;

import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import java.util.List;

/**
 * Everything that decides on the sign-ins of a tenant's users, except the users.
 *
 * @param directory what holds for all users
 * @param policies the Conditional Access policies
 * @param namedLocations the named locations
 * @param securityDefaults whether security defaults are on and past their grace period (SD-07)
 * @param applications service principals with their attributes; unread where a filter needs them
 *     and they were not read
 * @param settings what no API tells
 */
public record Tenant(
    Directory directory,
    Fact<List<ConditionalAccessPolicy>> policies,
    NamedLocations namedLocations,
    Fact<Boolean> securityDefaults,
    Fact<TaggedApplications> applications,
    Settings settings) {

  /** A tenant with these policies and nothing else. */
  public static Tenant withPolicies(List<ConditionalAccessPolicy> policies) {
    return new Tenant(
        Directory.empty(),
        Fact.known(List.copyOf(policies)),
        NamedLocations.none(),
        Fact.known(false),
        Fact.known(TaggedApplications.none()),
        Settings.assumed());
  }
}
