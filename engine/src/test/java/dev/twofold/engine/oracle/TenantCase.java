package dev.twofold.engine.oracle;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A tenant with the users to assess. */
record TenantCase(Tenant tenant, List<User> users) {

  TenantCase {
    users = List.copyOf(users);
  }

  List<ConditionalAccessPolicy> policies() {
    return Conditions.known(tenant.policies());
  }

  TenantCase with(Tenant other) {
    return new TenantCase(other, users);
  }

  TenantCase withUsers(List<User> others) {
    return new TenantCase(tenant, others);
  }

  TenantCase mapUsers(UnaryOperator<User> change) {
    return withUsers(users.stream().map(change).toList());
  }

  TenantCase with(Directory directory) {
    return with(
        new Tenant(
            directory,
            tenant.policies(),
            tenant.namedLocations(),
            tenant.securityDefaults(),
            tenant.applications(),
            tenant.settings()));
  }

  TenantCase withPolicies(List<ConditionalAccessPolicy> policies) {
    return withPolicies(Fact.known(List.copyOf(policies)));
  }

  TenantCase withPolicies(Fact<List<ConditionalAccessPolicy>> policies) {
    return with(
        new Tenant(
            tenant.directory(),
            policies,
            tenant.namedLocations(),
            tenant.securityDefaults(),
            tenant.applications(),
            tenant.settings()));
  }

  TenantCase mapPolicies(UnaryOperator<ConditionalAccessPolicy> change) {
    return withPolicies(policies().stream().map(change).toList());
  }

  /** The same with one more policy, at the end. */
  TenantCase and(ConditionalAccessPolicy policy) {
    List<ConditionalAccessPolicy> longer = new ArrayList<>(policies());
    longer.add(policy);
    return withPolicies(longer);
  }

  /** The same with another policy in the place of one. */
  TenantCase replace(ConditionalAccessPolicy old, ConditionalAccessPolicy by) {
    return mapPolicies(policy -> policy.id().equals(old.id()) ? by : policy);
  }
}
