package dev.twofold.engine.oracle;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.DeviceProperty;
import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The values of each dimension that the policies of a tenant can tell apart, found naively:
 * everything that is named, something that is not, and what lies beside a border.
 */
final class CriticalValues {
  private static final String NEVER_NAMED = "feedfeed-0000-4000-8000-000000000000";
  private static final String NO_COUNTRY_OF_A_POLICY = "AQ";

  /** Stands in no constant of a filter, so that what it joins does not run together. */
  private static final String FILLER = "~";

  private final Tenant tenant;
  private final List<ConditionalAccessPolicy> policies;

  CriticalValues(Tenant tenant) {
    this.tenant = tenant;
    this.policies =
        Conditions.known(tenant.policies()).stream()
            .filter(policy -> policy.state() == PolicyState.ENABLED)
            .toList();
  }

  List<Audience> audiences() {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(ApplicationGroups.EXCHANGE_ONLINE);
    ids.add(NEVER_NAMED);
    ids.add(ApplicationGroups.WINDOWS_AZURE_ACTIVE_DIRECTORY);
    ids.addAll(new TreeSet<>(ApplicationGroups.SECURITY_DEFAULTS_AZURE_MANAGEMENT));
    Set<String> named = new TreeSet<>();
    applications()
        .flatMap(it -> Stream.concat(it.include().stream(), it.exclude().stream()))
        .forEach(name -> named.addAll(ApplicationGroups.coveredBy(name)));
    if (applications().anyMatch(it -> it.filter().isPresent())) {
      named.addAll(Conditions.known(tenant.applications()).attributes().keySet());
    }
    ids.addAll(named);
    ids.removeAll(ApplicationGroups.OUTSIDE_THE_PROOF);
    List<Audience> audiences = new ArrayList<>();
    ids.forEach(id -> audiences.add(new Audience.Application(id)));
    if (!tenant.settings().baselineScopesEnforced()) {
      audiences.add(new Audience.BaselineScopes());
    }
    return audiences;
  }

  private Stream<TargetResources.Applications> applications() {
    return policies.stream()
        .map(ConditionalAccessPolicy::resources)
        .filter(TargetResources.Applications.class::isInstance)
        .map(TargetResources.Applications.class::cast);
  }

  /**
   * @param intranetClaim whether the claim is possible for the user (DIM-06)
   */
  List<Network> networks(boolean intranetClaim) {
    List<Network> networks = new ArrayList<>();
    for (IpAddress address : addresses()) {
      for (Optional<String> country : countries(NamedLocation.Lookup.CLIENT_IP_ADDRESS)) {
        for (Optional<String> gps : countries(NamedLocation.Lookup.AUTHENTICATOR_APP_GPS)) {
          for (boolean compliant : noAndMaybeYes(hasCompliantNetwork())) {
            for (boolean intranet : noAndMaybeYes(intranetClaim)) {
              networks.add(new Network(address, country, gps, compliant, intranet));
            }
          }
        }
      }
    }
    return networks;
  }

  /** The borders of every range and one step beyond, and one address for each set of ranges. */
  private List<IpAddress> addresses() {
    List<AddressRange> ranges = ranges();
    Set<IpAddress> borders = new TreeSet<>();
    Stream.concat(ranges.stream(), Stream.of(AddressRange.ALL_4, AddressRange.ALL_6))
        .forEach(range -> {
          borders.add(range.first());
          borders.add(range.last());
          borders.add(range.first().previous());
          borders.add(range.last().next());
        });
    Map<Set<AddressRange>, IpAddress> oneForEachSet = new LinkedHashMap<>();
    List<IpAddress> addresses = new ArrayList<>(borders);
    addresses.addFirst(IpAddress.parse("2001:db8:ffff::77"));
    addresses.addFirst(IpAddress.parse("203.0.113.77"));
    for (IpAddress address : addresses) {
      Set<AddressRange> containing = new HashSet<>(ranges);
      containing.removeIf(range -> !range.contains(address));
      oneForEachSet.putIfAbsent(containing, address);
    }
    return List.copyOf(oneForEachSet.values());
  }

  private List<AddressRange> ranges() {
    List<AddressRange> ranges =
        new ArrayList<>(Conditions.known(tenant.settings().mfaTrustedIps()));
    for (NamedLocation location : tenant.namedLocations().byId().values()) {
      if (location instanceof NamedLocation.Ip ip) {
        ranges.addAll(ip.ranges());
      }
    }
    return ranges;
  }

  private List<Optional<String>> countries(NamedLocation.Lookup lookup) {
    Set<String> named = new TreeSet<>();
    boolean used = false;
    for (NamedLocation location : tenant.namedLocations().byId().values()) {
      if (location instanceof NamedLocation.Country country && country.lookup() == lookup) {
        used = true;
        named.addAll(country.countries());
      }
    }
    List<Optional<String>> values = new ArrayList<>();
    if (used || lookup == NamedLocation.Lookup.CLIENT_IP_ADDRESS) {
      values.add(Optional.of(NO_COUNTRY_OF_A_POLICY));
    }
    if (used || lookup == NamedLocation.Lookup.AUTHENTICATOR_APP_GPS) {
      values.add(Optional.empty());
    }
    named.forEach(country -> values.add(Optional.of(country)));
    return values;
  }

  boolean hasCompliantNetwork() {
    return tenant.namedLocations().byId().values().stream()
        .anyMatch(NamedLocation.CompliantNetwork.class::isInstance);
  }

