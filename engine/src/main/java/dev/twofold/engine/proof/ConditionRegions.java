package dev.twofold.engine.proof;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.TargetResources.Applications;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.signin.AtomSet;
import dev.twofold.engine.signin.Box;
import dev.twofold.engine.signin.Region;
import dev.twofold.engine.signin.SignInSpace;
import java.util.List;

/** Turns the conditions of a policy into the region of sign-ins that meet all of them (CA-103). */
final class ConditionRegions {

  private final Tenant tenant;
  private final SignInSpace space;
  private final PlaceRegions places;
  private final DeviceFilters filters;
  private final FactSides facts;
  private final Box whole;

  ConditionRegions(
      Tenant tenant,
      SignInSpace space,
      PlaceRegions places,
      DeviceFilters filters,
      FactSides facts) {
    this.tenant = tenant;
    this.space = space;
    this.places = places;
    this.filters = filters;
    this.facts = facts;
    this.whole = space.whole();
  }

  /**
   * The sign-ins that meet every condition. What was not understood is met on one side of its fact.
   */
  Region of(ConditionalAccessPolicy policy) {
    Region region = applications(policy).and(Region.of(plain(policy)));
    if (policy.locations().isPresent()) {
      region = region.and(locations(policy.locations().get()));
    }
    if (policy.devices().isPresent()) {
      region = region.and(devices(policy, policy.devices().get()));
    }
    for (Doubt.Part part : List.of(Doubt.Part.STATE, Doubt.Part.USERS, Doubt.Part.CONDITIONS)) {
      if (policy.isDoubtful(part)) {
        region = facts.where(region, UnreadFacts.policy(part.name(), policy));
      }
    }
    return region;
  }

  private Box plain(ConditionalAccessPolicy policy) {
    Box box =
        whole
            .within(
                space.clientApp().index(), space.clientApp().where(policy.clientApps()::contains))
            .within(space.flow().index(), space.flow().where(policy.flows()::contains))
            .within(
                space.signInRisk().index(), space.signInRisk().where(policy.signInRisk()::contains))
            .within(space.userRisk().index(), space.userRisk().where(policy.userRisk()::contains))
            .within(
                space.insiderRisk().index(),
                space.insiderRisk().where(policy.insiderRisk()::contains));
    return policy
        .platforms()
        .map(condition ->
            box.within(space.platform().index(), space.platform().where(condition::matches)))
        .orElse(box);
  }

  private Region applications(ConditionalAccessPolicy policy) {
    ApplicationMatch match =
        new ApplicationMatch((Applications) policy.resources(), tenant.applications());
    int dimension = space.audience().index();
    AtomSet certain = space.audience().where(audience -> match.covers(audience) == Truth.YES);
    AtomSet possible = space.audience().where(audience -> match.covers(audience) == Truth.UNKNOWN);
    Region region = Region.of(whole.within(dimension, certain));
    return possible.isEmpty()
        ? region
        : region.or(
            facts.where(
                Region.of(whole.within(dimension, possible)),
                UnreadFacts.policy("application filter", policy)));
  }

  private Region locations(LocationCondition condition) {
    Region included = condition.include().all() ? Region.of(whole) : places.of(condition.include());
    return condition.exclude().all()
        ? Region.empty()
        : included.minus(places.of(condition.exclude()));
  }

  private Region devices(ConditionalAccessPolicy policy, DeviceFilter filter) {
    if (!filters.understands(filter)) {
      return facts.where(Region.of(whole), UnreadFacts.policy("device filter", policy));
    }
    FilterExpression expression = ((FilterRule.Parsed) filter.rule()).expression();
    DeviceRegions regions = new DeviceRegions(space, filter.mode() == FilterMode.INCLUDE);
    if (!DeviceFilters.usesExtensionAttributes(filter)) {
      return regions.of(expression);
    }
    return regions
        .ofAvailableExtensionAttributes(expression)
        .or(
            facts.where(
                regions.ofUnavailableExtensionAttributes(expression),
                UnreadFacts.policy("extension attributes", policy)));
  }
}
