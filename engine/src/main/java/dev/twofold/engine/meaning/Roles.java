package dev.twofold.engine.meaning;

import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.RoleDefinition;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The directory's roles: policies name them by template id (mfa-semantics CA-208). */
final class Roles {
  private final Map<String, RoleDefinition> byId;

  Roles(Directory directory) {
    this.byId = Ids.byLowerId(directory.roles());
  }

  /** The template ids of the built-in ones among these role definitions (CA-209). */
  Set<String> builtIn(Collection<String> definitionIds) {
    if (definitionIds.isEmpty()) {
      return Set.of();
    }
    return definitionIds.stream()
        .map(Ids::lower)
        .flatMap(id -> template(id).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Empty for a custom role. The id of a built-in role is its template id, so an id without a
   * definition is taken for one.
   */
  private Optional<String> template(String id) {
    if (!byId.containsKey(id)) {
      return Optional.of(id);
    }
    return Optional.ofNullable(byId.get(id))
        .filter(RoleDefinition::builtIn)
        .map(role -> Ids.lower(role.templateId()));
  }

  /** The name of the role with this template id, or the id. */
  String nameOf(String templateId) {
    return Optional.ofNullable(byId.get(Ids.lower(templateId)))
        .filter(role -> hasTemplate(role, templateId))
        .or(() -> byId.values().stream().filter(role -> hasTemplate(role, templateId)).findFirst())
        .map(RoleDefinition::displayName)
        .orElse(templateId);
  }

  private static boolean hasTemplate(RoleDefinition role, String templateId) {
    return role.templateId().equalsIgnoreCase(templateId);
  }
}
