package dev.twofold.server.standing;

import dev.twofold.engine.verdict.Causes;
import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Users with the same finding and the same causes, numbered in the order in which they come up.
 * Mutable, and for one thread at a time.
 */
final class FoundGroups {
  private final Map<Key, Group> groups = new LinkedHashMap<>();

  private record Key(Finding finding, Causes causes) {}

  /** The users of one group, counted. */
  static final class Group {
    private final int number;
    private final UserVerdict first;
    private long users;
    private long admins;
    private long disabled;

    private Group(int number, UserVerdict first) {
      this.number = number;
      this.first = first;
    }

    /** Its number, from 0. */
    int number() {
      return number;
    }

    /** What was found of its first user, and so of all. */
    UserVerdict first() {
      return first;
    }

    long users() {
      return users;
    }

    long admins() {
      return admins;
    }

    long disabled() {
      return disabled;
    }
  }

  /** Counts this user, and returns the number of the group. */
  int add(UserVerdict verdict) {
    Group group =
        groups.computeIfAbsent(
            new Key(verdict.finding(), verdict.because()), _ -> new Group(groups.size(), verdict));
    group.users++;
    group.admins += verdict.admin() ? 1 : 0;
    group.disabled += verdict.user().accountEnabled() ? 0 : 1;
    return group.number;
  }

  /** All groups by their numbers. */
  Collection<Group> all() {
    return groups.values();
  }

  /** Admins whose verdict is one of those. */
  long admins(Predicate<Verdict> verdicts) {
    return groups.values().stream()
        .filter(group -> verdicts.test(group.first.finding().verdict()))
        .mapToLong(Group::admins)
        .sum();
  }

  /** Users of whom some such enforcer demands MFA at some sign-in. */
  long enforcedBy(Predicate<Enforcer> enforcers) {
    return groups.values().stream()
        .filter(group -> group.first.finding().enforcedBy().stream().anyMatch(enforcers))
        .mapToLong(Group::users)
        .sum();
  }

  /** Users whose witness this policy is named not to close. */
  long notClosedBy(String policyId) {
    return groups.values().stream()
        .filter(group ->
            group.first.because().shown().stream()
                .anyMatch(cause -> cause.policyId().equals(policyId)))
        .mapToLong(Group::users)
        .sum();
  }
}
