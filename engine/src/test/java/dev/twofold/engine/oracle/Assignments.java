package dev.twofold.engine.oracle;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.GuestSelection;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.InboundTrust;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.engine.directory.User;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which policies bind a user, and what else holds of the user (mfa-semantics 1.2, 1.3). */
final class Assignments {
  private final Tenant tenant;

  Assignments(Tenant tenant) {
    this.tenant = tenant;
  }

  /** The enabled policies that include and don't exclude the user (CA-107, CA-202). */
  List<ConditionalAccessPolicy> policiesOf(User user) {
    return Conditions.known(tenant.policies()).stream()
        .filter(policy -> policy.state() == PolicyState.ENABLED)
        .filter(policy -> selects(policy.include(), user) && !selects(policy.exclude(), user))
        .toList();
  }

  private boolean selects(UserSelection selection, User user) {
    Set<String> roles = builtInRoles(user);
    return selection.all()
        || selection.users().contains(user.id())
        || selection.groups().stream().anyMatch(group -> user.groups().contains(group))
        || selection.roles().stream().anyMatch(roles::contains)
        || (selection.allRoles() && !roles.isEmpty())
        || selection.guests().stream().anyMatch(guests -> selects(guests, user));
  }

  /** CA-309: a list of tenants can match only a user with an Entra home tenant elsewhere. */
  private static boolean selects(GuestSelection guests, User user) {
    if (!guests.kinds().contains(user.kind())) {
      return false;
    }
    return guests.tenants().isEmpty()
        || switch (user.home()) {
          case HomeTenant.Entra(String id) -> guests.tenants().get().contains(id);
          case HomeTenant.NotEntra(), HomeTenant.Here() -> false;
          case HomeTenant.Undisclosed() -> throw new IllegalStateException("undisclosed home");
        };
  }

  /** The template ids of the built-in roles held actively for the whole tenant (CA-208, CA-209). */
  Set<String> builtInRoles(User user) {
    return user.roles().tenantWide().ids().stream()
        .map(
            id -> tenant.directory().roles().getOrDefault(id, new RoleDefinition(id, id, id, true)))
        .filter(RoleDefinition::builtIn)
        .map(RoleDefinition::templateId)
        .collect(Collectors.toSet());
  }

  /** CA-320; nothing is trusted of an identity provider that is no Entra tenant. */
  InboundTrust trustIn(User user) {
    CrossTenantAccess access = Conditions.known(tenant.directory().crossTenantAccess());
    return switch (user.home()) {
      case HomeTenant.Entra(String id) -> access.in(id);
      case HomeTenant.NotEntra(), HomeTenant.Here() -> InboundTrust.none();
      case HomeTenant.Undisclosed() -> throw new IllegalStateException("undisclosed home");
    };
  }

  boolean isFederated(User user) {
    Set<String> domains = Conditions.known(tenant.directory().federatedDomains());
    return user.domain().stream().anyMatch(domains::contains);
  }
}
