package dev.twofold.report;

import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.RoleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Directory roles by name.
 *
 * @param definitions the role definitions by id
 */
public record RoleNames(Map<String, RoleDefinition> definitions) {

  /** The roles that are held actively, for the whole tenant or a part of it. */
  public List<String> active(HeldRoles roles) {
    return names(Stream.concat(roles.tenantWide().ids().stream(), roles.scoped().ids().stream()));
  }

  /** The roles that may be activated. */
  public List<String> eligible(HeldRoles roles) {
    return names(roles.eligible().ids().stream());
  }

  private List<String> names(Stream<String> ids) {
    return ids.distinct().map(this::name).toList();
  }

  private String name(String id) {
    return Optional.ofNullable(definitions.get(id)).map(RoleDefinition::displayName).orElse(id);
  }
}
