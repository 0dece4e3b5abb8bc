package dev.twofold.engine.proof;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.UnreadGroup;
import dev.twofold.engine.proof.Enforcement.Effect;
import dev.twofold.engine.signin.Region;
import dev.twofold.engine.verdict.Enforcer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers whatever can close a sign-in of a user, so that a signature is a set of numbers.
 * Enforcement {@code i} is owner {@code i} for a user whom it includes for sure; where an unread
 * group or role could include a user, a second owner stands for "included if". Per-user MFA and the
 * impossible sign-ins come last.
 */
final class Owners {
  private final Tenant tenant;
  private final Enforcements enforcements;
  private final List<Enforcement> list;
  private final Effect perUserMfa;
  private final FactSides facts;
  private final RoleClasses roleClasses;
  private final int[] conditional;
  private final int perUserMfaEnabled;
  private final int perUserMfaEnforced;
  private final int perUserMfaIfRequired;
  private final int impossible;

  Owners(Tenant tenant, Enforcements enforcements) {
    this.tenant = tenant;
    this.roleClasses = new RoleClasses(tenant);
    this.enforcements = enforcements;
    this.list = enforcements.all();
    this.perUserMfa = enforcements.perUserMfa();
    this.facts = enforcements.facts();
    this.conditional = new int[list.size()];
    int next = list.size();
    for (int i = 0; i < list.size(); i++) {
      conditional[i] = unread(list.get(i).include()).isEmpty() ? -1 : next++;
    }
    this.perUserMfaEnabled = next++;
    this.perUserMfaEnforced = next++;
    this.perUserMfaIfRequired = next++;
    this.impossible = next;
  }

  List<Enforcement> enforcements() {
    return list;
  }

  int count() {
    return impossible + 1;
  }

  /** The owner for users whom an unread fact may include in this enforcement, or -1. */
  int conditional(int enforcement) {
    return conditional[enforcement];
  }

  /** The owner for users in this state, one that requires MFA. */
  int perUserMfa(PerUserMfaState state) {
    return state == PerUserMfaState.ENABLED ? perUserMfaEnabled : perUserMfaEnforced;
  }

  int perUserMfaIfRequired() {
    return perUserMfaIfRequired;
  }

  int impossible() {
    return impossible;
  }

  /** The enforcer behind an owner, where the owner is one. */
  Enforcer enforcer(int owner) {
    if (owner < list.size()) {
      return list.get(owner).enforcer();
    }
    for (int i = 0; i < conditional.length; i++) {
      if (conditional[i] == owner) {
        return list.get(i).enforcer();
      }
    }
    return new Enforcer.PerUserMfa(
        owner == perUserMfaEnabled ? PerUserMfaState.ENABLED : PerUserMfaState.ENFORCED);
  }

  /** What each owner does to users of this affiliation, by number. */
  List<Effect> effects(Affiliation affiliation) {
    List<Effect> sure =
        list.stream().map(e -> onlyIfNotExcluded(e, e.effect().apply(affiliation))).toList();
    List<Effect> effects = new ArrayList<>(sure);
    for (int i = 0; i < list.size(); i++) {
      if (conditional[i] >= 0) {
        effects.add(onlyIfIncluded(list.get(i), sure.get(i)));
      }
    }
    effects.add(perUserMfa);
    effects.add(perUserMfa);
    effects.add(enforcements.ifPerUserMfaRequired(perUserMfa));
    effects.add(new Effect(enforcements.impossible(affiliation), Region.empty()));
    return effects;
  }

  private Effect onlyIfNotExcluded(Enforcement enforcement, Effect effect) {
    Region blocked = effect.blocked();
    Region mfa = effect.mfa();
    for (String key : unread(enforcement.exclude())) {
      blocked = facts.whereNot(blocked, key);
      mfa = facts.whereNot(mfa, key);
    }
    return new Effect(blocked, mfa);
  }

  private Effect onlyIfIncluded(Enforcement enforcement, Effect effect) {
    Region blocked = Region.empty();
    Region mfa = Region.empty();
    for (String key : unread(enforcement.include())) {
      blocked = blocked.or(facts.where(effect.blocked(), key));
      mfa = mfa.or(facts.where(effect.mfa(), key));
    }
    return new Effect(blocked, mfa);
  }

  /** The unread facts that could make a user one of the selection. */
  private Set<String> unread(UserSelection selection) {
    Set<String> keys = new TreeSet<>();
    for (UnreadGroup group : tenant.directory().unreadGroups()) {
      if (selection.groups().contains(group.id()) || roleClasses.isGranted(group, selection)) {
        keys.add(UnreadFacts.group(group.id()));
      }
    }
    if (tenant.directory().unreadRoles().isPresent()) {
      roleClasses.of(selection).forEach(role -> keys.add(UnreadFacts.role(role)));
    }
    return keys;
  }
}
