package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.company.JsonText;
import dev.twofold.emulator.synthetic.tenant.Account;
import dev.twofold.emulator.synthetic.tenant.AccountKind;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.tenant.Rows;
import java.time.Instant;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The directory audits of one tenant, newest first (graph-api part 8): of 30 days, or of 7 without
 * a licence.
 */
public final class AuditLog implements Rows {
  private static final int DAYS = 30;
  private static final int DAYS_FREE = 7;
  private static final int USERS_A_DAY = 25;

  private final Blueprint tenant;
  private final Accounts accounts;
  private final Timetable timetable;
  private final IdSeries ids;

  /** What an entry is about. */
  private enum Activity {
    REGISTERED(
        "User registered security info", "UserManagement", "Authentication Methods", "Update"),
    DELETED("User deleted security info", "UserManagement", "Authentication Methods", "Delete"),
    USER_ADDED("Add user", "UserManagement", "Core Directory", "Add"),
    USER_UPDATED("Update user", "UserManagement", "Core Directory", "Update"),
    PASSWORD_RESET("Reset user password", "UserManagement", "Core Directory", "Update"),
    ROLE_ADDED("Add member to role", "RoleManagement", "Core Directory", "Assign"),
    GROUP_MEMBER_ADDED("Add member to group", "GroupManagement", "Core Directory", "Assign"),
    CONSENT("Consent to application", "ApplicationManagement", "Core Directory", "Assign"),
    POLICY_UPDATED("Update conditional access policy", "Policy", "Conditional Access", "Update");

    private static final Activity[] ALL = values();

    private final String displayName;
    private final String category;
    private final String service;
    private final String operation;

    Activity(String displayName, String category, String service, String operation) {
      this.displayName = displayName;
      this.category = category;
      this.service = service;
      this.operation = operation;
    }

    static Activity any(Draw draw, boolean premium) {
      int count = premium ? ALL.length : ALL.length - 1;
      return draw.percent(45) ? REGISTERED : ALL[draw.below(count)];
    }

    boolean bySelf() {
      return this == REGISTERED || this == DELETED;
    }
  }

  /** The audits of a tenant. */
  public AuditLog(Blueprint tenant, Accounts accounts) {
    this.tenant = tenant;
    this.accounts = accounts;
    this.ids = new IdSeries(tenant.key(), "audits");
    this.timetable =
        new Timetable(
            Draw.key(tenant.key(), "audits"),
            tenant.now(),
            tenant.licence().isPremium() ? DAYS : DAYS_FREE,
            1 + tenant.roster().size() / USERS_A_DAY);
  }

  @Override
  public int size() {
    return timetable.size();
  }

  @Override
  public boolean isNewestFirst() {
    return true;
  }

  @Override
  public OptionalInt numberOf(String id) {
    String guid = id.startsWith("Directory_") ? id.substring("Directory_".length()) : "";
    OptionalInt number = ids.numberOf(guid);
    return number.isPresent() && number.getAsInt() < size() ? number : OptionalInt.empty();
  }

  @Override
  public ObjectNode row(int number) {
    Timetable.Slot slot = timetable.slot(number);
    Draw draw = new Draw(Draw.key(slot.key(), "audit"));
    Activity activity = Activity.any(draw, tenant.licence().isPremium());
    Account target = accounts.account(draw.below(tenant.roster().size()));
    Account actor = activity.bySelf() ? target : admin(draw);
    return row(number, slot.at(), activity, actor, target);
  }

  private Account admin(Draw draw) {
    return accounts.account(draw.below(tenant.roster().count(AccountKind.ADMIN)));
  }

  private ObjectNode row(int number, Instant at, Activity activity, Account actor, Account target) {
    ObjectNode row =
        JsonText.object(
            """
            {
              "id": "", "activityDateTime": "", "activityDisplayName": "", "category": "",
              "loggedByService": "", "operationType": "", "result": "success", "resultReason": "",
              "correlationId": "", "initiatedBy": { "app": null, "user": {} },
              "additionalDetails": [], "targetResources": []
            }
            """);
    row.put("id", "Directory_" + ids.id(number)).put("correlationId", ids.id(number));
    row.put("activityDateTime", at.toString()).put("activityDisplayName", activity.displayName);
    row.put("category", activity.category).put("loggedByService", activity.service);
    row.put("operationType", activity.operation);
    ((ObjectNode) row.get("initiatedBy").get("user"))
        .put("id", actor.id())
        .putNull("displayName")
        .put("userPrincipalName", actor.userPrincipalName())
        .put("ipAddress", "198.18.0.1");
    addTarget(row.withArray("targetResources"), activity, target);
    return row;
  }

  private void addTarget(ArrayNode targets, Activity activity, Account target) {
    ObjectNode row = targets.addObject();
    switch (activity) {
      case POLICY_UPDATED ->
          row.put("id", new IdSeries(tenant.key(), "policies").id(0))
              .putNull("displayName")
              .put("type", "Policy")
              .putNull("userPrincipalName");
      case CONSENT ->
          row.put("id", new IdSeries(tenant.key(), "service principals").id(0))
              .putNull("displayName")
              .put("type", "ServicePrincipal")
              .putNull("userPrincipalName");
      case REGISTERED,
          DELETED,
          USER_ADDED,
          USER_UPDATED,
          PASSWORD_RESET,
          ROLE_ADDED,
          GROUP_MEMBER_ADDED ->
          row.put("id", target.id())
              .putNull("displayName")
              .put("type", "User")
              .put("userPrincipalName", target.userPrincipalName());
    }
    row.putNull("groupType");
    row.putArray("modifiedProperties");
  }
}
