package dev.twofold.engine.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.engine.directory.UnreadGroup;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Roles that may be held through what could not be read. */
class UnreadRolesTest {
  private static final User USER =
      new User(
          "u",
          "u@example.com",
          "U",
          true,
          "Member",
          UserKind.INTERNAL_MEMBER,
          new HomeTenant.Here(),
          IdSet.empty(),
          HeldRoles.none(),
          Fact.known(PerUserMfaState.DISABLED),
          Fact.unread("registration"));

  @Test
  void aGroupThatGrantsAnyRoleMattersToAPolicyThatExcludesEveryRole() {
    UnreadGroup group = new UnreadGroup("g", Set.of("some-role"), "groups/g/transitiveMembers");
    UserSelection everyRole =
        new UserSelection(false, Set.of(), Set.of(), Set.of(), true, List.of());

    Finding finding = finding(directory(List.of(group), Map.of(), Optional.empty()), everyRole);

    assertThat(finding.either()).containsExactly(Verdict.NEVER, Verdict.BLOCKED);
    assertThat(finding.needs()).containsExactly("groups/g/transitiveMembers");
  }

  @Test
  void aCustomRoleMattersToNoPolicyEvenWhereNobodyKnowsWhoHoldsIt() {
    RoleDefinition custom = new RoleDefinition("custom", "custom", "Custom", false);
    UserSelection holders =
        new UserSelection(false, Set.of(), Set.of(), Set.of("custom"), false, List.of());

    Finding finding =
        finding(directory(List.of(), Map.of("custom", custom), Optional.of("roles")), holders);

    assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
  }

  private static Directory directory(
      List<UnreadGroup> groups, Map<String, RoleDefinition> roles, Optional<String> unreadRoles) {
    Directory empty = Directory.empty();
    return new Directory(
        Map.of(), groups, roles, unreadRoles, empty.federatedDomains(), empty.crossTenantAccess());
  }

  private static Finding finding(Directory directory, UserSelection excluded) {
    ConditionalAccessPolicy block =
        ConditionalAccessPolicy.builder("block")
            .exclude(excluded)
            .grant(new Grant(Grant.Operator.AND, Set.of(GrantControl.BLOCK), Optional.empty()))
            .build();
    Tenant plain = Tenant.withPolicies(List.of(block));
    Tenant tenant =
        new Tenant(
            directory,
            plain.policies(),
            plain.namedLocations(),
            plain.securityDefaults(),
            plain.applications(),
            plain.settings());
    return new Proofs(tenant).of(USER);
  }
}
