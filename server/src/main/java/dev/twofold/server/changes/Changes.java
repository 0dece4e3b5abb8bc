package dev.twofold.server.changes;

import dev.twofold.engine.directory.Fact;
import dev.twofold.snapshot.PerUserMfaCounts;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became different at a customer from one snapshot to a later one. Nothing is said of what one
 * of the two could not read.
 *
 * @param users the users; empty where they can't be compared
 * @param policies the Conditional Access policies; empty where they can't be compared
 * @param namedLocations the named locations; empty where they can't be compared
 * @param securityDefaults whether security defaults are on; an empty one: not known
 * @param perUserMfa how many users have per-user MFA; an empty one: not known
 * @param notCompared the collections that one of the two could not read, sorted
 */
public record Changes(
    Optional<UserChanges> users,
    Optional<List<ObjectChange>> policies,
    Optional<List<ObjectChange>> namedLocations,
    BeforeAfter<Optional<Boolean>> securityDefaults,
    BeforeAfter<Optional<PerUserMfaCounts>> perUserMfa,
    List<String> notCompared) {

  /** Changes. */
  public Changes {
    policies = policies.map(List::copyOf);
    namedLocations = namedLocations.map(List::copyOf);
    notCompared = List.copyOf(notCompared);
  }

  /**
   * Compares two snapshots of a customer; assesses all users of both.
   *
   * @throws dev.twofold.engine.assessment.WitnessNotConfirmed if a proof is wrong
   */
  public static Changes between(Snapshot before, Snapshot after) {
    Optional<List<ObjectChange>> policies =
        ObjectComparison.of(CollectionPaths.POLICIES, before, after);
    Optional<List<ObjectChange>> locations =
        ObjectComparison.of(CollectionPaths.NAMED_LOCATIONS, before, after);
    NamesOfIds names = new NamesOfIds();
    policies.ifPresent(names::want);
    names.takeFrom(before);
    names.takeFrom(after);
    Optional<UserChanges> users =
        UserChanges.between(before, after, verdict -> names.take(verdict.user()));
    return new Changes(
        users,
        policies.map(names::named),
        locations,
        new BeforeAfter<>(securityDefaults(before), securityDefaults(after)),
        new BeforeAfter<>(perUserMfa(before), perUserMfa(after)),
        notCompared(before, after));
  }

  private static Optional<Boolean> securityDefaults(Snapshot snapshot) {
    return snapshot.tenant().securityDefaults() instanceof Fact.Known<Boolean>(Boolean on)
        ? Optional.of(on)
        : Optional.empty();
  }

  private static Optional<PerUserMfaCounts> perUserMfa(Snapshot snapshot) {
    return snapshot.notRead().contains(CollectionPaths.REQUIREMENTS)
        ? Optional.empty()
        : Optional.of(snapshot.perUserMfa());
  }

  private static List<String> notCompared(Snapshot before, Snapshot after) {
    List<String> notRead = new ArrayList<>(before.notRead());
    notRead.addAll(after.notRead());
    return notRead.stream().distinct().sorted().toList();
  }

  /** True where nothing that was compared is different. */
  public boolean isNothing() {
    return users.stream().allMatch(UserChanges::isNothing)
        && policies.stream().allMatch(List::isEmpty)
        && namedLocations.stream().allMatch(List::isEmpty)
        && !securityDefaults.isChanged()
        && !perUserMfa.isChanged();
  }
}
