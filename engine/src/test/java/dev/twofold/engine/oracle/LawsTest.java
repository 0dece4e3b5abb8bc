package dev.twofold.engine.oracle;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.PlatformCondition;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What must hold of the engine's answers when a tenant changes, whatever the tenant. */
class LawsTest {
  private static final double SHARE = 0.05;
  private final Subject subject = Subject.underTest();

  /** What is wrong with the finding after a change, given the one before. */
  private interface Law {
    List<String> faults(Change change, User user, Finding before, Finding after);
  }

  /** A tenant before and after. */
  private record Change(TenantCase before, TenantCase after) {}

  private void check(String name, BiFunction<TenantCase, Dice, TenantCase> makes, Law law) {
    Trials.check(
        name,
        SHARE,
        (tenantCase, seed) -> {
          Change change = new Change(tenantCase, makes.apply(tenantCase, new Dice(-seed)));
          Subject.Assessment before = subject.of(change.before().tenant());
          Subject.Assessment after = subject.of(change.after().tenant());
          List<String> faults = new ArrayList<>();
          for (User user : tenantCase.users()) {
            law.faults(change, user, before.of(user), after.of(user))
                .forEach(fault -> faults.add(user.id() + ": " + fault));
          }
          return faults;
        });
  }

  private static List<String> sameVerdictAndWitness(
      Change change, User user, Finding before, Finding after) {
    boolean same =
        before.verdict() == after.verdict()
            && before.onlyFromManagedDevices() == after.onlyFromManagedDevices()
            && before.witness().equals(after.witness());
    return same ? List.of() : List.of(before + " became " + after);
  }

  private static List<String> same(Change change, User user, Finding before, Finding after) {
    return new HashSet<>(before.enforcedBy()).equals(new HashSet<>(after.enforcedBy()))
        ? sameVerdictAndWitness(change, user, before, after)
        : List.of("enforced by %s, then by %s".formatted(before.enforcedBy(), after.enforcedBy()));
  }

  @Test
  void addingAnMfaPolicyNeverOpensASignIn() {
    check(
        "adding an MFA policy",
        (it, dice) -> it.and(further(dice, PolicyState.ENABLED)),
        (change, user, before, after) -> {
          if (!after.gap()) {
            return List.of();
          }
          if (!before.gap()) {
            return List.of("%s became %s".formatted(before.verdict(), after));
          }
          Oracle oracle = new Oracle(change.before().tenant());
          return after.witness().stream().allMatch(witness -> oracle.isOpen(user, witness))
              ? List.of()
              : List.of("the witness was not open before: " + after.witness());
        });
  }

  @Test
  void addingAnExclusionNeverClosesASignIn() {
    check(
        "adding an exclusion",
        LawsTest::withAnExclusion,
        (change, user, before, after) -> {
          if (!before.gap()) {
            return List.of();
          }
          Oracle oracle = new Oracle(change.after().tenant());
          return after.gap()
                  && before.witness().stream().allMatch(witness -> oracle.isOpen(user, witness))
              ? List.of()
              : List.of(before + " became " + after);
        });
  }

  @Test
  void orderOfPoliciesChangesNothing() {
    check(
        "order of policies",
        (it, dice) -> it.withPolicies(dice.shuffled(it.policies())),
        LawsTest::same);
  }

  @Test
  void orderInWhichUsersAreAssessedChangesNothing() {
    Trials.check(
        "order of users",
        SHARE,
        (tenantCase, _) -> {
          Subject.Assessment forwards = subject.of(tenantCase.tenant());
          Subject.Assessment backwards = subject.of(tenantCase.tenant());
          Map<String, Finding> findings = new HashMap<>();
          tenantCase.users().forEach(user -> findings.put(user.id(), forwards.of(user)));
          return tenantCase.users().reversed().stream()
              .filter(user -> !backwards.of(user).equals(findings.get(user.id())))
              .map(user -> user.id() + " differs from " + findings.get(user.id()))
              .toList();
        });
  }

  @Test
  void usersWhomNothingTellsApartAreTreatedAlike() {
    Trials.check(
        "alike users",
        SHARE,
        (tenantCase, _) -> {
          Subject.Assessment assessment = subject.of(tenantCase.tenant());
          return tenantCase.users().stream()
              .map(user -> Users.withId(user, "nobody-names-me"))
              .filter(
                  user -> !assessment.of(user).equals(assessment.of(Users.withId(user, "nor-me"))))
              .map(user -> "another finding for the same facts: " + user)
              .toList();
        });
  }

  @Test
  void addingReportOnlyCopyOfEachPolicyChangesNothing() {
    check(
        "report-only copy",
        (it, _) -> {
          TenantCase with = it;
          for (ConditionalAccessPolicy policy : it.policies()) {
            with =
                with.and(
                    Policies.from(policy, policy.id() + "-copy")
                        .state(PolicyState.REPORT_ONLY)
                        .build());
          }
          return with;
        },
        LawsTest::same);
  }

  @Test
  void addingDisabledPolicyChangesNothing() {
    check(
        "disabled policy",
        (it, dice) -> it.and(further(dice, PolicyState.DISABLED)),
        LawsTest::same);
  }

  @Test
  void duplicatingPolicyChangesNeitherVerdictNorWitness() {
    check(
        "duplicate policy",
        (it, dice) -> {
          if (it.policies().isEmpty()) {
            return it;
          }
          ConditionalAccessPolicy policy = dice.pick(it.policies());
          return it.and(Policies.from(policy, policy.id() + "-copy").build());
        },
        LawsTest::sameVerdictAndWitness);
  }

