package dev.twofold.engine.meaning;

import static dev.twofold.engine.meaning.Given.GLOBAL_ADMINISTRATOR;
import static dev.twofold.engine.meaning.Given.MFA;
import static dev.twofold.engine.meaning.Given.MFA_OR_OPEN;
import static dev.twofold.engine.meaning.Given.OPEN;
import static dev.twofold.engine.meaning.Given.groups;
import static dev.twofold.engine.meaning.Given.guests;
import static dev.twofold.engine.meaning.Given.holding;
import static dev.twofold.engine.meaning.Given.inGroups;
import static dev.twofold.engine.meaning.Given.member;
import static dev.twofold.engine.meaning.Given.ordinary;
import static dev.twofold.engine.meaning.Given.outcomes;
import static dev.twofold.engine.meaning.Given.policy;
import static dev.twofold.engine.meaning.Given.roles;
import static dev.twofold.engine.meaning.Given.set;
import static dev.twofold.engine.meaning.Given.tenant;
import static dev.twofold.engine.meaning.Given.user;
import static dev.twofold.engine.meaning.Given.users;
import static dev.twofold.engine.meaning.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.GuestSelection;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.engine.directory.UnreadGroup;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.signin.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsersTest {
  private static final String CUSTOM = "c0000000-0000-0000-0000-000000000001";
  private static final UserSelection ALL_ROLES =
      new UserSelection(false, Set.of(), Set.of(), Set.of(), true, List.of());

  @ParameterizedTest
  @EnumSource(UserKind.class)
  @DisplayName("CA-204, CA-312: all users are external users too")
  void everybody(UserKind kind) {
    User user = user(kind, new HomeTenant.Entra("t1"));

    assertThat(outcomes(policy(policy -> policy), user)).doesNotContain(Outcome.OPEN);
  }

  @Test
  @DisplayName("CA-201: users, groups and roles are a union; ids compare without regard to case")
  void channels() {
    assertThat(included(users("U1"), member())).isEqualTo(MFA);
    assertThat(included(groups("g1", "G2"), inGroups("g2"))).isEqualTo(MFA);
    assertThat(included(roles(GLOBAL_ADMINISTRATOR), holding(GLOBAL_ADMINISTRATOR))).isEqualTo(MFA);
    assertThat(included(groups("g1"), member())).isEqualTo(OPEN);
    assertThat(included(UserSelection.nobody(), member())).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-202: exclude wins, whichever channel it came from")
  void excludeWins() {
    assertThat(outcomes(policy(p -> p.include(users("u1")).exclude(groups("g1"))), inGroups("g1")))
        .isEqualTo(OPEN);
    assertThat(outcomes(policy(p -> p.exclude(roles(GLOBAL_ADMINISTRATOR))), member()))
        .isEqualTo(MFA);
    assertThat(
            outcomes(
                policy(p -> p.exclude(roles(GLOBAL_ADMINISTRATOR))), holding(GLOBAL_ADMINISTRATOR)))
        .isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-209, CA-210: scoped and eligible roles do not count")
  void scopedAndEligible() {
    IdSet role = set(GLOBAL_ADMINISTRATOR);
    IdSet none = IdSet.empty();

    assertThat(included(roles(GLOBAL_ADMINISTRATOR), holding(new HeldRoles(none, role, none))))
        .isEqualTo(OPEN);
    assertThat(included(roles(GLOBAL_ADMINISTRATOR), holding(new HeldRoles(none, none, role))))
        .isEqualTo(OPEN);
    assertThat(included(ALL_ROLES, holding(new HeldRoles(none, role, role)))).isEqualTo(OPEN);
    assertThat(included(ALL_ROLES, holding(GLOBAL_ADMINISTRATOR))).isEqualTo(MFA);
  }

  @Test
  @DisplayName("CA-208, CA-209: template ids bind, custom roles do not")
  void customRoles() {
    Directory directory =
        directory(
            List.of(),
            Map.of(
                CUSTOM,
                new RoleDefinition(CUSTOM, CUSTOM, "Ours", false),
                "d1",
                new RoleDefinition("d1", GLOBAL_ADMINISTRATOR, "Global", true)),
            Optional.empty());

    assertThat(in(directory, roles(CUSTOM), holding(CUSTOM))).isEqualTo(OPEN);
    assertThat(in(directory, ALL_ROLES, holding(CUSTOM))).isEqualTo(OPEN);
    assertThat(in(directory, roles(GLOBAL_ADMINISTRATOR), holding("d1"))).isEqualTo(MFA);
  }

  @Test
  @DisplayName("GR-12: in a group that could not be read, and so in its roles, anybody may be")
  void unreadGroup() {
    Directory directory =
        directory(
            List.of(new UnreadGroup("G1", Set.of(GLOBAL_ADMINISTRATOR), "groups/G1")),
            Map.of(),
            Optional.empty());

    assertThat(in(directory, groups("g1"), member())).isEqualTo(MFA_OR_OPEN);
    assertThat(in(directory, roles(GLOBAL_ADMINISTRATOR), member())).isEqualTo(MFA_OR_OPEN);
    assertThat(in(directory, ALL_ROLES, member())).isEqualTo(MFA_OR_OPEN);
    assertThat(in(directory, groups("g2"), member())).isEqualTo(OPEN);
    assertThat(in(directory, groups("g1"), inGroups("g1"))).isEqualTo(MFA);
  }

  @Test
  @DisplayName("GR-12: unread roles matter where roles are named, and only there")
  void unreadRoles() {
    Directory directory = directory(List.of(), Map.of(), Optional.of("roleAssignments"));

    assertThat(in(directory, roles(GLOBAL_ADMINISTRATOR), member())).isEqualTo(MFA_OR_OPEN);
    assertThat(in(directory, ALL_ROLES, member())).isEqualTo(MFA_OR_OPEN);
    assertThat(in(directory, UserSelection.everybody(), member())).isEqualTo(MFA);
    assertThat(in(directory, users("u2"), member())).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-308: the old flag means every kind of guest and external user")
  void oldFlag() {
    UserSelection flag = guests(GuestSelection.everyGuestOrExternalUser());
    User external = user(UserKind.B2B_COLLABORATION_MEMBER, new HomeTenant.NotEntra());

    assertThat(included(flag, external)).isEqualTo(MFA);
    assertThat(included(flag, user(UserKind.INTERNAL_GUEST, new HomeTenant.Here()))).isEqualTo(MFA);
    assertThat(included(flag, member())).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-309: a list of tenants needs an Entra home in it")
  void enumeratedTenants() {
    UserSelection listed =
        guests(
            new GuestSelection(
                EnumSet.of(UserKind.B2B_COLLABORATION_GUEST, UserKind.INTERNAL_GUEST),
                Optional.of(Set.of("T1"))));

    assertThat(included(listed, guestOf(new HomeTenant.Entra("t1")))).isEqualTo(MFA);
    assertThat(included(listed, guestOf(new HomeTenant.Entra("t2")))).isEqualTo(OPEN);
    assertThat(included(listed, guestOf(new HomeTenant.NotEntra()))).isEqualTo(OPEN);
    assertThat(included(listed, guestOf(new HomeTenant.Undisclosed()))).isEqualTo(MFA_OR_OPEN);
    assertThat(included(listed, user(UserKind.INTERNAL_GUEST, new HomeTenant.Here())))
        .isEqualTo(OPEN);
  }

  private static User guestOf(HomeTenant home) {
    return user(UserKind.B2B_COLLABORATION_GUEST, home);
  }

  private static Set<Outcome> included(UserSelection selection, User user) {
    return outcomes(policy(policy -> policy.include(selection)), user);
  }

  private static Set<Outcome> in(Directory directory, UserSelection selection, User user) {
    ConditionalAccessPolicy policy = policy(p -> p.include(selection));
    return outcomes(with(tenant(policy), directory), user, ordinary());
  }

  private static Directory directory(
      List<UnreadGroup> unread, Map<String, RoleDefinition> roles, Optional<String> unreadRoles) {
    return new Directory(
        Map.of(),
        unread,
        roles,
        unreadRoles,
        Fact.known(Set.of()),
        Fact.known(CrossTenantAccess.none()));
  }
}
