package dev.twofold.engine.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for all users of a tenant.
 *
 * @param groupNames display name by group id, where known
 * @param unreadGroups groups whose members could not be read
 * @param roles role definitions by id
 * @param unreadRoles the collection that would tell who holds a role, where it could not be read
 * @param federatedDomains the federated domains, in lower case
 * @param crossTenantAccess the trust in other tenants
 */
public record Directory(
    Map<String, String> groupNames,
    List<UnreadGroup> unreadGroups,
    Map<String, RoleDefinition> roles,
    Optional<String> unreadRoles,
    Fact<Set<String>> federatedDomains,
    Fact<CrossTenantAccess> crossTenantAccess) {

  public Directory {
    groupNames = Map.copyOf(groupNames);
    unreadGroups = List.copyOf(unreadGroups);
    roles = Map.copyOf(roles);
  }

  /** A directory without groups, roles, federation and trust. */
  public static Directory empty() {
    return new Directory(
        Map.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Fact.known(Set.of()),
        Fact.known(CrossTenantAccess.none()));
  }
}
