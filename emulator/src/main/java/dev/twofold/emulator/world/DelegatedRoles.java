package dev.twofold.emulator.world;

import dev.twofold.emulator.world.Customer.Assignment;
import dev.twofold.emulator.world.Customer.Relationship;
import dev.twofold.emulator.world.Partner.Technician;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles that the partner's users hold in customers' tenants: the union of the active
 * assignments of active relationships (graph-api part 4, access assignments), as far as the
 * customer approved them.
 *
 * @param delegation the relationships
 */
public record DelegatedRoles(Delegation delegation) {

  /** Template ids of the user's roles in a customer's tenant, in small letters. */
  public Set<String> of(Technician technician, String tenantId) {
    Set<String> groups = lowerCase(technician.groupIds());
    return delegation.relationships(tenantId).stream()
        .filter(Relationship::isActive)
        .flatMap(relationship -> roles(groups, relationship))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> roles(Set<String> groups, Relationship relationship) {
    Set<String> approved = lowerCase(relationship.roleIds());
    return relationship.assignments().stream()
        .filter(assignment -> assignment.status().equals("active"))
        .filter(assignment -> groups.contains(assignment.groupId().toLowerCase(Locale.ROOT)))
        .map(Assignment::roleIds)
        .flatMap(roles -> lowerCase(roles).stream())
        .filter(approved::contains);
  }

  private static Set<String> lowerCase(List<String> ids) {
    return ids.stream()
        .map(id -> id.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
