package dev.twofold.engine.proof;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.DirectoryRoles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Roles that every policy names together are one unread fact instead of many: whether a user holds
 * any of them.
 */
final class RoleClasses {
  private final List<Set<String>> selections = new ArrayList<>();
  private final Map<List<Boolean>, String> representatives = new HashMap<>();

  RoleClasses(Tenant tenant) {
    selections.add(DirectoryRoles.SECURITY_DEFAULTS);
    selections.add(DirectoryRoles.SYNCHRONIZATION);
    EnforcingPolicies.of(tenant)
        .forEach(policy -> {
          add(policy.include());
          add(policy.exclude());
        });
    Set<String> all = new TreeSet<>();
    selections.forEach(all::addAll);
    all.forEach(role -> representatives.putIfAbsent(membership(role), role));
  }

  private void add(UserSelection selection) {
    if (!selection.roles().isEmpty()) {
      selections.add(selection.roles());
    }
  }

  /** One role for each class that these roles are of. */
  Set<String> of(Set<String> roles) {
    Set<String> classes = new TreeSet<>();
    roles.forEach(role -> classes.add(representatives.getOrDefault(membership(role), role)));
    return classes;
  }

  private List<Boolean> membership(String role) {
    return selections.stream().map(selection -> selection.contains(role)).toList();
  }
}
