package dev.twofold.emulator.identity;

import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.world.DelegatedRoles;
import dev.twofold.emulator.world.Partner.Technician;
import dev.twofold.emulator.world.World;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The partner's users, and the directory roles that they hold in each tenant. */
final class Technicians {
  private final World world;
  private final DelegatedRoles delegatedRoles;

  Technicians(World world, DelegatedRoles delegatedRoles) {
    this.world = world;
    this.delegatedRoles = delegatedRoles;
  }

  /** All of them. */
  List<Technician> all() {
    return world.partner().technicians();
  }

  /** The user with this object id, in any case. */
  Optional<Technician> find(String objectId) {
    return all().stream().filter(t -> t.objectId().equalsIgnoreCase(objectId)).findFirst();
  }

  /** The same; refuses with AADSTS50034 where there is none. */
  Technician require(String objectId) throws TokenRefusedException {
    return find(objectId).orElseThrow(() -> new TokenRefusedException(TokenError.unknownUser()));
  }

  /** Template ids of the roles that the user holds in the tenant, in small letters. */
  Set<String> roles(Technician technician, String tenantId) {
    return tenantId.equals(world.partner().tenantId())
        ? rolesAtHome(technician)
        : delegatedRoles.of(technician, tenantId);
  }

  private Set<String> rolesAtHome(Technician technician) {
    Set<String> principals = new HashSet<>(lowerCase(technician.groupIds()));
    principals.add(technician.objectId().toLowerCase(Locale.ROOT));
    return world
        .content(world.partner().tenantId())
        .map(content -> content.read("roleManagement/directory/roleAssignments"))
        .map(answer ->
            answer instanceof Answer.Many(Rows rows) ? roles(principals, rows) : Set.<String>of())
        .orElse(Set.of());
  }

  private static Set<String> roles(Set<String> principals, Rows rows) {
    return IntStream.range(0, rows.size())
        .filter(number -> !rows.isHole(number))
        .mapToObj(rows::row)
        .filter(row -> principals.contains(text(row, "principalId")))
        .filter(row -> text(row, "directoryScopeId").equals("/"))
        .map(row -> text(row, "roleDefinitionId"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String text(ObjectNode row, String property) {
    return row.path(property).asString("").toLowerCase(Locale.ROOT);
  }

  private static Set<String> lowerCase(List<String> ids) {
    return ids.stream()
        .map(id -> id.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
