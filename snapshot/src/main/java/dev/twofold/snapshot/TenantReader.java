package dev.twofold.snapshot;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.TaggedApplications;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.engine.directory.UnreadGroup;
import dev.twofold.engine.directory.User;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.Presence;
import dev.twofold.snapshot.people.GroupBook;
import dev.twofold.snapshot.people.Holdings;
import dev.twofold.snapshot.people.People;
import dev.twofold.snapshot.people.SyntheticMembers;
import dev.twofold.snapshot.policy.NameLookup;
import dev.twofold.snapshot.policy.PolicySet;
import dev.twofold.snapshot.policy.RoleLookup;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads everything of a tenant except the users, who are streamed later. */
final class TenantReader {
  private static final Duration GRACE_PERIOD = Duration.ofHours(24);

  private final Catalog catalog;
  private final Warnings warnings;
  private final DirectoryReader directory;
  private final GroupBook groups;
  private final RoleLookup roles;
  private final Holdings holdings;
  private final NamedLocations locations;
  private final TaggedApplications applications;
  private final Fact<List<ConditionalAccessPolicy>> policies;
  private final Optional<People> people;

  TenantReader(Catalog catalog, Warnings warnings) {
    this.catalog = catalog;
    this.warnings = warnings;
    this.directory = new DirectoryReader(catalog);
    this.groups = GroupBook.read(catalog, warnings);
    this.roles = directory.roles();
    this.holdings = Holdings.read(catalog, warnings, roles, groups);
    PoliciesReader reader = new PoliciesReader(catalog, warnings);
    this.locations = reader.locations();
    this.applications = ApplicationsReader.read(catalog, warnings);
    this.policies =
        reader.policies(
            groups.names(),
            roles,
            locations,
            new NameLookup("Application", applications.names(), false));
    this.people = policiesOnly() ? Optional.empty() : Optional.of(readPeople());
  }

  /** Without users the answer is for the policies alone. */
  boolean policiesOnly() {
    return !catalog.has(CollectionPaths.USERS);
  }

  private People readPeople() {
    Set<String> groupIds = PolicySet.groups(knownPolicies());
    groupIds.addAll(holdings.groups());
    Set<String> roleIds = PolicySet.roles(knownPolicies());
    roleIds.addAll(holdings.roles());
    return new People(
        catalog, warnings, groups, holdings, groupIds, roleIds, directory.ownIssuers());
  }

  private List<ConditionalAccessPolicy> knownPolicies() {
    return policies.orElse(List.of());
  }

  TenantInfo info() {
    return directory.info();
  }

  Optional<People> people() {
    return people;
  }

  List<User> syntheticMembers() {
    return SyntheticMembers.of(knownPolicies(), groups.names(), this::roleName);
  }

  private String roleName(String id) {
    RoleDefinition role = roles.byId().get(id);
    return role == null ? id : role.displayName();
  }

  List<String> assumed() {
    return Assumptions.of(catalog, PoliciesReader.hasApplicationFilter(policies));
  }

  Tenant tenant() {
    return new Tenant(
        directory(),
        policies,
        locations,
        securityDefaults(),
        taggedApplications(),
        SettingsReader.read(catalog));
  }

  private Directory directory() {
    List<UnreadGroup> unread = people.map(People::unreadGroups).orElse(List.of());
    return new Directory(
        groups.names().nameById(),
        unread,
        roleDefinitions(),
        unreadRoles(),
        directory.federatedDomains(),
        TrustReader.read(catalog));
  }

  /** A role that is held and nowhere defined is taken for a custom one (CA-209). */
  private Map<String, RoleDefinition> roleDefinitions() {
    Map<String, RoleDefinition> more = new HashMap<>();
    for (String id : holdings.roles()) {
      more.put(id, new RoleDefinition(id, id, id, false));
    }
    if (policiesOnly()) {
      // Whoever writes a policy on a role takes it for a built-in one.
      PolicySet.roles(knownPolicies())
          .forEach(id -> more.putIfAbsent(id, new RoleDefinition(id, id, id, true)));
    }
    more.keySet().removeAll(roles.byId().keySet());
    return more.isEmpty() ? roles.byId() : joined(more);
  }

  private Map<String, RoleDefinition> joined(Map<String, RoleDefinition> more) {
    Map<String, RoleDefinition> all = new HashMap<>(roles.byId());
    all.putAll(more);
    return all;
  }

  private Optional<String> unreadRoles() {
    boolean unread =
        catalog.presence(CollectionPaths.ROLE_ASSIGNMENTS) == Presence.NOT_READ
            && !catalog.has(CollectionPaths.DIRECTORY_ROLES);
    return unread && !policiesOnly()
        ? Optional.of(CollectionPaths.ROLE_ASSIGNMENTS)
        : Optional.empty();
  }

  private Fact<TaggedApplications> taggedApplications() {
    boolean unread =
        catalog.presence(CollectionPaths.SERVICE_PRINCIPALS) == Presence.NOT_READ
            && PoliciesReader.hasApplicationFilter(policies);
    return unread ? Fact.unread(CollectionPaths.SERVICE_PRINCIPALS) : Fact.known(applications);
  }

  private Fact<Boolean> securityDefaults() {
    Optional<Element> json = catalog.single(CollectionPaths.SECURITY_DEFAULTS);
    Optional<Boolean> on = json.flatMap(found -> found.flag("isEnabled"));
    Presence presence = catalog.presence(CollectionPaths.SECURITY_DEFAULTS);
    boolean silent = presence == Presence.READ && on.isEmpty();
    if (presence == Presence.NOT_READ || silent) {
      return Fact.unread(CollectionPaths.SECURITY_DEFAULTS);
    }
    boolean enabled = on.orElse(false);
    if (enabled) {
      reportBoth();
    }
    return Fact.known(enabled && !inGracePeriod());
  }

  /** SD-13: each excludes the other. */
  private void reportBoth() {
    boolean someEnabled =
        knownPolicies().stream()
            .anyMatch(policy -> policy.state() == PolicyState.ENABLED && policy.doubts().isEmpty());
    if (someEnabled) {
      warnings.report(
          "inconsistentInput",
          catalog.placeOf(CollectionPaths.SECURITY_DEFAULTS) + ".isEnabled",
          "Security defaults and a Conditional Access policy are enabled, which Microsoft does not allow.");
    }
  }

  /** SD-07: they are not enforced in the first day of a tenant. */
  private boolean inGracePeriod() {
    Optional<Instant> created = directory.createdAt();
    Optional<Instant> taken = info().takenAt();
    boolean grace =
        created.isPresent()
            && taken.isPresent()
            && taken.get().isBefore(created.get().plus(GRACE_PERIOD));
    if (grace) {
      warnings.report(
          "securityDefaultsGracePeriod",
          catalog.placeOf(CollectionPaths.SECURITY_DEFAULTS) + ".isEnabled",
          "Security defaults are on, but not enforced in the first 24 hours of a tenant.");
    }
    return grace;
  }
}
