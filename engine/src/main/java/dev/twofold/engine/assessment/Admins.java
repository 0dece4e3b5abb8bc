package dev.twofold.engine.assessment;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.DirectoryRoles;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.Numbering;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.engine.directory.User;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells who is an admin: whoever actively holds any directory role, tenant-wide or scoped, except
 * those that make none (contracts section 3).
 */
final class Admins {
  private final Map<String, RoleDefinition> roles;
  private final Map<Numbering, IdSet> admins = new ConcurrentHashMap<>();

  Admins(Tenant tenant) {
    this.roles = tenant.directory().roles();
  }

  boolean isAdmin(User user) {
    return holdsAdminRole(user.roles().tenantWide()) || holdsAdminRole(user.roles().scoped());
  }

  private boolean holdsAdminRole(IdSet held) {
    IdSet making = admins.computeIfAbsent(held.numbering(), this::makingAdmins);
    for (int word = 0; word < held.numbering().words(); word++) {
      if ((held.word(word) & making.word(word)) != 0) {
        return true;
      }
    }
    return false;
  }

  private IdSet makingAdmins(Numbering numbering) {
    return numbering.setOf(numbering.ids().stream().filter(this::makesAdmin).toList());
  }

  private boolean makesAdmin(String roleId) {
    RoleDefinition role = roles.get(roleId);
    return !DirectoryRoles.NOT_ADMIN.contains(role == null ? roleId : role.templateId());
  }
}