  @Test
  void blockingEverythingMakesBlocked() {
    check(
        "blocking everything",
        (it, _) ->
            it.and(
                ConditionalAccessPolicy.builder("block")
                    .grant(RandomTenants.and(GrantControl.BLOCK))
                    .build()),
        (_, _, _, after) ->
            after.verdict() == Verdict.BLOCKED && after.enforcedBy().isEmpty()
                ? List.of()
                : List.of("became " + after));
  }

  @Test
  void splittingRangesChangesNothing() {
    check(
        "splitting ranges",
        (it, dice) -> mapRanges(it, range -> split(range, dice)),
        LawsTest::same);
  }

  @Test
  void repeatingAndReorderingRangesChangesNothing() {
    check(
        "repeating ranges",
        (it, _) ->
            mapLocations(
                it,
                ip -> {
                  List<AddressRange> twice = new ArrayList<>(ip.ranges().reversed());
                  twice.addAll(ip.ranges());
                  return twice;
                }),
        LawsTest::same);
  }

  @Test
  void renamingChangesNothingButTheNames() {
    Trials.check(
        "renaming",
        SHARE / 3,
        (tenantCase, _) -> {
          TenantCase renamed = Renaming.of(tenantCase);
          Subject.Assessment before = subject.of(tenantCase.tenant());
          Subject.Assessment after = subject.of(renamed.tenant());
          List<String> faults = new ArrayList<>();
          for (int i = 0; i < tenantCase.users().size(); i++) {
            Finding expected = Renaming.of(before.of(tenantCase.users().get(i)));
            Finding found = after.of(renamed.users().get(i));
            same(new Change(tenantCase, renamed), renamed.users().get(i), expected, found)
                .forEach(faults::add);
          }
          return faults;
        });
  }

  // Changes.

  private static ConditionalAccessPolicy further(Dice dice, PolicyState state) {
    ConditionalAccessPolicy further =
        RandomTenants.further(
            dice.below(1_000_000), "further", RandomTenants.and(GrantControl.MFA));
    return Policies.from(further).state(state).build();
  }

  private static TenantCase withAnExclusion(TenantCase it, Dice dice) {
    if (it.policies().isEmpty()) {
      return it;
    }
    ConditionalAccessPolicy policy = dice.pick(it.policies());
    ConditionalAccessPolicy.Builder builder = Policies.from(policy);
    switch (dice.below(4)) {
      case 0 -> builder.exclude(union(policy.exclude(), RandomTenants.users(dice.below(1000))));
      case 1 -> builder.resources(excluding(policy.resources()));
      case 2 -> builder.platforms(Optional.of(excludingWindows(policy.platforms())));
      default -> builder.locations(Optional.of(excludingTrusted(policy.locations())));
    }
    return it.replace(policy, builder.build());
  }

  private static UserSelection union(UserSelection one, UserSelection other) {
    List<dev.twofold.engine.access.GuestSelection> guests = new ArrayList<>(one.guests());
    guests.addAll(other.guests());
    return new UserSelection(
        one.all() || other.all(),
        union(one.users(), other.users()),
        union(one.groups(), other.groups()),
        union(one.roles(), other.roles()),
        one.allRoles() || other.allRoles(),
        guests);
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  private static TargetResources excluding(TargetResources resources) {
    return resources instanceof TargetResources.Applications it
        ? new TargetResources.Applications(
            it.all(), it.include(), union(it.exclude(), Set.of("Office365")), it.filter())
        : resources;
  }

  private static PlatformCondition excludingWindows(Optional<PlatformCondition> condition) {
    Set<dev.twofold.engine.access.DevicePlatform> windows =
        Set.of(dev.twofold.engine.access.DevicePlatform.WINDOWS);
    return condition
        .map(it -> new PlatformCondition(it.include(), union(it.exclude(), windows)))
        .orElse(
            new PlatformCondition(
                EnumSet.allOf(dev.twofold.engine.access.DevicePlatform.class), windows));
  }

  private static LocationCondition excludingTrusted(Optional<LocationCondition> condition) {
    LocationCondition it =
        condition.orElse(
            new LocationCondition(LocationSelection.anywhere(), LocationSelection.nowhere()));
    return new LocationCondition(
        it.include(), new LocationSelection(it.exclude().all(), true, it.exclude().ids()));
  }

  private static TenantCase mapRanges(
      TenantCase it, java.util.function.Function<AddressRange, List<AddressRange>> change) {
    return mapLocations(
        it, ip -> ip.ranges().stream().flatMap(range -> change.apply(range).stream()).toList());
  }

  private static TenantCase mapLocations(
      TenantCase it, java.util.function.Function<NamedLocation.Ip, List<AddressRange>> change) {
    Tenant tenant = it.tenant();
    UnaryOperator<NamedLocation> changed =
        location ->
            location instanceof NamedLocation.Ip ip
                ? new NamedLocation.Ip(ip.id(), ip.displayName(), ip.trusted(), change.apply(ip))
                : location;
    Map<String, NamedLocation> byId = new HashMap<>();
    tenant.namedLocations().byId().forEach((id, old) -> byId.put(id, changed.apply(old)));
    return it.with(
        new Tenant(
            tenant.directory(),
            tenant.policies(),
            new NamedLocations(
                byId, tenant.namedLocations().unreadIds(), tenant.namedLocations().unreadTrusted()),
            tenant.securityDefaults(),
            tenant.applications(),
            tenant.settings()));
  }

  /** The first address and the rest, or everything but the last address and that. */
  private static List<AddressRange> split(AddressRange range, Dice dice) {
    IpAddress first = range.first();
    IpAddress last = range.last();
    if (first.equals(last)) {
      return List.of(range);
    }
    return dice.chance(0.5)
        ? List.of(new AddressRange(first.next(), last), new AddressRange(first, first))
        : List.of(new AddressRange(last, last), new AddressRange(first, last.previous()));
  }
}
