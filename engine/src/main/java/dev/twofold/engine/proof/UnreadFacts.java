package dev.twofold.engine.proof;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.DirectoryRoles;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.UnreadGroup;
import dev.twofold.engine.signin.UnreadFact.Extent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the facts that could not be read and that some enforcer of the tenant depends on. What two
 * policies say of one unread thing stays one fact, so that they can complement each other; the
 * reading of a filter is a fact of each policy (CA-A06, CA-A08).
 */
final class UnreadFacts {

  /** What is known of a fact before it has its place in the space. */
  record Entry(String needs, Extent extent) {}

  static final String SECURITY_DEFAULTS = "securityDefaults";
  static final String PER_USER_MFA = "perUserMfa";

  private final Tenant tenant;
  private final Locations locations;
  private final DeviceFilters filters;
  private final RoleClasses roleClasses;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private UnreadFacts(Tenant tenant, Locations locations, DeviceFilters filters) {
    this.roleClasses = new RoleClasses(tenant);
    this.tenant = tenant;
    this.locations = locations;
    this.filters = filters;
  }

  static Map<String, Entry> of(Tenant tenant, Locations locations, DeviceFilters filters) {
    UnreadFacts facts = new UnreadFacts(tenant, locations, filters);
    EnforcingPolicies.of(tenant).forEach(facts::addPolicy);
    facts.addUsers(holding(DirectoryRoles.SECURITY_DEFAULTS));
    facts.addUsers(holding(DirectoryRoles.SYNCHRONIZATION));
    facts.addTenant();
    return facts.entries;
  }

  private static UserSelection holding(Set<String> roles) {
    return new UserSelection(false, Set.of(), Set.of(), roles, false, List.of());
  }

  static String group(String id) {
    return "group " + id;
  }

  static String role(String templateId) {
    return "role " + templateId;
  }

  static String policy(String aspect, ConditionalAccessPolicy policy) {
    return aspect + " of policy " + policy.id();
  }

  private void addTenant() {
    if (tenant.securityDefaults() instanceof Fact.Unread<Boolean>(String needs)) {
      add(SECURITY_DEFAULTS, needs, Extent.ALL_OR_NONE);
    }
    if (locations.mfaTrustedIps()
        instanceof Locations.Unread(String key, String needs, boolean _)) {
      add(key, needs, Extent.ANY_SET);
    }
    add(PER_USER_MFA, "users/authentication/requirements", Extent.ALL_OR_NONE);
  }

  private void addPolicy(ConditionalAccessPolicy policy) {
    addUsers(policy.include());
    addUsers(policy.exclude());
    policy.locations().ifPresent(this::addLocations);
    policy.devices().ifPresent(filter -> addDevices(policy, filter));
    addApplications(policy);
    addGrant(policy);
    policy.doubts().forEach(doubt -> addDoubt(policy, doubt));
  }

  private void addUsers(UserSelection selection) {
    for (UnreadGroup group : tenant.directory().unreadGroups()) {
      if (selection.groups().contains(group.id()) || roleClasses.isGranted(group, selection)) {
        add(group(group.id()), group.needs(), Extent.ALL_OR_NONE);
      }
    }
    tenant
        .directory()
        .unreadRoles()
        .ifPresent(needs ->
            roleClasses.of(selection).forEach(id -> add(role(id), needs, Extent.ALL_OR_NONE)));
  }

  private void addLocations(LocationCondition condition) {
    Stream.of(condition.include(), condition.exclude())
        .flatMap(selection -> locations.places(selection).stream())
        .forEach(place -> {
          if (place instanceof Locations.Unread(String key, String needs, boolean _)) {
            add(key, needs, Extent.ANY_SET);
          }
        });
  }

  private void addDevices(ConditionalAccessPolicy policy, DeviceFilter filter) {
    String needs = path(policy) + "/conditions/devices";
    if (!filters.understands(filter)) {
      add(policy("device filter", policy), needs, Extent.ANY_SET);
    } else if (DeviceFilters.usesExtensionAttributes(filter)) {
      add(policy("extension attributes", policy), needs, Extent.ALL_OR_NONE);
    }
  }

  private void addApplications(ConditionalAccessPolicy policy) {
    if (policy.resources() instanceof TargetResources.Applications applications) {
      applications.filter().ifPresent(filter -> addApplicationFilter(policy, filter.rule()));
    }
  }

  private void addApplicationFilter(ConditionalAccessPolicy policy, FilterRule rule) {
    String key = policy("application filter", policy);
    if (tenant.applications() instanceof Fact.Unread<?>(String collection)) {
      add(key, collection, Extent.ANY_SET);
    } else if (rule instanceof FilterRule.Unparsed || hasNegativeOperator(rule)) {
      add(key, path(policy) + "/conditions/applications/applicationFilter", Extent.ANY_SET);
    }
  }

  private static boolean hasNegativeOperator(FilterRule rule) {
    return DeviceFilters.comparisons(rule).stream()
        .anyMatch(comparison -> comparison.operator().negative());
  }

  private void addGrant(ConditionalAccessPolicy policy) {
    policy
        .grant()
        .strength()
        .ifPresent(strength -> {
          if (strength instanceof Fact.Unread<?>(String needs)) {
            add(policy("authentication strength", policy), needs, Extent.ALL_OR_NONE);
            add(policy("meeting the strength", policy), needs, Extent.ALL_OR_NONE);
          }
        });
  }

  private void addDoubt(ConditionalAccessPolicy policy, Doubt doubt) {
    add(
        policy(doubt.part().name(), policy),
        doubt.needs(),
        doubt.part() == Doubt.Part.CONDITIONS ? Extent.ANY_SET : Extent.ALL_OR_NONE);
  }

  private void add(String key, String needs, Extent extent) {
    entries.putIfAbsent(key, new Entry(needs, extent));
  }

  static String path(ConditionalAccessPolicy policy) {
    return "identity/conditionalAccess/policies/" + policy.id();
  }
}
