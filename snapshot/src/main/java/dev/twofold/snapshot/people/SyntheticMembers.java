package dev.twofold.snapshot.people;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.Numbering;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.policy.NameLookup;
import dev.twofold.snapshot.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The users to give an answer for where a snapshot has none (contracts section 2): a member whom
 * nothing in the policies names, and one member of each group, role and user id that is named.
 */
public final class SyntheticMembers {
  /** The id of the member whom nothing names. */
  public static final String NOBODY_SPECIAL = "synthetic-member";

  private final Numbering groups;
  private final Numbering roles;
  private final List<User> members = new ArrayList<>();

  private SyntheticMembers(Numbering groups, Numbering roles) {
    this.groups = groups;
    this.roles = roles;
  }

  /** The members that the policies tell apart. */
  public static List<User> of(
      List<ConditionalAccessPolicy> policies,
      NameLookup groupNames,
      UnaryOperator<String> roleName) {
    Set<String> groups = PolicySet.groups(policies);
    Set<String> roles = PolicySet.roles(policies);
    SyntheticMembers synthetic = new SyntheticMembers(Numbering.of(groups), Numbering.of(roles));
    synthetic.add(NOBODY_SPECIAL, "Any other member");
    groups.forEach(group -> synthetic.addMemberOf(group, groupNames.nameOf(group)));
    roles.forEach(role -> synthetic.addHolderOf(role, roleName.apply(role)));
    PolicySet.users(policies).forEach(user -> synthetic.add(user, "The user " + user));
    return List.copyOf(synthetic.members);
  }

  private void add(String id, String displayName) {
    add(id, displayName, groups.setOf(Set.of()), HeldRoles.none());
  }

  private void addMemberOf(String group, String name) {
    add(
        "%s-of-group-%s".formatted(NOBODY_SPECIAL, group),
        "A member of group " + name,
        groups.setOf(Set.of(group)),
        HeldRoles.none());
  }

  private void addHolderOf(String role, String name) {
    IdSet none = roles.setOf(Set.of());
    add(
        "%s-with-role-%s".formatted(NOBODY_SPECIAL, role),
        "A member with role " + name,
        groups.setOf(Set.of()),
        new HeldRoles(roles.setOf(Set.of(role)), none, none));
  }

  private void add(String id, String displayName, IdSet inGroups, HeldRoles held) {
    members.add(
        new User(
            id,
            "",
            displayName,
            true,
            "Member",
            UserKind.INTERNAL_MEMBER,
            new HomeTenant.Here(),
            inGroups,
            held,
            Fact.known(PerUserMfaState.DISABLED),
            Fact.unread(CollectionPaths.REGISTRATION)));
  }
}
