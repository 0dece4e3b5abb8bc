package dev.twofold.engine.oracle;

import dev.twofold.engine.access.ApplicationFilter;
import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the conditions of a policy match a sign-in, one method a dimension (mfa-semantics 1.5 to
 * 1.11). Everything must be known: an unread fact is a fault of the test.
 */
final class Conditions {
  private final Tenant tenant;

  Conditions(Tenant tenant) {
    this.tenant = tenant;
  }

  /** CA-103: every condition must match. */
  boolean match(ConditionalAccessPolicy policy, SignIn signIn) {
    return audience(policy, signIn.audience())
        && policy.clientApps().contains(signIn.clientApp())
        && policy.flows().contains(signIn.flow())
        && policy.signInRisk().contains(signIn.signInRisk())
        && policy.userRisk().contains(signIn.userRisk())
        && policy.insiderRisk().contains(signIn.insiderRisk())
        && policy.platforms().stream().allMatch(it -> it.matches(signIn.platform()))
        && device(policy, signIn.device())
        && network(policy, signIn.network());
  }

  boolean audience(ConditionalAccessPolicy policy, Audience audience) {
    if (!(policy.resources() instanceof TargetResources.Applications applications)) {
      return false; // CA-401, CA-568, CA-569, and None
    }
    return switch (audience) {
      case Audience.Application(String id) ->
          includes(applications, id) && !excludes(applications, id);
      case Audience.BaselineScopes() -> reachesBaselineScopes(applications);
    };
  }

  /** CA-541, CA-563: only where nothing is excluded. */
  private boolean reachesBaselineScopes(TargetResources.Applications applications) {
    boolean reached =
        applications.all()
            || (Readings.NAMING_DIRECTORY_REACHES_BASELINE_SCOPES
                && includes(applications, ApplicationGroups.WINDOWS_AZURE_ACTIVE_DIRECTORY));
    return reached && !applications.hasExclusions();
  }

  private boolean includes(TargetResources.Applications applications, String id) {
    return applications.all()
        || covers(applications.include(), id)
        || filterMatches(applications.filter(), FilterMode.INCLUDE, id);
  }

  private boolean excludes(TargetResources.Applications applications, String id) {
    return covers(applications.exclude(), id)
        || filterMatches(applications.filter(), FilterMode.EXCLUDE, id);
  }

  private static boolean covers(Set<String> names, String id) {
    return names.stream().anyMatch(name -> ApplicationGroups.coveredBy(name).contains(id));
  }

  private boolean filterMatches(Optional<ApplicationFilter> filter, FilterMode mode, String id) {
    if (filter.isEmpty() || filter.get().mode() != mode) {
      return false;
    }
    Map<String, Set<String>> tags =
        known(tenant.applications()).attributes().getOrDefault(id, Map.of());
    boolean negativeOnAbsent =
        mode == FilterMode.EXCLUDE || !Readings.ABSENT_TAG_IS_READ_LESS_PROTECTIVELY;
    return holds(
        parsed(filter.get().rule()),
        comparison -> {
          Set<String> values = tags.getOrDefault(comparison.property(), Set.of());
          if (values.isEmpty()) {
            return comparison.operator().negative() && negativeOnAbsent;
          }
          return values.stream().anyMatch(value -> Texts.positive(comparison, value))
              != comparison.operator().negative();
        });
  }

  boolean device(ConditionalAccessPolicy policy, Device device) {
    if (policy.devices().isEmpty()) {
      return true;
    }
    DeviceFilter filter = policy.devices().get();
    boolean matches =
        holds(parsed(filter.rule()), comparison -> Texts.compares(comparison, device));
    return matches == (filter.mode() == FilterMode.INCLUDE);
  }

  boolean network(ConditionalAccessPolicy policy, Network network) {
    return policy.locations().stream()
        .allMatch(it -> selects(it.include(), network) && !selects(it.exclude(), network));
  }

  private boolean selects(LocationSelection selection, Network network) {
    return selection.all()
        || (selection.allTrusted() && trusted(network))
        || selection.ids().stream().anyMatch(id -> isIn(id, network));
  }

  /** CA-801, CA-804, CA-809, CA-810. */
  private boolean trusted(Network network) {
    boolean named =
        tenant.namedLocations().byId().values().stream()
            .filter(Conditions::isTrusted)
            .anyMatch(location -> contains(location, network));
    return named || inMfaTrustedIps(network) || network.insideCorporateNetwork();
  }

  private static boolean isTrusted(NamedLocation location) {
    return switch (location) {
      case NamedLocation.Ip ip -> ip.trusted();
      case NamedLocation.CompliantNetwork compliant -> compliant.trusted();
      case NamedLocation.Country _ -> false;
      case NamedLocation.Unreadable it -> throw new IllegalStateException("unread " + it);
    };
  }

  /** An id that is not there is nowhere (CA-207). */
  private boolean isIn(String id, Network network) {
    if (id.equals(NamedLocations.MFA_TRUSTED_IPS)) {
      return inMfaTrustedIps(network)
          || (Readings.INTRANET_CLAIM_IS_IN_MFA_TRUSTED_IPS && network.insideCorporateNetwork());
    }
    NamedLocation location = tenant.namedLocations().byId().get(id);
    return location != null && contains(location, network);
  }

  private static boolean contains(NamedLocation location, Network network) {
    return switch (location) {
      case NamedLocation.Ip ip ->
          ip.ranges().stream().anyMatch(range -> range.contains(network.address()));
      case NamedLocation.Country country -> inCountry(country, network);
      case NamedLocation.CompliantNetwork _ -> network.compliantNetwork();
      case NamedLocation.Unreadable it -> throw new IllegalStateException("unread " + it);
    };
  }

  private static boolean inCountry(NamedLocation.Country location, Network network) {
    boolean byAddress = location.lookup() == NamedLocation.Lookup.CLIENT_IP_ADDRESS;
    Optional<String> country = byAddress ? network.country() : network.gpsCountry();
    if (country.isPresent()) {
      return location.countries().contains(country.get());
    }
    return location.includeUnknown()
        && (byAddress || Readings.UNSHARED_POSITION_IS_UNKNOWN_COUNTRY);
  }

  boolean inMfaTrustedIps(Network network) {
    return known(tenant.settings().mfaTrustedIps()).stream()
        .anyMatch(range -> range.contains(network.address()));
  }

  private static FilterExpression parsed(FilterRule rule) {
    return switch (rule) {
      case FilterRule.Parsed(String _, FilterExpression expression) -> expression;
      case FilterRule.Unparsed it -> throw new IllegalStateException("unread " + it);
    };
  }

  private static boolean holds(
      FilterExpression expression,
      java.util.function.Predicate<FilterExpression.Comparison> comparison) {
    return switch (expression) {
      case FilterExpression.And(List<FilterExpression> parts) ->
          parts.stream().allMatch(part -> holds(part, comparison));
      case FilterExpression.Or(List<FilterExpression> parts) ->
          parts.stream().anyMatch(part -> holds(part, comparison));
      case FilterExpression.Comparison it -> comparison.test(it);
    };
  }

  static <T> T known(Fact<T> fact) {
    return switch (fact) {
      case Fact.Known<T>(T value) -> value;
      case Fact.Unread<T>(String needs) -> throw new IllegalStateException("unread " + needs);
    };
  }
}
