package dev.twofold.snapshot.people;

import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.Numbering;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Keeps one instance of each set of groups and roles, as few users differ in them. */
final class Shared {
  private static final int MOST = 100_000;

  private final Numbering groups;
  private final Numbering roles;
  private final Holdings holdings;
  private final Map<LongBuffer, IdSet> sets = new HashMap<>();
  private final Map<IdSet, HeldRoles> rolesOfGroups = new HashMap<>();

  Shared(Numbering groups, Numbering roles, Holdings holdings) {
    this.groups = groups;
    this.roles = roles;
    this.holdings = holdings;
  }

  /** The set of groups with these bits. */
  IdSet groups(long[] bits) {
    IdSet known = sets.get(LongBuffer.wrap(bits));
    if (known != null) {
      return known;
    }
    IdSet set = IdSet.ofWords(groups, bits);
    if (sets.size() < MOST) {
      sets.put(LongBuffer.wrap(bits.clone()), set);
    }
    return set;
  }

  /** The roles of a user: their own and those of their groups (CA-212). */
  HeldRoles roles(String user, IdSet groupSet) {
    Optional<Holdings.Held> own = holdings.of(user);
    if (own.isPresent()) {
      return union(own, groupSet);
    }
    HeldRoles known = rolesOfGroups.get(groupSet);
    if (known != null) {
      return known;
    }
    HeldRoles held = union(Optional.empty(), groupSet);
    if (rolesOfGroups.size() < MOST) {
      rolesOfGroups.put(groupSet, held);
    }
    return held;
  }

  private HeldRoles union(Optional<Holdings.Held> own, IdSet groupSet) {
    Holdings.Held all = new Holdings.Held();
    own.ifPresent(held -> add(held, all));
    for (int number = 0; number < groups.size(); number++) {
      if (groupSet.contains(number)) {
        holdings.of(groups.ids().get(number)).ifPresent(held -> add(held, all));
      }
    }
    return all.all().findAny().isEmpty() ? HeldRoles.none() : heldRoles(all);
  }

  private static void add(Holdings.Held from, Holdings.Held to) {
    to.tenantWide().addAll(from.tenantWide());
    to.scoped().addAll(from.scoped());
    to.eligible().addAll(from.eligible());
  }

  private HeldRoles heldRoles(Holdings.Held all) {
    TreeSet<String> eligible = new TreeSet<>(all.eligible());
    eligible.removeAll(all.tenantWide());
    eligible.removeAll(all.scoped());
    return new HeldRoles(
        roles.setOf(all.tenantWide()), roles.setOf(all.scoped()), roles.setOf(eligible));
  }
}
