package dev.twofold.benchmarks;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterParser;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.PlatformCondition;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.UserSelection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Policies that partition the space: a random tree of cuts, one MFA policy for each leaf. Only all
 * of them together cover it. User {@code n} is excluded from policy {@code n}.
 */
final class Partition {
  private static final int APPLICATIONS = 12;
  private static final int LOCATIONS = 12;
  private static final int MODELS = 8;
  private static final List<ClientAppType> CLIENT_APPS = List.of(ClientAppType.values());
  private static final List<RiskLevel> RISKS = List.of(RiskLevel.values());
  private static final List<DevicePlatform> PLATFORMS = List.of(DevicePlatform.values());

  /** How many of the largest leaves one is chosen from to be split. */
  private static final int LARGE = 40;

  private static final int[] SIZES = {
    APPLICATIONS + 1,
    CLIENT_APPS.size(),
    RISKS.size(),
    RISKS.size(),
    LOCATIONS + 1,
    PLATFORMS.size(),
    MODELS + 1
  };

  private final SplittableRandom random;
  private final int dimensions;

  Partition(long seed, int dimensions) {
    this.random = new SplittableRandom(seed);
    this.dimensions = Math.min(dimensions, SIZES.length);
  }

  Tenant tenant(int policies) {
    List<BitSet[]> leaves = leaves(policies);
    List<ConditionalAccessPolicy> all = new ArrayList<>();
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      all.add(policy(leaf, leaves.get(leaf)));
    }
    Tenant plain = Tenant.withPolicies(all);
    return new Tenant(
        plain.directory(),
        plain.policies(),
        new NamedLocations(locations(), Optional.empty(), Optional.empty()),
        plain.securityDefaults(),
        plain.applications(),
        plain.settings());
  }

  private List<BitSet[]> leaves(int wanted) {
    List<BitSet[]> leaves = new ArrayList<>();
    BitSet[] whole = new BitSet[SIZES.length];
    for (int dimension = 0; dimension < SIZES.length; dimension++) {
      whole[dimension] = new BitSet();
      whole[dimension].set(0, SIZES[dimension]);
    }
    leaves.add(whole);
    while (leaves.size() < wanted) {
      leaves.sort(Comparator.comparingDouble(this::volume));
      int large = leaves.size() - 1 - random.nextInt(Math.min(LARGE, leaves.size()));
      int chosen = volume(leaves.get(large)) > 1 ? large : leaves.size() - 1;
      split(leaves.remove(chosen), leaves);
    }
    return leaves;
  }

  /** The number of atoms in the dimensions that are cut. */
  private double volume(BitSet[] leaf) {
    double volume = 1;
    for (int dimension = 0; dimension < dimensions; dimension++) {
      volume *= leaf[dimension].cardinality();
    }
    return volume;
  }

  private void split(BitSet[] leaf, List<BitSet[]> leaves) {
    int dimension = random.nextInt(dimensions);
    while (leaf[dimension].cardinality() < 2) {
      dimension = random.nextInt(dimensions);
    }
    BitSet one = new BitSet();
    int[] members = leaf[dimension].stream().toArray();
    int in = random.nextInt(members.length);
    int out = (in + 1 + random.nextInt(members.length - 1)) % members.length;
    for (int member = 0; member < members.length; member++) {
      one.set(members[member], member == in || (member != out && random.nextBoolean()));
    }
    BitSet other = (BitSet) leaf[dimension].clone();
    other.andNot(one);
    for (BitSet side : List.of(one, other)) {
      BitSet[] half = leaf.clone();
      half[dimension] = side;
      leaves.add(half);
    }
  }

  private static ConditionalAccessPolicy policy(int number, BitSet[] leaf) {
    return ConditionalAccessPolicy.builder("policy-" + number)
        .exclude(
            new UserSelection(
                false, Set.of("user-" + number), Set.of(), Set.of(), false, List.of()))
        .resources(applications(leaf[0]))
        .clientApps(members(leaf[1], CLIENT_APPS::get))
        .signInRisk(members(leaf[2], RISKS::get))
        .userRisk(members(leaf[3], RISKS::get))
        .locations(Optional.of(location(leaf[4])))
        .platforms(Optional.of(new PlatformCondition(members(leaf[5], PLATFORMS::get), Set.of())))
        .devices(device(leaf[6]))
        .grant(new Grant(Grant.Operator.AND, Set.of(GrantControl.MFA), Optional.empty()))
        .build();
  }

  private static <T> Set<T> members(BitSet side, IntFunction<T> member) {
    return side.stream().mapToObj(member).collect(Collectors.toSet());
  }

  private static TargetResources applications(BitSet side) {
    boolean others = side.get(APPLICATIONS);
    Set<String> named = named(side, APPLICATIONS, others, Partition::application);
    return new TargetResources.Applications(
        others, others ? Set.of() : named, others ? named : Set.of(), Optional.empty());
  }

  /** The members of a side, or with {@code others} those that are missing from it. */
  private static Set<String> named(
      BitSet side, int size, boolean others, IntFunction<String> name) {
    return IntStream.range(0, size)
        .filter(member -> side.get(member) != others)
        .mapToObj(name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String application(int number) {
    return "00000000-1111-2222-3333-%012d".formatted(number);
  }

  private static LocationCondition location(BitSet side) {
    boolean others = side.get(LOCATIONS);
    Set<String> named = named(side, LOCATIONS, others, Partition::locationId);
    return others
        ? new LocationCondition(
            LocationSelection.anywhere(), new LocationSelection(false, false, named))
        : new LocationCondition(
            new LocationSelection(false, false, named), LocationSelection.nowhere());
  }

  private static String locationId(int number) {
    return "location-" + number;
  }

  private static Map<String, NamedLocation> locations() {
    Map<String, NamedLocation> locations = new HashMap<>();
    for (int number = 0; number < LOCATIONS; number++) {
      AddressRange range = AddressRange.parse("%d.0.0.0/8".formatted(30 + number));
      locations.put(
          locationId(number),
          new NamedLocation.Ip(locationId(number), "Office " + number, false, List.of(range)));
    }
    return locations;
  }

  private static Optional<DeviceFilter> device(BitSet side) {
    boolean others = side.get(MODELS);
    Set<String> named = named(side, MODELS, others, number -> "\"Model " + number + "\"");
    if (named.isEmpty()) {
      return Optional.empty();
    }
    String rule =
        "device.model -%s [%s]".formatted(others ? "notIn" : "in", String.join(", ", named));
    return Optional.of(new DeviceFilter(FilterMode.INCLUDE, FilterParser.device(rule)));
  }
}
