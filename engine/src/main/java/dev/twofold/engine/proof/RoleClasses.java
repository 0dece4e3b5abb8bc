package dev.twofold.engine.proof;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.DirectoryRoles;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.engine.directory.UnreadGroup;
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
  private static final String ANY_OTHER = "that no policy names";

  private final Directory directory;
  private final List<Set<String>> selections = new ArrayList<>();
  private final Map<List<Boolean>, String> representatives = new HashMap<>();

  RoleClasses(Tenant tenant) {
    this.directory = tenant.directory();
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

  /**
   * The classes of roles that make a user one of the selection, one role for each. Where it selects
   * every role, there is one more class, of the roles that no policy names.
   */
  Set<String> of(UserSelection selection) {
    Set<String> classes = new TreeSet<>();
    selection.roles().stream()
        .filter(this::canMatch)
        .forEach(role -> classes.add(representatives.getOrDefault(membership(role), role)));
    if (selection.allRoles()) {
      representatives.values().stream().filter(this::canMatch).forEach(classes::add);
      classes.add(ANY_OTHER);
    }
    return classes;
  }

  /** True where the members of the group hold a role that makes them one of the selection. */
  boolean isGranted(UnreadGroup group, UserSelection selection) {
    return group.grants().stream()
        .filter(this::canMatch)
        .anyMatch(role -> selection.allRoles() || selection.roles().contains(template(role)));
  }

  /** Policies do not support custom roles (CA-209). */
  private boolean canMatch(String role) {
    RoleDefinition definition = directory.roles().get(role);
    return definition == null || definition.builtIn();
  }

  private String template(String role) {
    RoleDefinition definition = directory.roles().get(role);
    return definition == null ? role : definition.templateId();
  }

  private List<Boolean> membership(String role) {
    return selections.stream().map(selection -> selection.contains(role)).toList();
  }
}
