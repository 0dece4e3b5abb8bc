package dev.twofold.engine.proof;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.NamedLocation.Lookup;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TaggedApplications;
import dev.twofold.engine.access.TargetResources.Applications;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.signin.AddressAtoms;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.AudienceAtoms;
import dev.twofold.engine.signin.CountryAtoms;
import dev.twofold.engine.signin.DevicePropertyDimension;
import dev.twofold.engine.signin.Dimension;
import dev.twofold.engine.signin.SignInSpace;
import dev.twofold.engine.signin.UnreadFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Cuts the sign-ins of a tenant into the atoms that its enforcers can tell apart. */
final class SpaceBuilder {
  private final Tenant tenant;
  private final List<ConditionalAccessPolicy> policies;
  private final Locations locations;
  private final DeviceFilters filters;
  private final List<Locations.Place> places;
  private int dimensions;

  private SpaceBuilder(Tenant tenant, Locations locations, DeviceFilters filters) {
    this.tenant = tenant;
    this.policies = EnforcingPolicies.of(tenant);
    this.locations = locations;
    this.filters = filters;
    this.places = places();
  }

  static SignInSpace of(Tenant tenant, Locations locations, DeviceFilters filters) {
    return new SpaceBuilder(tenant, locations, filters).build();
  }

  // Arguments are evaluated from left to right, which numbers the dimensions in the space's order.
  private SignInSpace build() {
    return new SignInSpace(
        dimension("application", audiences()),
        dimension("client app", List.of(ClientAppType.values())),
        dimension("authentication flow", List.of(TransferMethod.values())),
        dimension("sign-in risk", List.of(RiskLevel.values())),
        dimension("user risk", List.of(RiskLevel.values())),
        dimension("insider risk", List.of(InsiderRiskLevel.values())),
        dimension("device trust type", trustTypes()),
        dimension("device compliance", List.of(false, true)),
        deviceProperties(),
        dimension("address", addresses()),
        dimension("country", countries(Lookup.CLIENT_IP_ADDRESS)),
        dimension("GPS country", countries(Lookup.AUTHENTICATOR_APP_GPS)),
        dimension("compliant network", flag(Locations.CompliantNetwork.class)),
        dimension("intranet", intranet()),
        dimension("platform", List.of(DevicePlatform.values())),
        facts());
  }

  private <V> Dimension<V> dimension(String name, List<V> values) {
    return new Dimension<>(dimensions++, name, values);
  }

  private List<Audience> audiences() {
    Set<String> named = new LinkedHashSet<>(ApplicationGroups.SECURITY_DEFAULTS_AZURE_MANAGEMENT);
    named.add(ApplicationGroups.EXCHANGE_ONLINE);
    List<Predicate<Audience>> conditions = new ArrayList<>();
    conditions.add(SpaceBuilder::isExchangeOnline);
    conditions.add(SpaceBuilder::isAzureManagement);
    Set<Applications> distinct = new LinkedHashSet<>();
    policies.forEach(policy -> distinct.add((Applications) policy.resources()));
    for (Applications applications : distinct) {
      ApplicationMatch match = new ApplicationMatch(applications, tenant.applications());
      named.addAll(new TreeSet<>(match.named()));
      conditions.add(audience -> match.covers(audience) == Truth.YES);
      conditions.add(audience -> match.covers(audience) == Truth.UNKNOWN);
    }
    tenant.applications().orElse(TaggedApplications.none()).attributes().keySet().stream()
        .sorted()
        .forEach(named::add);
    return AudienceAtoms.representatives(
        named, !tenant.settings().baselineScopesEnforced(), conditions);
  }

  static boolean isExchangeOnline(Audience audience) {
    return audience.equals(new Audience.Application(ApplicationGroups.EXCHANGE_ONLINE));
  }

  static boolean isAzureManagement(Audience audience) {
    return audience instanceof Audience.Application(String id)
        && ApplicationGroups.SECURITY_DEFAULTS_AZURE_MANAGEMENT.contains(id);
  }

  private static List<Optional<TrustType>> trustTypes() {
    return Stream.concat(
            Stream.of(Optional.<TrustType>empty()), Stream.of(TrustType.values()).map(Optional::of))
        .toList();
  }

  private List<DevicePropertyDimension> deviceProperties() {
    List<DevicePropertyDimension> properties = new ArrayList<>();
    filters
        .texts()
        .forEach((property, values) ->
            properties.add(
                new DevicePropertyDimension(
                    property, Optional.empty(), dimension(property, values))));
    filters
        .elements()
        .forEach((property, elements) ->
            elements.forEach(element ->
                properties.add(
                    new DevicePropertyDimension(
                        property,
                        Optional.of(element),
                        dimension(property, List.of(Optional.empty(), Optional.of(element)))))));
    return properties;
  }

  private List<Locations.Place> places() {
    List<Locations.Place> all = new ArrayList<>();
    all.add(locations.mfaTrustedIps());
    policies.stream()
        .flatMap(policy -> policy.locations().stream())
        .flatMap(condition -> Stream.of(condition.include(), condition.exclude()))
        .forEach(selection -> all.addAll(locations.places(selection)));
    return all.stream().distinct().toList();
  }

  private <P extends Locations.Place> List<P> places(Class<P> kind) {
    return places.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private List<IpAddress> addresses() {
    List<List<AddressRange>> sets = new ArrayList<>();
    places(Locations.Addresses.class).forEach(place -> sets.add(place.ranges()));
    if (places(Locations.Unread.class).stream().anyMatch(Locations.Unread::version4Only)) {
      sets.add(List.of(AddressRange.ALL_4));
    }
    return AddressAtoms.representatives(sets, locations.everyRange());
  }

  private List<Optional<String>> countries(Lookup lookup) {
    List<Locations.Countries> used =
        places(Locations.Countries.class).stream()
            .filter(place -> place.location().lookup() == lookup)
            .toList();
    if (used.isEmpty() && lookup == Lookup.AUTHENTICATOR_APP_GPS) {
      return List.of(Optional.empty()); // nobody asks for a position
    }
    Set<String> named = new HashSet<>();
    used.forEach(place -> named.addAll(place.location().countries()));
    List<Predicate<Optional<String>>> conditions = new ArrayList<>();
    used.forEach(place -> conditions.add(place::matches));
    return CountryAtoms.representatives(named, conditions);
  }

  private List<Boolean> flag(Class<? extends Locations.Place> kind) {
    return places(kind).isEmpty() ? List.of(false) : List.of(false, true);
  }

  private List<Boolean> intranet() {
    return tenant.settings().skipMfaForFederatedOnIntranet()
        ? List.of(false, true)
        : List.of(false);
  }

  private List<UnreadFact> facts() {
    List<UnreadFact> facts = new ArrayList<>();
    for (Map.Entry<String, UnreadFacts.Entry> fact :
        UnreadFacts.of(tenant, locations, filters).entrySet()) {
      facts.add(
          new UnreadFact(
              fact.getKey(),
              fact.getValue().needs(),
              fact.getValue().extent(),
              dimension(fact.getKey(), List.of(false, true))));
    }
    return facts;
  }
}