  private static List<Boolean> noAndMaybeYes(boolean maybe) {
    return maybe ? List.of(false, true) : List.of(false);
  }

  /** The unregistered device, and every combination of the values that filters can tell apart. */
  List<Device> devices() {
    List<Device> devices = new ArrayList<>();
    devices.add(new Device.Unregistered());
    for (boolean compliant : List.of(false, true)) {
      for (TrustType trust : TrustType.values()) {
        for (Map<String, String> properties : combinations(texts())) {
          for (Map<String, Set<String>> collections : combinations(collections())) {
            devices.add(new Device.Registered(compliant, trust, properties, collections));
          }
        }
      }
    }
    return devices;
  }

  private Map<String, List<Optional<String>>> texts() {
    Map<String, List<Optional<String>>> values = new TreeMap<>();
    comparisonsByProperty()
        .forEach((property, comparisons) -> {
          boolean standsApart =
              DeviceProperty.isCollection(property)
                  || property.equals(DeviceProperty.IS_COMPLIANT)
                  || property.equals(DeviceProperty.TRUST_TYPE);
          if (!standsApart) {
            values.put(property, texts(comparisons));
          }
        });
    return values;
  }

  /** Absent, unrelated, and one text for each set of comparisons that can hold together. */
  private static List<Optional<String>> texts(List<FilterExpression.Comparison> comparisons) {
    Map<List<Boolean>, Optional<String>> oneForEachSet = new LinkedHashMap<>();
    for (String text : candidates(constants(comparisons))) {
      List<Boolean> truths =
          comparisons.stream().map(comparison -> Texts.positive(comparison, text)).toList();
      oneForEachSet.putIfAbsent(truths, Optional.of(text));
    }
    List<Optional<String>> values = new ArrayList<>();
    values.add(Optional.empty());
    values.addAll(oneForEachSet.values());
    return values;
  }

  /**
   * Every constant, and everything that begins with one constant, contains some, and ends with one:
   * whatever a text can begin with, contain and end with, one of these does too, and no more.
   */
  private static Set<String> candidates(List<String> constants) {
    List<String> ends = new ArrayList<>(constants);
    ends.addFirst("");
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add("unrelated" + FILLER);
    candidates.addAll(constants);
    for (String first : ends) {
      for (Set<String> middle : subsets(constants)) {
        for (String last : ends) {
          candidates.add(first + FILLER + String.join(FILLER, middle) + FILLER + last);
        }
      }
    }
    return candidates;
  }

  private Map<String, List<Optional<Set<String>>>> collections() {
    Map<String, List<Optional<Set<String>>>> values = new TreeMap<>();
    comparisonsByProperty()
        .forEach((property, comparisons) -> {
          if (DeviceProperty.isCollection(property)) {
            List<Optional<Set<String>>> sets = new ArrayList<>();
            sets.add(Optional.empty());
            subsets(constants(comparisons)).forEach(set -> sets.add(Optional.of(set)));
            values.put(property, sets);
          }
        });
    return values;
  }

  private static List<String> constants(List<FilterExpression.Comparison> comparisons) {
    Map<String, String> byLowerCase = new TreeMap<>();
    for (FilterExpression.Comparison comparison : comparisons) {
      comparison
          .values()
          .forEach(value -> byLowerCase.putIfAbsent(value.toLowerCase(Locale.ROOT), value));
    }
    return List.copyOf(byLowerCase.values());
  }

  private Map<String, List<FilterExpression.Comparison>> comparisonsByProperty() {
    Map<String, List<FilterExpression.Comparison>> byProperty = new HashMap<>();
    policies.stream()
        .flatMap(policy -> policy.devices().stream())
        .map(DeviceFilter::rule)
        .map(FilterRule.Parsed.class::cast)
        .flatMap(rule -> comparisons(rule.expression()))
        .forEach(it -> byProperty.computeIfAbsent(it.property(), _ -> new ArrayList<>()).add(it));
    return byProperty;
  }

  private static Stream<FilterExpression.Comparison> comparisons(FilterExpression expression) {
    return switch (expression) {
      case FilterExpression.And(List<FilterExpression> parts) ->
          parts.stream().flatMap(CriticalValues::comparisons);
      case FilterExpression.Or(List<FilterExpression> parts) ->
          parts.stream().flatMap(CriticalValues::comparisons);
      case FilterExpression.Comparison it -> Stream.of(it);
    };
  }

  private static List<Set<String>> subsets(List<String> elements) {
    List<Set<String>> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << elements.size(); bits++) {
      Set<String> subset = new LinkedHashSet<>();
      for (int i = 0; i < elements.size(); i++) {
        if ((bits >> i & 1) != 0) {
          subset.add(elements.get(i));
        }
      }
      subsets.add(subset);
    }
    return subsets;
  }

  private static <T> List<Map<String, T>> combinations(Map<String, List<Optional<T>>> values) {
    List<Map<String, T>> combinations = List.of(Map.of());
    for (Map.Entry<String, List<Optional<T>>> entry : values.entrySet()) {
      List<Map<String, T>> longer = new ArrayList<>();
      for (Map<String, T> combination : combinations) {
        for (Optional<T> value : entry.getValue()) {
          Map<String, T> next = new HashMap<>(combination);
          value.ifPresent(it -> next.put(entry.getKey(), it));
          longer.add(next);
        }
      }
      combinations = longer;
    }
    return combinations;
  }
}
