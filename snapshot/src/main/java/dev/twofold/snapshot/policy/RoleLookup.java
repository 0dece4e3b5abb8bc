package dev.twofold.snapshot.policy;

import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The directory roles of a tenant, found by definition id, template id or name. Immutable. */
public final class RoleLookup {
  private final Map<String, RoleDefinition> byId;
  private final Map<String, RoleDefinition> defined;

  /** The roles that the tenant defines, and the built-in ones beside them. */
  public RoleLookup(Map<String, RoleDefinition> defined) {
    Map<String, RoleDefinition> all = new HashMap<>(BuiltInRoles.byId());
    defined.values().forEach(role -> add(role, all));
    this.defined = Collections.unmodifiableMap(new HashMap<>(defined));
    this.byId = Map.copyOf(all);
  }

  private static void add(RoleDefinition role, Map<String, RoleDefinition> byId) {
    byId.put(role.id(), role);
    if (role.builtIn() && !role.templateId().equals(role.id())) {
      RoleDefinition template =
          new RoleDefinition(role.templateId(), role.templateId(), role.displayName(), true);
      byId.put(role.templateId(), template);
    }
  }

  /** Every known role, by id. */
  public Map<String, RoleDefinition> byId() {
    return byId;
  }

  /** The id under which a role is held: for a built-in one the template id (CA-208). */
  public String heldAs(String definitionId) {
    RoleDefinition role = byId.get(definitionId);
    return role == null ? definitionId : heldAs(role);
  }

  private static String heldAs(RoleDefinition role) {
    return role.builtIn() ? role.templateId() : role.id();
  }

  /** The role that a policy means; says so where it is a name, custom or unknown. */
  String resolve(String word, Element at, String key) {
    String id = heldAs(Ids.canonical(word));
    RoleDefinition role = byId.get(id);
    Optional<String> byName = role == null ? idOf(word) : Optional.empty();
    if (byName.isPresent()) {
      at.report(
          "nameInsteadOfId",
          key,
          "`%s` is a name where an id belongs; it is taken.".formatted(word));
      return byName.get();
    }
    if (role == null) {
      at.report("unknownRole", key, "`%s` is no known role, so nobody holds it.".formatted(word));
    } else if (!role.builtIn()) {
      // CA-209: the policy is not enforced for them.
      at.report(
          "customRole",
          key,
          "`%s` is a custom role, which policies do not bind.".formatted(role.displayName()));
    }
    return id;
  }

  /** Searched and not indexed: a name where an id belongs is rare, and tenants are many. */
  private Optional<String> idOf(String name) {
    String key = BuiltInRoles.key(name);
    return BuiltInRoles.idOf(name)
        .or(() ->
            defined.values().stream()
                .filter(role -> BuiltInRoles.key(role.displayName()).equals(key))
                .findFirst()
                .map(RoleLookup::heldAs));
  }
}
