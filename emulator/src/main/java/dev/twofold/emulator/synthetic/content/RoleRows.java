package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.Groups;
import dev.twofold.emulator.synthetic.tenant.Holding;
import dev.twofold.emulator.synthetic.tenant.Holdings;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.snapshot.policy.BuiltInRoles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Directory roles and who holds them, as Graph shows them (graph-api parts 5 and 9). */
final class RoleRows {
  private static final ListRows DEFINITIONS =
      new ListRows(BuiltInRoles.byId().values().stream().map(RoleRows::definition).toList());

  private final Blueprint tenant;
  private final Accounts accounts;
  private final Groups groups;
  private final Holdings holdings;

  RoleRows(Blueprint tenant, Accounts accounts, Groups groups, Holdings holdings) {
    this.tenant = tenant;
    this.accounts = accounts;
    this.groups = groups;
    this.holdings = holdings;
  }

  /** The built-in roles: the same in every tenant. */
  static ListRows definitions() {
    return DEFINITIONS;
  }

  private static ObjectNode definition(RoleDefinition role) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", role.templateId()).put("displayName", role.displayName());
    row.put("description", role.displayName());
    row.put("isBuiltIn", true).put("isEnabled", true);
    row.put("isPrivileged", PrivilegedRoles.contains(role.templateId()));
    row.put("templateId", role.templateId()).put("version", "1");
    row.putArray("resourceScopes").add("/");
    row.putArray("rolePermissions");
    return row;
  }

  List<ObjectNode> assignments() {
    List<ObjectNode> rows = new ArrayList<>();
    for (Holding holding : holdings.active()) {
      ObjectNode row = held(assignmentId(rows.size()), holding);
      row.putNull("condition");
      row.put("principalOrganizationId", tenant.company().tenantId());
      rows.add(row);
    }
    return rows;
  }

  List<ObjectNode> eligibilities() {
    IdSeries ids = new IdSeries(tenant.key(), "role eligibilities");
    List<ObjectNode> rows = new ArrayList<>();
    for (Holding holding : holdings.eligible()) {
      ObjectNode row = held(ids.id(2 * rows.size()), holding);
      row.put("memberType", "Direct");
      row.put("startDateTime", tenant.now().minus(Duration.ofDays(200)).toString());
      row.putNull("endDateTime");
      row.put("roleEligibilityScheduleId", ids.id(2 * rows.size() + 1));
      rows.add(row);
    }
    return rows;
  }

  /** What is held now, for good ({@code Assigned}) or for some hours ({@code Activated}). */
  List<ObjectNode> assignmentSchedules() {
    IdSeries ids = new IdSeries(tenant.key(), "role assignment schedules");
    List<ObjectNode> rows = new ArrayList<>();
    for (Holding holding : holdings.active()) {
      int number = rows.size();
      ObjectNode row = held(ids.id(2 * number), holding);
      row.put("memberType", "Direct");
      row.put("assignmentType", holding.eligible() ? "Activated" : "Assigned");
      Duration age = holding.eligible() ? Duration.ofHours(2) : Duration.ofDays(200);
      row.put("startDateTime", tenant.now().minus(age).toString());
      if (holding.eligible()) {
        row.put("endDateTime", tenant.now().plus(Duration.ofHours(6)).toString());
      } else {
        row.putNull("endDateTime");
      }
      row.put("roleAssignmentOriginId", assignmentId(number));
      row.put("roleAssignmentScheduleId", ids.id(2 * number + 1));
      rows.add(row);
    }
    return rows;
  }

  private String assignmentId(int number) {
    return new IdSeries(tenant.key(), "role assignments").id(number);
  }

  private static ObjectNode held(String id, Holding holding) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", id).put("principalId", holding.principalId());
    row.put("roleDefinitionId", holding.roleId());
    row.put("directoryScopeId", holding.scope());
    row.putNull("appScopeId");
    return row;
  }

  /** The roles that were activated in this tenant: those that somebody holds. */
  List<ObjectNode> activated() {
    return heldRoles().map(this::activated).toList();
  }

  private Stream<String> heldRoles() {
    return holdings.active().stream()
        .filter(Holding::isTenantWide)
        .map(Holding::roleId)
        .distinct()
        .sorted();
  }

  private ObjectNode activated(String roleId) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", activatedId(roleId));
    row.putNull("deletedDateTime");
    RoleDefinition role = BuiltInRoles.byId().get(roleId);
    row.put("displayName", role == null ? roleId : role.displayName());
    row.put("description", role == null ? roleId : role.displayName());
    return row.put("roleTemplateId", roleId);
  }

  private String activatedId(String roleId) {
    return new IdSeries(tenant.key(), "role " + roleId).id(0);
  }

  /** Who holds the activated role with this id or template id; empty where there is none. */
  Optional<List<ObjectNode>> holders(String idOrTemplate) {
    return heldRoles()
        .filter(role -> role.equals(idOrTemplate) || activatedId(role).equals(idOrTemplate))
        .findFirst()
        .map(this::holdersOf);
  }

  private List<ObjectNode> holdersOf(String roleId) {
    return holdings.active().stream()
        .filter(holding -> holding.isTenantWide() && holding.roleId().equals(roleId))
        .map(this::holder)
        .toList();
  }

  private ObjectNode holder(Holding holding) {
    OptionalInt seat = accounts.seat(holding.principalId());
    if (seat.isPresent()) {
      return GroupRows.member("user", accounts.account(seat.getAsInt()));
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("@odata.type", "#microsoft.graph.group")
        .put("id", holding.principalId())
        .put(
            "displayName",
            groups.place(holding.principalId()).stream()
                .mapToObj(place -> groups.all().get(place).displayName())
                .findFirst()
                .orElse(""));
  }
}
