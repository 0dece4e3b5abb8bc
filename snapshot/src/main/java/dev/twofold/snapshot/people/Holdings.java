package dev.twofold.snapshot.people;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.policy.RoleLookup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which roles each user and group holds, by the id of the holder. */
public final class Holdings {
  private final Catalog catalog;
  private final Warnings warnings;
  private final RoleLookup roles;
  private final GroupBook groups;
  private final Map<String, Held> byHolder = new HashMap<>();
  private final Set<String> holdingGroups = new HashSet<>();

  /**
   * The roles of one holder, by the ids under which they are held.
   *
   * @param tenantWide held for the whole tenant
   * @param scoped held for a part of it (CA-209)
   * @param eligible held only after activation (CA-210)
   */
  record Held(Set<String> tenantWide, Set<String> scoped, Set<String> eligible) {
    Held() {
      this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    Stream<String> all() {
      return Stream.of(tenantWide, scoped, eligible).flatMap(Set::stream);
    }
  }

  private Holdings(Catalog catalog, Warnings warnings, RoleLookup roles, GroupBook groups) {
    this.catalog = catalog;
    this.warnings = warnings;
    this.roles = roles;
    this.groups = groups;
  }

  /** Reads the role assignments and eligibilities. */
  public static Holdings read(
      Catalog catalog, Warnings warnings, RoleLookup roles, GroupBook groups) {
    Holdings holdings = new Holdings(catalog, warnings, roles, groups);
    catalog.forEachElement(
        CollectionPaths.ROLE_ASSIGNMENTS, warnings, row -> holdings.add(row, false));
    catalog.forEachElement(
        CollectionPaths.ROLE_ELIGIBILITIES, warnings, row -> holdings.add(row, true));
    if (!catalog.has(CollectionPaths.ROLE_ASSIGNMENTS)) {
      catalog.forEachElement(CollectionPaths.DIRECTORY_ROLES, warnings, holdings::addOlderForm);
    }
    return holdings;
  }

  private void add(Element row, boolean eligible) {
    Optional<String> holder = row.text("principalId").map(Ids::canonical);
    Optional<String> role = row.text("roleDefinitionId").map(Ids::canonical).map(roles::heldAs);
    if (holder.isEmpty() || role.isEmpty()) {
      row.report(
          "wrongType", "principalId", "A role assignment needs principalId and roleDefinitionId.");
      return;
    }
    Member member = new Member(holder.get(), holderType(row));
    Held held = held(member);
    if (eligible) {
      held.eligible().add(role.get());
    } else if (isTenantWide(row)) {
      held.tenantWide().add(role.get());
    } else {
      held.scoped().add(role.get());
    }
  }

  private static String holderType(Element row) {
    return row.object("principal")
        .flatMap(principal -> principal.text("@odata.type"))
        .map(Member::shortened)
        .orElse("");
  }

  private static boolean isTenantWide(Element row) {
    return row.text("directoryScopeId").orElse("/").equals("/")
        && row.text("appScopeId").orElse("/").equals("/");
  }

  /** The older {@code directoryRoles}, with the members in a file of their own. */
  private void addOlderForm(Element role) {
    String id = role.text("id").map(Ids::canonical).orElse("");
    String template = role.text("roleTemplateId").map(Ids::canonical).orElse(id);
    Stream.of(id, template)
        .distinct()
        .map(CollectionPaths::holders)
        .filter(catalog::has)
        .forEach(path ->
            catalog.forEachElement(
                path, warnings, row -> Member.of(row).forEach(member -> hold(member, template))));
  }

  private void hold(Member member, String role) {
    held(member).tenantWide().add(role);
  }

  private Held held(Member holder) {
    if (isGroup(holder)) {
      holdingGroups.add(holder.id());
    }
    return byHolder.computeIfAbsent(holder.id(), _ -> new Held());
  }

  private boolean isGroup(Member holder) {
    return holder.type().equals("group")
        || groups.names().nameById().containsKey(holder.id())
        || catalog.has(CollectionPaths.transitiveMembers(holder.id()));
  }

  /** The groups that hold a role. */
  public Set<String> groups() {
    return holdingGroups;
  }

  /** Every role that anybody holds. */
  public Set<String> roles() {
    Set<String> all = new TreeSet<>();
    byHolder.values().forEach(held -> held.all().forEach(all::add));
    return all;
  }

  /** What a user or group holds. */
  Optional<Held> of(String holder) {
    return Optional.ofNullable(byHolder.get(holder));
  }

  /** The roles that a group gives its members for the whole tenant (CA-212). */
  Set<String> grantsOf(String group) {
    return of(group).map(Held::tenantWide).orElse(Set.of());
  }
}
