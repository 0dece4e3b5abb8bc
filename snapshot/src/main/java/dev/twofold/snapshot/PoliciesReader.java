package dev.twofold.snapshot;

import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.directory.Fact;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.PolicyWrapping;
import dev.twofold.snapshot.layout.Presence;
import dev.twofold.snapshot.people.UserNames;
import dev.twofold.snapshot.policy.Lookups;
import dev.twofold.snapshot.policy.NameLookup;
import dev.twofold.snapshot.policy.NamedLocationReader;
import dev.twofold.snapshot.policy.PolicySet;
import dev.twofold.snapshot.policy.RoleLookup;
import dev.twofold.snapshot.policy.Strengths;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the policies, with the named locations and strengths that they refer to. */
final class PoliciesReader {
  private static final Set<String> OF_STRENGTHS =
      Set.of("id", "displayname", "allowedcombinations", "additionalproperties");

  private final Catalog catalog;
  private final Warnings warnings;

  PoliciesReader(Catalog catalog, Warnings warnings) {
    this.catalog = catalog;
    this.warnings = warnings;
  }

  /** The policies; unread where any of them may be missing without a trace. */
  Fact<List<ConditionalAccessPolicy>> policies(
      NameLookup groups, RoleLookup roles, NamedLocations locations, NameLookup applications) {
    List<Element> rows =
        catalog.elements(CollectionPaths.POLICIES).stream()
            .flatMap(row -> PolicyWrapping.unwrapped(row, warnings).stream())
            .toList();
    Lookups lookups =
        new Lookups(users(rows), groups, roles, names(locations), applications, strengths());
    PolicySet policies = new PolicySet(lookups, warnings);
    rows.forEach(policies::add);
    catalog.broken().forEach(policies::addUnreadable);
    boolean standIns =
        !catalog.broken().isEmpty() && !catalog.isKnownUnread(CollectionPaths.POLICIES);
    boolean unread = catalog.presence(CollectionPaths.POLICIES) == Presence.NOT_READ && !standIns;
    return unread ? Fact.unread(CollectionPaths.POLICIES) : Fact.known(policies.policies());
  }

  /** Only a policy set that names users by their names costs a look through all of them. */
  private NameLookup users(List<Element> policies) {
    Set<String> named =
        policies.stream()
            .flatMap(policy -> policy.object("conditions").stream())
            .flatMap(conditions -> conditions.get("users").stream())
            .filter(Element::isObject)
            .flatMap(users ->
                Stream.of("includeUsers", "excludeUsers").flatMap(key -> users.words(key).stream()))
            .filter(word -> word.contains("@"))
            .collect(Collectors.toSet());
    return new NameLookup("User", new UserNames(catalog, warnings).idsOf(named), false);
  }

  private Strengths strengths() {
    return catalog.shared(
        CollectionPaths.STRENGTHS, OF_STRENGTHS, Strengths.class, PoliciesReader::strengths);
  }

  private static Strengths strengths(List<Element> defined) {
    List<AuthenticationStrength> read =
        defined.stream().flatMap(json -> Strengths.read(json).stream()).toList();
    return new Strengths(read);
  }

  /** The named locations. */
  NamedLocations locations() {
    Map<String, NamedLocation> byId = new LinkedHashMap<>();
    for (Element json : catalog.elements(CollectionPaths.NAMED_LOCATIONS)) {
      NamedLocation location = NamedLocationReader.read(json);
      byId.put(location.id(), location);
    }
    Optional<String> path = Optional.of(CollectionPaths.NAMED_LOCATIONS);
    return switch (catalog.presence(CollectionPaths.NAMED_LOCATIONS)) {
      case READ, NOT_LICENSED -> new NamedLocations(byId, Optional.empty(), Optional.empty());
      case NOT_READ -> new NamedLocations(byId, path, path);
      case ABSENT -> new NamedLocations(byId, path, Optional.empty());
    };
  }

  private static NameLookup names(NamedLocations locations) {
    Map<String, String> names = new HashMap<>();
    locations.byId().forEach((id, location) -> names.put(id, location.displayName()));
    return new NameLookup("Location", names, locations.unreadIds().isEmpty());
  }

  /** True where a policy needs to know the attributes of applications. */
  static boolean hasApplicationFilter(Fact<List<ConditionalAccessPolicy>> policies) {
    return policies.orElse(List.of()).stream()
        .anyMatch(policy ->
            policy.resources() instanceof TargetResources.Applications(_, _, _, var filter)
                && filter.isPresent());
  }
}
